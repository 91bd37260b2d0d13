import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { IncentiveRow, IncentiveTotal } from '../../shared/contract/incentive.ts';
import { type ComplaintId, type EmployeeId, employeeId, type IncentiveId, type Instant } from '../../shared/ids.ts';
import { type IncentiveEntry, incentiveEntry, type IncentiveEvent, type IncentiveState } from '../../shared/incentive/entry.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Which entries are asked for: earned in the period, of one person, in one state. */
export interface IncentiveFilter {
  readonly from: Instant;
  readonly to: Instant;
  readonly person?: EmployeeId | undefined;
  readonly state?: IncentiveState | undefined;
}

/** Writes an entry that the ledger does not have; the same event a second time changes nothing. */
export async function addEntry(tx: Tx, { complaint, proposedBy, decidedBy, decidedAt, ...entry }: IncentiveEntry): Promise<void> {
  await tx
    .insertInto('incentive_entry')
    .values({ ...entry, complaint, proposed_by: proposedBy, decided_by: decidedBy, decided_at: decidedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes how an entry was decided. */
export async function saveDecision(tx: Tx, { id, state, why, reason, decidedBy, decidedAt }: IncentiveEntry): Promise<void> {
  const decided = { state, why, reason, decided_by: decidedBy, decided_at: decidedAt };
  await tx.updateTable('incentive_entry').set(decided).where('id', '=', id).execute();
}

/** One entry, or undefined. */
export async function readEntry(db: Db, id: IncentiveId): Promise<IncentiveEntry | undefined> {
  const row = await db.selectFrom('incentive_entry').selectAll().where('id', '=', id).executeTakeFirst();
  return row && entryOf(row);
}

/** What a complaint has earned, oldest first. */
export async function entriesOfComplaint(db: Db, complaint: ComplaintId): Promise<IncentiveEntry[]> {
  const rows = await db.selectFrom('incentive_entry').selectAll().where('complaint', '=', complaint).orderBy('at').orderBy('id').execute();
  return rows.map(entryOf);
}

/** How many rewards of this kind the person earned in that time, whatever became of those that count. */
export async function countEarned(
  db: Db,
  {
    person,
    event,
    from,
    to,
  }: { readonly person: EmployeeId; readonly event: IncentiveEvent; readonly from: Instant; readonly to: Instant },
): Promise<number> {
  const { count } = await db
    .selectFrom('incentive_entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .where('event', '=', event)
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('state', '<>', 'rejected')
    .executeTakeFirstOrThrow();
  return count;
}

/** The entries asked for with what each is about, newest first, at most so many. */
export async function readEntries(db: Db, filter: IncentiveFilter, limit: number): Promise<IncentiveRow[]> {
  const rows = await rowsOf(db)
    .where(within(filter))
    .orderBy('incentive_entry.at', 'desc')
    .orderBy('incentive_entry.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(shownRow);
}

/** Everything that one export gave payroll, by person and time. */
export async function entriesOfBatch(db: Db, batch: number): Promise<IncentiveRow[]> {
  const rows = await rowsOf(db)
    .where('batch', '=', batch)
    .orderBy('person')
    .orderBy('incentive_entry.at')
    .orderBy('incentive_entry.id')
    .execute();
  return rows.map(shownRow);
}

/** What each person has in the period, by the state of the entries, minor units; most first. */
export async function readTotals(db: Db, { from, to, person }: Omit<IncentiveFilter, 'state'>): Promise<IncentiveTotal[]> {
  const rows = await db
    .selectFrom('incentive_entry')
    .where(within({ from, to, person }))
    .select(['person', 'state'])
    .select(({ fn }) => [fn.sum<number>('amount').as('amount'), fn.countAll<number>().as('count')])
    .where('state', '<>', 'rejected')
    .groupBy(['person', 'state'])
    .execute();
  return [...Map.groupBy(rows, (row) => row.person)]
    .map(([id, own]) => {
      const sum = (state: IncentiveState) => own.find((one) => one.state === state)?.amount ?? 0;
      return {
        person: employeeId.parse(id),
        count: own.reduce((all, one) => all + one.count, 0),
        proposed: sum('proposed'),
        approved: sum('approved'),
        exported: sum('exported'),
      };
    })
    .toSorted((one, other) => allOf(other) - allOf(one) || (one.person < other.person ? -1 : 1));
}

const allOf = ({ proposed, approved, exported }: IncentiveTotal): number => proposed + approved + exported;

const rowsOf = (db: Db) =>
  db
    .selectFrom('incentive_entry')
    .leftJoin('complaint', 'complaint.id', 'incentive_entry.complaint')
    .leftJoin('article', 'article.id', 'incentive_entry.article')
    .selectAll('incentive_entry')
    .select(['complaint.number as number', 'article.title as title']);

/** The same conditions for rows and for sums. */
const within = ({ from, to, person, state }: IncentiveFilter): RawBuilder<SqlBool> =>
  sql.join(
    [
      sql`incentive_entry.at >= ${from} and incentive_entry.at < ${to}`,
      ...(person === undefined ? [] : [sql`incentive_entry.person = ${person}`]),
      ...(state === undefined ? [] : [sql`incentive_entry.state = ${state}`]),
    ],
    sql` and `,
  );

function shownRow({
  number,
  title,
  ...row
}: RowOf<'incentive_entry'> & { readonly number: string | null; readonly title: string | null }): IncentiveRow {
  return { ...entryOf(row), about: number ?? title };
}

const entryOf = ({ proposed_by, decided_by, decided_at, ...row }: RowOf<'incentive_entry'>): IncentiveEntry =>
  incentiveEntry.parse({ ...row, proposedBy: proposed_by, decidedBy: decided_by, decidedAt: decided_at });
