import { CompiledQuery, sql } from 'kysely';
import { bringInstead } from './bringing.ts';
import { compiled, type Given } from './compiled.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Db, RowOf, Tx } from './schema.ts';
import { takeTouched } from './touched.ts';

const add = compiled((db, row: Given<RowOf<'outbox'>>) => db.insertInto('outbox').values(row));

interface Place {
  readonly last: number;
  readonly cursor: number;
  readonly phase: string;
  readonly uptime: string;
}

const place: CompiledQuery<Place> =
  CompiledQuery.raw(`select coalesce((select seq from sqlite_sequence where name = 'outbox'), 0) as last, cursor, phase,
  desk_uptime() as uptime from sync_state`);

/**
 * Queues what was done in the transaction that does it, so that neither exists without the other: every synced row the transaction touched since
 * the event before goes with it. Gives its place in the queue, which is the event's `s`.
 */
export async function appendOutbox(tx: Tx, entry: OutboxEntry): Promise<number> {
  const [found] = (await tx.executeQuery(place)).rows;
  if (found === undefined) throw new Error('nothing says where this desk stands to head office');
  const { last, cursor, phase, uptime } = found;
  const going = phase === 'bringing' ? await bringInstead(tx, entry) : { entry, whole: false };
  const { kind, object, body, lines = [], brought = [], at, by } = going.entry;
  const rows = [...(entry.rows ?? []), ...(await takeTouched(tx, going.whole))];
  const { running, boot }: { readonly running: number; readonly boot: string } = JSON.parse(uptime);
  const s = last + 1;
  const event = { s, at, running, boot, seen: cursor, by, act: kind, object, body, rows, lines, brought };
  await add(tx, { seq: s, at, by, kind, object, text: JSON.stringify(event) });
  return s;
}

/** The events behind `after`, oldest first, at most `count` of them and together about `bytes` characters (one always): their own texts, to be sent as they are. */
export async function outboxAfter(
  db: Db,
  { after, count, bytes }: { readonly after: number; readonly count: number; readonly bytes: number },
): Promise<readonly { readonly s: number; readonly text: string }[]> {
  const sizes = await db
    .selectFrom('outbox')
    .select(['seq', sql<number>`length(text)`.as('size')])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(count)
    .execute();
  let sum = 0;
  const fit = sizes.findIndex(({ size }, at) => (sum += size) > bytes && at > 0);
  const last = (fit === -1 ? sizes : sizes.slice(0, fit)).at(-1)?.seq;
  if (last === undefined) return [];
  const rows = await db
    .selectFrom('outbox')
    .select(['seq', 'text'])
    .where('seq', '>', after)
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, text }) => ({ s: seq, text }));
}

/** How many events lie behind this place, and when the first of them was done. */
export async function countAfter(db: Db, after: number): Promise<{ readonly count: number; readonly oldestAt: number | null }> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('oldest')])
    .where('seq', '>', after)
    .executeTakeFirstOrThrow();
  return { count: row.count, oldestAt: row.oldest ?? null };
}

/** Does the event that handed a complaint over lie behind this place? */
export async function isHandOverAfter(db: Db, after: number, { complaint, escalation }: HandedOver): Promise<boolean> {
  const { rows } = await sql<{ seq: number }>`select seq from outbox where object = ${complaint} and seq > ${after}
    and kind = 'complaint.handOver' and text ->> '$.body.command.payload.escalation' = ${escalation} limit 1`.execute(db);
  return rows.length > 0;
}

export interface HandedOver {
  readonly complaint: string;
  readonly escalation: string;
}

/** The last of the events from behind `after` to `upTo` before the first that was done at `before` or later; `after` itself where that is the first of them. */
export async function lastBefore(
  db: Db,
  { after, upTo, before }: { readonly after: number; readonly upTo: number; readonly before: number },
): Promise<number> {
  const { first } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('seq').as('first'))
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .where('at', '>=', before)
    .executeTakeFirstOrThrow();
  return first === null ? upTo : first - 1;
}

/** Forgets events up to this one, but not what somebody was told of and has not dealt with: it may be done again from there. */
export async function forgetUpTo(tx: Tx, s: number): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('seq', '<=', s)
    .where('seq', 'not in', (of) => of.selectFrom('told').select('s').where('done_at', 'is', null))
    .execute();
}
