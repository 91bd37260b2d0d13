import { sql } from 'kysely';
import { type CustomerMerge, customerMerge, movedThings, type MovedThings } from '../../shared/customer/merge.ts';
import type { CustomerId, CustomerMergeId } from '../../shared/ids.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Every merge into a customer, those that were undone included, the newest first. */
export async function readMerges(db: Db, kept: CustomerId): Promise<CustomerMerge[]> {
  const rows = await db
    .selectFrom('customer_merge')
    .selectAll()
    .where('kept', '=', kept)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(mergeOf);
}

/** One merge, or undefined. */
export async function readMerge(db: Db, id: CustomerMergeId): Promise<CustomerMerge | undefined> {
  const row = await db.selectFrom('customer_merge').selectAll().where('id', '=', id).executeTakeFirst();
  return row && mergeOf(row);
}

/** Writes a merge down, or that it was undone. */
export async function saveMerge(tx: Tx, { id, kept, gone, by, at, partedAt, partedBy, ...body }: CustomerMerge): Promise<void> {
  const parted = { parted_at: partedAt, parted_by: partedBy };
  await tx
    .insertInto('customer_merge')
    .values({ id, kept, gone, by, at, ...parted, body: JSON.stringify(body) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(parted))
    .execute();
}

interface Pair {
  readonly kept: CustomerId;
  readonly gone: CustomerId;
}

/** Moves everything of one customer to another and says what moved. A number both have stays where it is: it finds the kept one anyway. */
export async function moveThings(tx: Tx, { kept, gone }: Pair): Promise<MovedThings> {
  const move = async (table: Owned, where = sql`true`) => {
    const { rows } = await sql<{ id: string | number }>`
      update ${sql.table(table)} set customer = ${kept} where customer = ${gone} and ${where} returning id`.execute(tx);
    return rows.map((row) => row.id);
  };
  const onlyTheirs = sql`removed_at is null and digits not in (select digits from customer_phone where customer = ${kept} and removed_at is null)`;
  const merged = await tx.updateTable('customer').set({ merged_into: kept }).where('merged_into', '=', gone).returning('id').execute();
  await tx.updateTable('customer').set({ merged_into: kept }).where('id', '=', gone).execute();
  return movedThings.parse({
    complaints: await move('complaint'),
    calls: await move('call'),
    callbacks: await move('callback'),
    remedies: await move('remedy'),
    phones: await move('customer_phone', onlyTheirs),
    flags: await move('customer_flag'),
    purchases: await move('customer_purchase'),
    merged: merged.map((row) => row.id),
  });
}

type Owned = 'complaint' | 'call' | 'callback' | 'remedy' | 'customer_phone' | 'customer_flag' | 'customer_purchase';

/**
 * Gives back what a merge moved and is still with the kept customer. What came since follows the case it belongs to: calls, call-backs and
 * remedies of a case that goes back go with it; everything else that was added after the merge stays with the kept customer.
 */
export async function giveBack(tx: Tx, { kept, gone, moved }: Pair & { readonly moved: MovedThings }): Promise<void> {
  const back = (table: Owned, which: ReturnType<typeof anyOf>) =>
    sql`update ${sql.table(table)} set customer = ${gone} where customer = ${kept} and ${which}`.execute(tx);
  const ofCases = anyOf('complaint', moved.complaints);
  await back('complaint', anyOf('id', moved.complaints));
  await back('call', sql`(${anyOf('id', moved.calls)} or ${ofCases})`);
  await back('callback', sql`(${anyOf('id', moved.callbacks)} or call in (select id from call where customer = ${gone}))`);
  await back('remedy', sql`(${anyOf('id', moved.remedies)} or ${ofCases})`);
  await back('customer_phone', anyOf('id', moved.phones));
  await back('customer_flag', anyOf('id', moved.flags));
  await back('customer_purchase', anyOf('id', moved.purchases));
  await sql`update customer set merged_into = ${gone} where merged_into = ${kept} and ${anyOf('id', moved.merged)}`.execute(tx);
  await tx.updateTable('customer').set({ merged_into: null }).where('id', '=', gone).execute();
}

/** Hundreds of ids travel as one value. */
const anyOf = (column: 'id' | 'complaint', ids: readonly (string | number)[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`;

const mergeOf = ({ parted_at: partedAt, parted_by: partedBy, body, ...row }: RowOf<'customer_merge'>): CustomerMerge =>
  customerMerge.parse({ ...row, partedAt, partedBy, ...bodyOf(body) });

function bodyOf(json: string): object {
  const body: unknown = JSON.parse(json);
  if (typeof body !== 'object' || body === null) throw new Error('a merge without its body');
  return body;
}
