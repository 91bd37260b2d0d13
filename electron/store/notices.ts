import type { Unaccepted } from '../../shared/escalation/passing.ts';
import { type Notice, notice } from '../../shared/escalation/notice.ts';
import type { EmployeeId, Instant, NoticeId } from '../../shared/ids.ts';
import { sql } from 'kysely';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** A notice with the key of the firing that began it. */
interface KeptNotice {
  readonly notice: Notice;
  readonly root: string;
}

const add = compiled((db, row: Given<RowOf<'notice'>>) =>
  db
    .insertInto('notice')
    .values(row)
    .onConflict((conflict) => conflict.doNothing()),
);

/** Writes down what somebody is told; the very same notice is there once. */
export async function addNotice(tx: Tx, { notice: told, root }: KeptNotice): Promise<void> {
  await add(tx, {
    id: told.id,
    at: told.at,
    fired_for: told.firedFor,
    to: told.to,
    as: told.as,
    instead_of: told.insteadOf,
    rule: told.rule,
    step: told.step,
    complaint: told.complaint,
    number: told.number,
    facts: JSON.stringify(told.facts),
    digest: told.digest,
    accept_by: told.acceptBy,
    raised: 0,
    root,
    seen_at: told.seenAt,
    accepted_at: told.acceptedAt,
  });
}

/** Which of a person's notices to read: all, those not seen, or those that wait to be accepted; behind the notice `before`. */
interface NoticeQuestion {
  readonly to: EmployeeId;
  readonly show: 'all' | 'unseen' | 'waiting';
  readonly before?: NoticeId | undefined;
  readonly rows: number;
}

/** What a person was told, the newest first. */
export async function noticesOf(db: Db, { to, show, before, rows }: NoticeQuestion): Promise<Notice[]> {
  const found = await db
    .selectFrom('notice')
    .selectAll()
    .where('to', '=', to)
    .$if(show === 'unseen', (query) => query.where('seen_at', 'is', null))
    .$if(show === 'waiting', (query) => query.where('accept_by', 'is not', null))
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) < (select last.at, last.id from notice as last where last.id = ${before ?? ''})`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(rows)
    .execute();
  return found.map(noticeOf);
}

const unseen = compiled((db, { to }: Given<{ to: EmployeeId }>) =>
  db
    .selectFrom('notice')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('to', '=', to)
    .where('seen_at', 'is', null),
);
const waiting = compiled((db, { to }: Given<{ to: EmployeeId }>) =>
  db
    .selectFrom('notice')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('to', '=', to)
    .where('accept_by', 'is not', null),
);

/** How many of a person's notices are not seen, and how many wait to be accepted. */
export async function countNotices(db: Db, to: EmployeeId): Promise<{ readonly unseen: number; readonly waiting: number }> {
  const [notSeen] = (await unseen(db, { to })).rows;
  const [notAccepted] = (await waiting(db, { to })).rows;
  return { unseen: notSeen?.count ?? 0, waiting: notAccepted?.count ?? 0 };
}

/** One notice with the key of the firing that began it, or undefined. */
export async function readNotice(db: Db, id: NoticeId): Promise<KeptNotice | undefined> {
  const row = await db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { notice: noticeOf(row), root: row.root };
}

/** The person has these on the screen; those of others, and those seen before, stay as they are. */
export async function markSeen(
  tx: Tx,
  to: EmployeeId,
  { ids, at }: { readonly ids: readonly NoticeId[]; readonly at: Instant },
): Promise<void> {
  await tx.updateTable('notice').set({ seen_at: at }).where('to', '=', to).where('id', 'in', ids).where('seen_at', 'is', null).execute();
}

/** Accepted by one: it, and whatever else the same firing began, waits for nobody any more. */
export async function markAccepted(tx: Tx, { notice: { id }, root }: KeptNotice, at: Instant): Promise<void> {
  await tx.updateTable('notice').set({ accepted_at: at, seen_at: at }).where('id', '=', id).execute();
  await restRoot(tx, root);
}

/** What a firing began waits to be accepted no longer: somebody has, or its reason is gone. */
export async function restRoot(tx: Tx, root: string): Promise<void> {
  await tx.updateTable('notice').set({ accept_by: null }).where('root', '=', root).where('accept_by', 'is not', null).execute();
}

/** A notice as the register's row has it. */
const noticeOf = (row: RowOf<'notice'>): Notice =>
  notice.parse({
    id: row.id,
    at: row.at,
    firedFor: row.fired_for,
    to: row.to,
    as: row.as,
    insteadOf: row.instead_of,
    rule: row.rule,
    step: row.step,
    complaint: row.complaint,
    number: row.number,
    facts: JSON.parse(row.facts),
    digest: row.digest,
    acceptBy: row.accept_by,
    seenAt: row.seen_at,
    acceptedAt: row.accepted_at,
  });

const recent = compiled((db, { to, since }: Given<{ to: EmployeeId; since: number }>) =>
  db
    .selectFrom('notice')
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.max('digest').as('digest')])
    .where('to', '=', to)
    .where('at', '>=', since),
);

/** How many notices a person got since then, and the digest that is being filled. */
export async function recentNotices(
  db: Db,
  to: EmployeeId,
  since: number,
): Promise<{ readonly count: number; readonly digest: NoticeId | null }> {
  const [row] = (await recent(db, { to, since })).rows;
  return { count: row?.count ?? 0, digest: (row?.digest ?? null) as NoticeId | null };
}

/** A firing with the complaint it is about. */
interface Root {
  readonly complaint: string | null;
  readonly root: string;
}

/** The firings about these complaints that still wait to be accepted. */
export async function waitingRoots(db: Db, complaints: readonly string[]): Promise<readonly Root[]> {
  return rootsOf(db, complaints)
    .where(sql<boolean>`+accept_by is not null`)
    .execute();
}

/** What nobody took over in time about these complaints and somebody has by now: the firings, by complaint. */
export async function acceptedRoots(db: Db, complaints: readonly string[]): Promise<readonly Root[]> {
  return rootsOf(db, complaints).where('rule', '=', 'E13').where('accepted_at', 'is not', null).execute();
}

const rootsOf = (db: Db, complaints: readonly string[]) =>
  db.selectFrom('notice').select(['complaint', 'root']).distinct().where('complaint', 'in', complaints);

/** The notices that nobody accepted by their time, the longest waiting first. */
export async function unaccepted(db: Db, now: Instant, rows: number): Promise<readonly Unaccepted[]> {
  const found = await db.selectFrom('notice').selectAll().where('accept_by', '<=', now).orderBy('accept_by').limit(rows).execute();
  return found.map((row) => ({ notice: noticeOf(row), root: row.root, raised: row.raised }));
}

/** When the next notice must have been accepted; null where none waits. */
export async function nextAcceptBy(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('notice')
    .select('accept_by')
    .where('accept_by', 'is not', null)
    .orderBy('accept_by')
    .limit(1)
    .executeTakeFirst();
  return (row?.accept_by ?? null) as Instant | null;
}

/** It was passed on so far, and is looked at again then; null is no more. */
export async function passedOn(
  tx: Tx,
  id: NoticeId,
  { raised, acceptBy }: { readonly raised: number; readonly acceptBy: Instant | null },
): Promise<void> {
  await tx.updateTable('notice').set({ raised, accept_by: acceptBy }).where('id', '=', id).execute();
}

/** Everybody a firing has reached so far. */
export async function reachedBy(db: Db, root: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('notice').select('to').distinct().where('root', '=', root).execute();
  return new Set(rows.map(({ to }) => to));
}
