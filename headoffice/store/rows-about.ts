import { sql } from 'kysely';
import type { Row } from '../../shared/sync/event.ts';
import type { Db } from './schema.ts';

/** A row of a table that desks share, as it stands. */
export interface Standing {
  readonly key: string;
  readonly row: Row;
}

interface Found {
  readonly key: string;
  readonly row: string;
}

// The conditions are written as the indexes of migration 0009 have them, or no plan would take those.

const standing = (rows: readonly Found[]): readonly Standing[] => rows.map(({ key, row }) => ({ key, row: JSON.parse(row) }));

/** Put in order here: an order in the question would make a plan walk through all rows of the kind in it. */
const inOrder = (rows: readonly Found[]): readonly Standing[] => standing(rows.toSorted((one, other) => (one.key < other.key ? -1 : 1)));

/** The rows of a kind that belong to one complaint. */
export async function rowsOfComplaint(
  db: Db,
  branch: number,
  { kind, complaint }: { readonly kind: 'notice' | 'escalation_fired' | 'deadline' | 'deadline_pause'; readonly complaint: string },
): Promise<readonly Standing[]> {
  const { rows } = await sql<Found>`select key, row from record where branch = ${branch} and kind = ${sql.lit(kind)}
    and ((row::jsonb) ->> 'complaint') = ${complaint} and row is not null`.execute(db);
  return inOrder(rows);
}

/**
 * What was said in these calls, with the texts of the rows' keys. A key is `["<call>",<number>]`: the bounds hold in every order of signs, for a letter stands behind every digit
 * in all of them.
 */
export async function eventsOfCalls(
  db: Db,
  branch: number,
  calls: readonly string[],
): Promise<readonly (Standing & { readonly kind: string })[]> {
  const found: Found[] = [];
  // One by one, so that every plan knows its bounds.
  for (const call of calls) {
    const from = JSON.stringify([call]).slice(0, -1);
    const { rows } = await sql<Found>`select key, row from record where branch = ${branch} and kind = 'script_event'
      and key >= ${from} and key < ${`${from},z`} and row is not null`.execute(db);
    found.push(...rows);
  }
  return standing(found).map((one) => ({ kind: 'script_event', ...one }));
}

/** What is noted about a customer, lifted or not. */
export async function flagsOf(db: Db, branch: number, customer: string): Promise<readonly Standing[]> {
  const { rows } = await sql<Found>`select key, row from record where branch = ${branch} and kind = 'customer_flag'
    and ((row::jsonb) ->> 'customer') = ${customer} and row is not null`.execute(db);
  return standing(rows);
}

/** Everything one firing told anybody. */
export async function noticesOfRoot(db: Db, branch: number, root: string): Promise<readonly Standing[]> {
  const { rows } = await sql<Found>`select key, row from record where branch = ${branch} and kind = 'notice'
    and ((row::jsonb) ->> 'root') = ${root} and row is not null`.execute(db);
  return inOrder(rows);
}

/** What one person was told since then. */
export async function noticesSince(
  db: Db,
  branch: number,
  { to, since }: { readonly to: string; readonly since: number },
): Promise<readonly Standing[]> {
  const { rows } = await sql<Found>`select key, row from record where branch = ${branch} and kind = 'notice'
    and ((row::jsonb) ->> 'to') = ${to} and (((row::jsonb) ->> 'at')::bigint) >= ${since} and row is not null`.execute(db);
  return standing(rows);
}

/** What nobody accepted by then, the longest waiting first. */
export async function unacceptedNotices(db: Db, branch: number, { upTo, rows: most }: { readonly upTo: number; readonly rows: number }) {
  const { rows } = await sql<Found>`select key, row from record where branch = ${branch} and kind = 'notice' and row is not null
    and ((row::jsonb) ->> 'accept_by') is not null and (((row::jsonb) ->> 'accept_by')::bigint) <= ${upTo}
    order by (((row::jsonb) ->> 'accept_by')::bigint) limit ${most}`.execute(db);
  return standing(rows);
}

/** When the next notice must have been accepted; null where none waits. */
export async function nextUnaccepted(db: Db, branch: number): Promise<number | null> {
  const { rows } = await sql<{ at: number }>`select (((row::jsonb) ->> 'accept_by')::bigint) as at from record
    where branch = ${branch} and kind = 'notice' and row is not null and ((row::jsonb) ->> 'accept_by') is not null
    order by (((row::jsonb) ->> 'accept_by')::bigint) limit 1`.execute(db);
  return rows[0]?.at ?? null;
}
