import { sql } from 'kysely';
import type { Promised } from '../../shared/complaint/complaint.ts';
import { type PromiseRow, promiseRow } from '../../shared/contract/complaint.ts';
import type { ComplaintId, EmployeeId, Instant } from '../../shared/ids.ts';
import { isOpenRow } from './is-open-row.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Writes the promises that are new or have changed; the one that closes is written before the one that opens. */
export async function savePromises(tx: Tx, complaint: ComplaintId, changed: readonly Promised[]): Promise<void> {
  for (const one of changed.toSorted((a, b) => Number(a.state === 'open') - Number(b.state === 'open'))) {
    const { id, ...columns } = promiseColumns(complaint, one);
    await tx
      .insertInto('promise')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: one.state, closed_at: one.closedAt }))
      .execute();
  }
}

/** A complaint's promises, in the order they were given: as they were written down, because a clock may have been set back between two of them. */
export const readPromises = (db: Db, complaint: ComplaintId): Promise<RowOf<'promise'>[]> =>
  db
    .selectFrom('promise')
    .selectAll()
    .where('complaint', '=', complaint)
    .orderBy(sql`rowid`)
    .execute();

/** What a person has promised to the customers whose complaints are theirs, soonest first, at most `rows`. */
export async function openPromisesOf(db: Db, owner: EmployeeId, rows: number): Promise<PromiseRow[]> {
  const found = await db
    .selectFrom('complaint')
    .innerJoin('promise', 'promise.complaint', 'complaint.id')
    .leftJoin('customer', 'customer.id', 'complaint.customer')
    .select([
      'promise.id as promise',
      'complaint.id as complaint',
      'number',
      'title',
      'caller_name',
      'customer.name as customer_name',
      'code',
    ])
    .select(['what', 'due_at', 'promise.channel as channel'])
    .where('owner', '=', owner)
    .where(isOpenRow)
    .where('promise.state', '=', 'open')
    .orderBy('promise_due')
    .limit(rows)
    .execute();
  return found.map(({ caller_name, customer_name, due_at, ...row }) =>
    promiseRow.parse({ ...row, dueAt: due_at, customerName: customer_name ?? (caller_name === '' ? null : caller_name) }),
  );
}

/** How many of a person's promises have passed unkept. */
export async function countOverdue(db: Db, { owner, now }: { readonly owner: EmployeeId; readonly now: Instant }): Promise<number> {
  const row = await db
    .selectFrom('complaint')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('owner', '=', owner)
    .where(isOpenRow)
    .where('promise_due', '<', now)
    .executeTakeFirstOrThrow();
  return row.count;
}

/**
 * Of the promises due in a period: how many had to be kept by now, and how many were (R87). What was moved in time or given up by
 * the customer had not to be kept (product.md 3.11).
 */
export async function countKept(
  db: Db,
  { from, to, now }: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): Promise<{ readonly due: number; readonly kept: number }> {
  const rows = await db
    .selectFrom('promise')
    .select((of) => ['state', of.fn.countAll<number>().as('count')])
    .where('due_at', '>=', from)
    .where('due_at', '<', to)
    .where((where) =>
      where.or([where('state', 'in', ['kept', 'keptLate', 'broken']), where.and([where('state', '=', 'open'), where('due_at', '<', now)])]),
    )
    .groupBy('state')
    .execute();
  return { due: rows.reduce((sum, row) => sum + row.count, 0), kept: rows.find((row) => row.state === 'kept')?.count ?? 0 };
}

/** A promise as the register's row has it. */
export const promiseOf = (row: RowOf<'promise'>) => ({
  id: row.id,
  what: row.what,
  text: row.text,
  dueAt: row.due_at,
  channel: row.channel,
  givenBy: row.given_by,
  givenAt: row.given_at,
  state: row.state,
  closedAt: row.closed_at,
});

const promiseColumns = (complaint: ComplaintId, of: Promised): RowOf<'promise'> => ({
  id: of.id,
  complaint,
  what: of.what,
  text: of.text,
  due_at: of.dueAt,
  channel: of.channel,
  given_by: of.givenBy,
  given_at: of.givenAt,
  state: of.state,
  closed_at: of.closedAt,
});
