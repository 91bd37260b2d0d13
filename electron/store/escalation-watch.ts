import { sql } from 'kysely';
import type { ComplaintId, CustomerId, Instant } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import { isOpenRow } from './is-open-row.ts';
import type { Db, Tx } from './schema.ts';

/** A complaint the rules of escalation look at now, and how high the trouble with it stands. */
export interface Watched {
  readonly complaint: ComplaintId;
  readonly level: number;
}

const again = compiled((db, { complaint }: Given<{ complaint: ComplaintId }>) =>
  db
    .insertInto('escalation_watch')
    .values({ complaint, next_at: 0, level: 0 })
    .onConflict((conflict) => conflict.column('complaint').doUpdateSet({ next_at: 0 })),
);
const due = compiled((db, { now, rows }: Given<{ now: Instant; rows: number }>) =>
  db
    .selectFrom('escalation_watch')
    .select(['complaint', 'level'])
    .where('next_at', 'is not', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('complaint')
    .limit(rows),
);
const next = compiled((db) =>
  db.selectFrom('escalation_watch').select('next_at').where('next_at', 'is not', null).orderBy('next_at').limit(1),
);
const set = compiled((db, { complaint, nextAt, level }: Given<{ complaint: ComplaintId; nextAt: number | null; level: number }>) =>
  db.updateTable('escalation_watch').set({ next_at: nextAt, level }).where('complaint', '=', complaint),
);
const level = compiled((db, { complaint }: Given<{ complaint: ComplaintId }>) =>
  db.selectFrom('escalation_watch').select('level').where('complaint', '=', complaint),
);

/** It has changed: the rules look at it at once. */
export async function watchAgain(tx: Tx, complaint: ComplaintId): Promise<void> {
  await again(tx, { complaint });
}

/** Something about it has changed that head office said: looked at again where it is looked at at all. */
export async function watchIfOpen(tx: Tx, complaint: ComplaintId): Promise<void> {
  await tx.updateTable('escalation_watch').set({ next_at: 0 }).where('complaint', '=', complaint).execute();
}

/** The complaints whose moment has come, the longest waiting first. */
export async function dueWatches(db: Db, now: Instant, rows: number): Promise<readonly Watched[]> {
  return (await due(db, { now, rows })).rows.map((row) => ({ complaint: row.complaint as ComplaintId, level: row.level }));
}

/** When the next complaint's moment comes; null where none has one. */
export async function nextWatch(db: Db): Promise<Instant | null> {
  return ((await next(db, {})).rows[0]?.next_at ?? null) as Instant | null;
}

/** When a complaint is looked at next, and how high the trouble with it stands (0 to 3). */
export async function setWatch(tx: Tx, { complaint, level: now }: Watched, nextAt: Instant | null): Promise<void> {
  await set(tx, { complaint, nextAt, level: now });
}

/** Somebody lowered by hand how high the trouble with a complaint stands. */
export async function setLevel(tx: Tx, complaint: ComplaintId, now: number): Promise<void> {
  await tx.updateTable('escalation_watch').set({ level: now }).where('complaint', '=', complaint).execute();
}

/** How high the trouble with a complaint stands: 0 to nobody, 1 to the lead, 2 to the manager, 3 to the director (product.md 3.1). */
export async function levelOfComplaint(db: Db, complaint: ComplaintId): Promise<number> {
  return (await level(db, { complaint })).rows[0]?.level ?? 0;
}

/**
 * Rules or working hours have changed: the open complaints behind `after` are looked at again, at most `rows` of them. Gives the last one,
 * or undefined at the end. What came from elsewhere is looked at once something is done with it here.
 */
export async function watchSlice(tx: Tx, after: string, rows: number): Promise<string | undefined> {
  const ids = await tx
    .selectFrom('complaint')
    .select('id')
    .where(isOpenRow)
    .where('external_ref', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(rows)
    .execute();
  const last = ids.at(-1)?.id;
  await sql`insert into escalation_watch (complaint, next_at, level) select value, 0, 0 from json_each(${JSON.stringify(ids.map(({ id }) => id))})
    where true on conflict (complaint) do update set next_at = 0`.execute(tx);
  return last;
}

/** Somebody has left, or is away, or is back: what they keep or were asked is looked at again. */
export async function watchWhoseOf(tx: Tx, people: readonly string[]): Promise<void> {
  const who = JSON.stringify(people);
  await sql`update escalation_watch set next_at = 0 where complaint in (
    select id from complaint where owner in (select value from json_each(${who})) and ${isOpenRow}
    union select complaint from escalation where "to" in (select value from json_each(${who})) and answered_at is null)`.execute(tx);
}

/** What is known of a customer has changed (they need care, two became one): their open complaints are looked at again. */
export async function watchOfCustomer(tx: Tx, customer: CustomerId): Promise<void> {
  await sql`update escalation_watch set next_at = 0 where complaint in (
    select id from complaint where customer = ${customer} and ${isOpenRow})`.execute(tx);
}
