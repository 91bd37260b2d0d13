import type { IncentiveBatch } from '../../shared/contract/incentive.ts';
import { type EmployeeId, employeeId, instant, type Instant } from '../../shared/ids.ts';
import type { Db, Tx } from './schema.ts';

interface NewBatch {
  readonly from: Instant;
  readonly to: Instant;
  readonly by: EmployeeId;
  readonly at: Instant;
}

/** Marks everything approved in the period as given to payroll, under the next number; undefined where there is nothing. */
export async function beginBatch(tx: Tx, { from, to, by, at }: NewBatch): Promise<number | undefined> {
  const { number } = await tx
    .insertInto('incentive_batch')
    .values({ from_at: from, to_at: to, by, at })
    .returning('number')
    .executeTakeFirstOrThrow();
  const { numUpdatedRows } = await tx
    .updateTable('incentive_entry')
    .set({ state: 'exported', batch: number })
    .where('state', '=', 'approved')
    .where('at', '>=', from)
    .where('at', '<', to)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 0n ? undefined : number;
}

/** The exports so far, newest first, at most 200. */
export async function readBatches(db: Db): Promise<IncentiveBatch[]> {
  const rows = await batches(db).orderBy('number', 'desc').limit(200).execute();
  return rows.map(batchOf);
}

/** One export, or undefined. */
export async function readBatch(db: Db, number: number): Promise<IncentiveBatch | undefined> {
  const row = await batches(db).where('number', '=', number).executeTakeFirst();
  return row && batchOf(row);
}

const batches = (db: Db) =>
  db
    .selectFrom('incentive_batch')
    .innerJoin('incentive_entry', 'incentive_entry.batch', 'incentive_batch.number')
    .select(['number', 'from_at', 'to_at', 'by', 'incentive_batch.at as at'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('amount').as('amount')])
    .groupBy('number');

const batchOf = ({
  number,
  from_at,
  to_at,
  by,
  at,
  count,
  amount,
}: Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>): IncentiveBatch => ({
  number,
  from: instant.parse(from_at),
  to: instant.parse(to_at),
  by: employeeId.parse(by),
  at: instant.parse(at),
  count,
  amount,
});
