import { sql } from 'kysely';
import type { ComplaintId, CustomerId, Instant } from '../../shared/ids.ts';
import type { Remedy } from '../../shared/complaint/complaint.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Adds what was granted on a complaint to a customer, if the customer is known. */
export async function addRemedies(
  tx: Tx,
  to: { readonly complaint: ComplaintId; readonly customer: CustomerId | null },
  granted: readonly Remedy[],
): Promise<void> {
  for (const { type, text, amount, grantedBy, at, underWarranty } of granted)
    await tx
      .insertInto('remedy')
      .values({ ...to, type, text, amount, granted_by: grantedBy, at, under_warranty: underWarranty ? 1 : 0 })
      .execute();
}

/** A complaint's remedies, in the order they were granted. */
export const readRemedies = (db: Db, complaint: ComplaintId): Promise<RowOf<'remedy'>[]> =>
  db.selectFrom('remedy').selectAll().where('complaint', '=', complaint).orderBy('id').execute();

/** Whom a complaint's remedies went to, once an anonymous caller has given a name: they count towards that customer's limit. */
export async function assignRemedies(tx: Tx, complaint: ComplaintId, customer: CustomerId): Promise<void> {
  await tx.updateTable('remedy').set({ customer }).where('complaint', '=', complaint).execute();
}

/** Granted to this customer since then, or promised and not yet carried out, over all complaints, in minor units; a warranty that was honoured does not count (R100). */
export async function spentByCustomer(db: Db, customer: CustomerId, since: Instant): Promise<number> {
  const row = await db
    .selectFrom('remedy')
    .select((of) => of.fn.sum<number | null>('amount').as('sum'))
    .where('customer', '=', customer)
    .where('at', '>=', since)
    .where('under_warranty', '=', 0)
    .executeTakeFirst();
  return (row?.sum ?? 0) + (await promisedTo(db, customer));
}

/** What is approved or accepted and not yet carried out over all of this customer's complaints: it is promised, so it counts (product.md 3.5). */
async function promisedTo(db: Db, customer: CustomerId): Promise<number> {
  const row = await db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .select(sql<number | null>`sum(json_extract(work_record.body, '$.amount'))`.as('sum'))
    .where('complaint.customer', '=', customer)
    .where('work_record.kind', '=', 'offer')
    .where('work_record.state', 'in', ['approved', 'accepted'])
    .where(sql<boolean>`json_extract(work_record.body, '$.underWarranty') = 0`)
    .executeTakeFirst();
  return row?.sum ?? 0;
}
