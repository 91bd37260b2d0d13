import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** How far a branch's feed was followed for the rules of escalation. */
export interface Watching {
  readonly branch: number;
  readonly epoch: number;
  readonly upto: number;
  /** All open complaints are to be looked at again, from behind this one on; null is not so. */
  readonly anew: string | null;
  /** When the next thing is due; null is not before something changes. */
  readonly nextAt: number | null;
}

/** Desks are given so long to do what is due before head office does it, while any of them is awake. */
export const graceMs = 60_000;
/** A desk that was heard within so long is awake. */
export const awakeMs = 180_000;

/** Every branch in which something may be due now: its feed grew, or a moment came. Where a desk is awake the desk has its time first. */
export async function branchesToWatch(db: Db, now: number): Promise<readonly number[]> {
  const { rows } = await sql<{ branch: number }>`
    select stream.branch from stream left join watching on watching.branch = stream.branch
    where watching.branch is null or watching.anew is not null or watching.upto <> stream.head or watching.epoch <> stream.epoch
      or watching.next_at <= ${now}::bigint - case when exists (select 1 from device where device.branch = stream.branch
        and device.revoked_at is null and device.seen_at > ${now - awakeMs}) then ${graceMs}::bigint else 0 end
    order by stream.branch`.execute(db);
  return rows.map(({ branch }) => branch);
}

/** Has any desk of the branch been heard lately? */
export async function isAnyAwake(db: Db, branch: number, now: number): Promise<boolean> {
  const found = await db
    .selectFrom('device')
    .select('no')
    .where('branch', '=', branch)
    .where('revoked_at', 'is', null)
    .where('seen_at', '>', now - awakeMs)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The branch for this transaction alone; undefined while another head office has it: what is due is done by one of them. */
export async function holdWatching(tx: Tx, branch: number): Promise<Watching | undefined> {
  await tx
    .insertInto('watching')
    .values({ branch, epoch: 0, upto: 0, anew: null, next_at: null })
    .onConflict((met) => met.column('branch').doNothing())
    .execute();
  return tx
    .selectFrom('watching')
    .select(['branch', 'epoch', 'upto', 'anew', 'next_at as nextAt'])
    .where('branch', '=', branch)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function keepWatching(tx: Tx, { branch, nextAt, ...rest }: Watching): Promise<void> {
  await tx
    .updateTable('watching')
    .set({ ...rest, next_at: nextAt })
    .where('branch', '=', branch)
    .execute();
}

/** These have changed: looked at from this moment on; a moment that was due before stays. */
export async function watchAgain(
  tx: Tx,
  branch: number,
  { complaints, now }: { readonly complaints: readonly string[]; readonly now: number },
) {
  if (complaints.length === 0) return;
  await sql`insert into watched (branch, complaint, next_at) select ${branch}::int, wanted.id, ${now}::bigint
    from (select distinct id from unnest(${complaints}::uuid[]) as given (id)) as wanted
    on conflict (branch, complaint) do update set next_at = least(watched.next_at, excluded.next_at)`.execute(tx);
}

/** What is known of these customers has changed: their open complaints are looked at again. */
export async function watchOfCustomers(
  tx: Tx,
  branch: number,
  { customers, now }: { readonly customers: readonly string[]; readonly now: number },
) {
  if (customers.length === 0) return;
  const found = await tx
    .selectFrom('complaint')
    .select('id')
    .where('branch', '=', branch)
    .where('customer', 'in', customers)
    .where('ended_at', 'is', null)
    .execute();
  await watchAgain(tx, branch, { complaints: found.map(({ id }) => id), now });
}

/** The open complaints behind `after`, at most `rows`, are looked at again; gives the last of them, null at the end. */
export async function watchSlice(
  tx: Tx,
  branch: number,
  { after, rows, now }: { readonly after: string; readonly rows: number; readonly now: number },
): Promise<string | null> {
  const found = await tx
    .selectFrom('complaint')
    .select('id')
    .where('branch', '=', branch)
    .where('ended_at', 'is', null)
    .$if(after !== '', (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(rows)
    .execute();
  await watchAgain(tx, branch, { complaints: found.map(({ id }) => id), now });
  return found.length < rows ? null : (found.at(-1)?.id ?? null);
}

/** The complaints whose moment has come by `upTo`, the longest waiting first. */
export async function dueWatched(
  db: Db,
  branch: number,
  { upTo, rows }: { readonly upTo: number; readonly rows: number },
): Promise<readonly string[]> {
  const found = await db
    .selectFrom('watched')
    .select('complaint')
    .where('branch', '=', branch)
    .where('next_at', '<=', upTo)
    .orderBy('next_at')
    .orderBy('complaint')
    .limit(rows)
    .execute();
  return found.map(({ complaint }) => complaint);
}

/** When a complaint is looked at next; null is not before it changes. */
export async function setWatched(
  tx: Tx,
  branch: number,
  { complaint, nextAt }: { readonly complaint: string; readonly nextAt: number | null },
) {
  await tx.updateTable('watched').set({ next_at: nextAt }).where('branch', '=', branch).where('complaint', '=', complaint).execute();
}

/** When the next complaint's moment comes; null where none has one. */
export async function nextWatched(db: Db, branch: number): Promise<number | null> {
  const found = await db
    .selectFrom('watched')
    .select('next_at')
    .where('branch', '=', branch)
    .where('next_at', 'is not', null)
    .orderBy('next_at')
    .limit(1)
    .executeTakeFirst();
  return found?.next_at ?? null;
}

/** The effects of the feed behind `upto`, at most `lines` of them. */
export async function readEffects(
  db: Db,
  branch: number,
  { upto, lines }: { readonly upto: number; readonly lines: number },
): Promise<readonly { readonly seq: number; readonly effect: string }[]> {
  return db
    .selectFrom('event')
    .select(['seq', 'effect'])
    .where('branch', '=', branch)
    .where('seq', '>', upto)
    .where('seq', '<=', upto + lines)
    .orderBy('seq')
    .execute();
}
