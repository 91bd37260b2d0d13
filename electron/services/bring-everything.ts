import type { EmployeeId, Instant } from '../../shared/ids.ts';
import { bringAct } from '../../shared/sync/own-acts.ts';
import { synced, type SyncedName } from '../../shared/sync/synced.ts';
import { type Bringing, complaintsAfter, keepBringing, readBringing, wholeComplaints, type WholeComplaint } from '../store/bringing.ts';
import { appendOutbox } from '../store/outbox.ts';
import type { Db, Tx } from '../store/schema.ts';
import { keepSyncState, readSyncState } from '../store/sync-state.ts';
import { countRows, type KeyedRow, rowsAfter } from '../store/synced-rows.ts';
import { inOneGo } from './in-one-go.ts';

export interface BringingDesk {
  readonly db: Db;
  readonly now: () => Instant;
  /** Whoever sits at the desk. */
  readonly by: EmployeeId;
}

const most = { rows: 500, complaints: 200, chars: 500_000 };
const tables = Object.keys(synced) as readonly SyncedName[];

/**
 * Queues the next piece of what this desk had when it joined, in one transaction: rows table by table, then complaints with their histories, at
 * most 200 of them. Cut off, it goes on where it stopped. Gives how much is queued of how much, or null once everything was.
 */
export async function bringNext(desk: BringingDesk): Promise<{ readonly done: number; readonly total: number } | null> {
  if ((await readSyncState(desk.db)).phase !== 'bringing') return null;
  const total = await countThings(desk.db);
  return inOneGo(desk.db, async (tx) => {
    const at = await readBringing(tx);
    const table = tables[at.table];
    const now = table === undefined ? await bringComplaints(tx, desk, at) : await bringRows(tx, desk, { at, table });
    if (now === undefined) return null;
    await keepBringing(tx, now);
    return { done: Math.min(now.done, total), total };
  });
}

async function bringRows(
  tx: Tx,
  desk: BringingDesk,
  { at, table }: { readonly at: Bringing; readonly table: SyncedName },
): Promise<Bringing> {
  const found = fitting(await rowsAfter(tx, table, at.after, most.rows), ({ row }) => JSON.stringify(row).length);
  const last = found.at(-1);
  if (last === undefined) return { ...at, table: at.table + 1, after: null };
  const rows = found.map(({ key, row }: KeyedRow) => ({ table, key, did: 'add', set: row }) as const);
  await appendOutbox(tx, { at: desk.now(), by: desk.by, kind: bringAct, object: table, body: { part: 'rows' }, rows });
  return { ...at, after: last.key, done: at.done + found.length };
}

async function bringComplaints(tx: Tx, desk: BringingDesk, at: Bringing): Promise<Bringing | undefined> {
  const ids = await complaintsAfter(tx, at.complaint, most.complaints);
  if (ids.length === 0) return end(tx, desk);
  const early = new Set(at.early);
  const found = fitting(
    await Promise.all(ids.map(async (id) => ({ id, whole: early.has(id) ? undefined : (await wholeComplaints(tx, [id]))[0] }))),
    ({ whole }) => (whole === undefined ? 0 : JSON.stringify(whole).length),
  );
  const brought = found.flatMap(({ whole }): readonly WholeComplaint[] => (whole === undefined ? [] : [whole]));
  const last = found.at(-1)?.id ?? at.complaint;
  if (brought.length > 0)
    await appendOutbox(tx, { at: desk.now(), by: desk.by, kind: bringAct, object: 'complaint', body: { part: 'complaints' }, brought });
  return { ...at, complaint: last, early: at.early.filter((id) => id > last), done: at.done + found.length };
}

/** Head office has everything once it has this: from here on the desk brings nothing, it tells what is done. */
async function end(tx: Tx, desk: BringingDesk): Promise<undefined> {
  await appendOutbox(tx, { at: desk.now(), by: desk.by, kind: bringAct, object: '', body: { part: 'end' } });
  await keepSyncState(tx, { phase: 'joined' });
}

/** As many as travel well in one event, one always. */
function fitting<One>(all: readonly One[], size: (one: One) => number): readonly One[] {
  let sum = 0;
  const first = all.findIndex((one, place) => (sum += size(one)) > most.chars && place > 0);
  return first === -1 ? all : all.slice(0, first);
}

async function countThings(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('complaint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  let sum = count;
  for (const table of tables) sum += await countRows(db, table);
  return sum;
}
