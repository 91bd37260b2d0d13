import { sql } from 'kysely';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import { type CatalogueId, type EmployeeId, type Instant, instant } from '../../shared/ids.ts';
import { isOpenRow, isSettledRow } from './is-open-row.ts';
import { asComplaintRow, listedColumns } from './listed-complaint.ts';
import type { Db } from './schema.ts';

/** A day or any other stretch, and the moment it is looked at. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
}

/**
 * What a supervisor looks at: first what is open, the nearest promise first and those without one after, then what was settled of the
 * period, newest first. At most `rows`.
 */
export async function dayRows(
  db: Db,
  { from, to }: Period,
  rows: number,
): Promise<{ readonly rows: ComplaintRow[]; readonly more: boolean }> {
  const open = await listedColumns(db)
    .where(isOpenRow)
    .where('complaint.received_at', '<', to)
    .orderBy(sql`complaint.promise_due is null`)
    .orderBy('complaint.promise_due')
    .orderBy('complaint.received_at', 'desc')
    .limit(rows + 1)
    .execute();
  const settled = await listedColumns(db)
    .where(isSettledRow)
    .where('complaint.received_at', '>=', from)
    .where('complaint.received_at', '<', to)
    .orderBy('complaint.received_at', 'desc')
    .limit(rows + 1 - open.length)
    .execute();
  const found = [...open, ...settled];
  return { rows: found.slice(0, rows).map(asComplaintRow), more: found.length > rows };
}

/** What stands open now: how many promises have passed, since when the oldest waits, and what nobody keeps or has no date. */
export async function openFigures(db: Db, { now }: Period) {
  const row = await db
    .selectFrom('complaint')
    .leftJoin('employee', (join) => join.onRef('employee.id', '=', 'complaint.owner').on('employee.active', '=', 1))
    .select([
      count(sql<boolean>`complaint.promise_due < ${now}`).as('overdue'),
      count(sql<boolean>`employee.id is null`).as('noOwner'),
      count(sql<boolean>`complaint.promise_due is null and complaint.type = 'complaint'`).as('noDate'),
    ])
    .select((of) => of.fn.min('complaint.received_at').as('oldest'))
    .where(isOpenRow)
    .executeTakeFirstOrThrow();
  const { oldest, ...counts } = row;
  return { ...counts, oldestOpen: oldest === null ? null : instant.parse(oldest) };
}

const count = (condition: ReturnType<typeof sql<boolean>>) => sql<number>`coalesce(sum(${condition}), 0)`;

/** What came in during the period, and how much of it was solved in the first contact. */
export async function receivedFigures(
  db: Db,
  { from, to }: Period,
): Promise<{ readonly registered: number; readonly solvedOnCall: number }> {
  return db
    .selectFrom('complaint')
    .select((of) => [of.fn.countAll<number>().as('registered'), sql<number>`coalesce(sum(first_contact), 0)`.as('solvedOnCall')])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .executeTakeFirstOrThrow();
}

/** What came in during the period by category, the most frequent first. */
export async function countByCategory(
  db: Db,
  { from, to }: Period,
): Promise<{ readonly category: CatalogueId | null; readonly count: number }[]> {
  const rows = await db
    .selectFrom('complaint')
    .select((of) => ['category', of.fn.countAll<number>().as('count')])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .groupBy('category')
    .orderBy('count', 'desc')
    .orderBy('category')
    .execute();
  return rows.map((row) => ({ category: row.category as CatalogueId | null, count: row.count }));
}

/** Everywhere days begin at a whole quarter of an hour UTC: what came in within one belongs to the same day. */
const quarter = 900_000;

/**
 * How many complaints are open since today (0), yesterday (1) and so on; `midnights` is when today began at the site, then yesterday and
 * so on. What is older than the last of them is counted with it.
 */
export async function countByAge(db: Db, midnights: readonly Instant[]): Promise<{ readonly days: number; readonly count: number }[]> {
  const rows = await db
    .selectFrom('complaint')
    .select((of) => [sql<number>`received_at / ${sql.lit(quarter)}`.as('quarter'), of.fn.countAll<number>().as('count')])
    .where(isOpenRow)
    .groupBy('quarter')
    .orderBy('quarter', 'desc')
    .execute();
  const counts = new Map<number, number>();
  let days = 0;
  for (const row of rows) {
    while (days < midnights.length - 1 && row.quarter * quarter < (midnights[days] ?? 0)) days += 1;
    counts.set(days, (counts.get(days) ?? 0) + row.count);
  }
  return [...counts].map(([age, found]) => ({ days: age, count: found }));
}

/** A person's own day since then: complaints taken and settled. */
export async function ownDay(
  db: Db,
  { person, since }: { readonly person: EmployeeId; readonly since: Instant },
): Promise<{ readonly taken: number; readonly solved: number }> {
  const taken = await db
    .selectFrom('complaint')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('receiver', '=', person)
    .where('received_at', '>=', since)
    .where('external_ref', 'is', null)
    .executeTakeFirstOrThrow();
  const solved = await db
    .selectFrom('complaint')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('owner', '=', person)
    .where('resolved_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { taken: taken.count, solved: solved.count };
}
