import { sql } from 'kysely';
import { type WaitingRow, waitingRow } from '../../shared/contract/lifecycle.ts';
import type { EmployeeId, Instant } from '../../shared/ids.ts';
import type { Db } from './schema.ts';

/** The complaints of a person whose customer was to be asked again by now, soonest first, at most `rows`; everybody's when `owner` is null. */
export async function waitingDue(
  db: Db,
  { owner, now, rows }: { readonly owner: EmployeeId | null; readonly now: Instant; readonly rows: number },
): Promise<WaitingRow[]> {
  const found = await db
    .selectFrom('complaint')
    .leftJoin('customer', 'customer.id', 'complaint.customer')
    .select(['complaint.id as complaint', 'number', 'title', 'caller_name', 'customer.name as customer_name', 'code', 'waiting_until'])
    .select(sql<string>`json_extract(complaint.handling, '$.waiting.for')`.as('for'))
    .$if(owner !== null, (of) => of.where('owner', '=', owner ?? ''))
    .where('waiting_until', 'is not', null)
    .where('waiting_until', '<=', now)
    .where('complaint.state', '=', 'waitingCustomer')
    .orderBy('waiting_until')
    .limit(rows)
    .execute();
  return found.map(({ caller_name, customer_name, waiting_until, ...row }) =>
    waitingRow.parse({ ...row, remindAt: waiting_until, customerName: customer_name ?? (caller_name === '' ? null : caller_name) }),
  );
}
