import { sql } from 'kysely';
import type { Db } from '../../../electron/store/schema.ts';
import { instant } from '../../../shared/ids.ts';
import { decideEvent } from '../../../shared/sync/decide-event.ts';
import { type Cell, row as rowSchema } from '../../../shared/sync/event.ts';
import type { Effect } from '../../../shared/sync/feed.ts';
import { pushBuffer } from '../../../shared/sync/push-buffer.ts';
import { readEvent } from '../../../shared/sync/read-event.ts';
import { isSynced, synced, type SyncedName, type SyncedTable } from '../../../shared/sync/synced.ts';
import { type HeldThings, ledgerOver, nothingHeld, write } from './held-things.ts';

export interface DecidedThere {
  readonly s: number;
  readonly act: string;
  readonly effect: Effect;
}

/**
 * What a head office that has everything this desk began with makes of everything the desk has queued, event by event; and what it then
 * holds. What the desk began with is what its set-up wrote, and what stands in it and no event brought.
 */
export async function atHeadOffice(db: Db): Promise<{ readonly decided: readonly DecidedThere[]; readonly held: HeldThings }> {
  const queued = await db.selectFrom('outbox').selectAll().orderBy('seq').execute();
  const events = queued.map(({ seq, text }) => readEvent(text, seq));
  const [begun, done] = [events.filter(isSetUp), events.filter((one) => !isSetUp(one))];
  const added = new Set(events.flatMap(({ rows }) => rows.filter(({ did }) => did === 'add').map(({ table, key }) => `${table} ${key}`)));
  const held = nothingHeld();
  for (const [name, one] of (await rowsOf(db)).entries()) if (!added.has(name)) held.rows.set(name, one);
  for (const change of begun.flatMap(({ rows }) => rows))
    if (change.did === 'add' && isSynced(change.table))
      held.rows.set(`${change.table} ${change.key}`, { table: change.table, key: change.key, kept: { row: change.set, stamps: {} } });
  const decided: DecidedThere[] = [];
  for (const event of done) {
    const buffer = pushBuffer(ledgerOver(held));
    const context = {
      desk: 1,
      place: 1,
      at: instant.parse(event.at),
      joining: false,
      branch: { timeZone: 'Asia/Bangkok', currency: 'THB' },
    };
    const { effect, writes } = await decideEvent(buffer.ledger, event, context);
    buffer.take(writes);
    write(held, buffer.written(event.s - 1));
    decided.push({ s: event.s, act: event.act, effect });
  }
  return { decided, held };
}

/** Every synced row of a register by its name. */
export async function rowsOf(db: Db): Promise<HeldThings['rows']> {
  const rows: HeldThings['rows'] = new Map();
  for (const table of Object.keys(synced).filter(isSynced))
    for (const one of await rowsOfTable(db, table)) rows.set(`${table} ${one.key}`, one);
  return rows;
}

async function rowsOfTable(db: Db, table: SyncedName) {
  const { key, local = [], travels }: SyncedTable = synced[table];
  const { rows } = await sql<Record<string, Cell>>`select * from ${sql.table(table)}`.execute(db);
  return rows.flatMap((all) => {
    const row = rowSchema.parse(Object.fromEntries(Object.entries(all).filter(([column]) => !local.includes(column))));
    const names = key.map((column) => row[column] ?? null);
    if (travels !== undefined && !travels.some((prefix) => String(names[0]).startsWith(prefix))) return [];
    return [{ table, key: JSON.stringify(names), kept: { row, stamps: {} } }];
  });
}

const isSetUp = ({ act }: { readonly act: string }): boolean => act === 'desk.setUp';
