import { type Purchase, purchase } from '../../shared/customer/purchase.ts';
import type { CustomerId, PurchaseId } from '../../shared/ids.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** What a customer bought, the newest first, at most 500; what was taken out is left out. */
export async function readPurchases(db: Db, customer: CustomerId): Promise<Purchase[]> {
  const rows = await db
    .selectFrom('customer_purchase')
    .selectAll()
    .where('customer', '=', customer)
    .where('removed_at', 'is', null)
    .orderBy('bought_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map(purchaseOf);
}

/** One purchase, taken out or not, or undefined. */
export async function readPurchase(db: Db, id: PurchaseId): Promise<Purchase | undefined> {
  const row = await db.selectFrom('customer_purchase').selectAll().where('id', '=', id).executeTakeFirst();
  return row && purchaseOf(row);
}

/** Writes a purchase as it is now. */
export async function savePurchase(tx: Tx, saved: Purchase): Promise<void> {
  const columns = {
    product_id: saved.productId,
    product: saved.product,
    document: saved.document,
    bought_on: saved.boughtOn,
    amount: saved.amount,
    warranty_until: saved.warrantyUntil,
    removed_at: saved.removedAt,
    removed_by: saved.removedBy,
    revision: saved.revision,
  };
  await tx
    .insertInto('customer_purchase')
    .values({ id: saved.id, customer: saved.customer, by: saved.by, at: saved.at, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

const purchaseOf = (row: RowOf<'customer_purchase'>): Purchase =>
  purchase.parse({
    id: row.id,
    customer: row.customer,
    productId: row.product_id,
    product: row.product,
    document: row.document,
    boughtOn: row.bought_on,
    amount: row.amount,
    warrantyUntil: row.warranty_until,
    by: row.by,
    at: row.at,
    removedAt: row.removed_at,
    removedBy: row.removed_by,
    revision: row.revision,
  });
