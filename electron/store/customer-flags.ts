import { type CustomerFlag, customerFlag, flagsNow } from '../../shared/customer/flag.ts';
import type { CustomerFlagId, CustomerId, Instant } from '../../shared/ids.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Every flag a customer ever had, those that are over included, the newest first. */
export async function readFlags(db: Db, customer: CustomerId): Promise<CustomerFlag[]> {
  const rows = await db
    .selectFrom('customer_flag')
    .selectAll()
    .where('customer', '=', customer)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(flagOf);
}

/** The flags of these customers that hold now, the gravest first; one question however many they are. */
export async function flagsOfCustomers(
  db: Db,
  customers: readonly CustomerId[],
  now: Instant,
): Promise<ReadonlyMap<string, CustomerFlag[]>> {
  if (customers.length === 0) return new Map();
  const rows = await db.selectFrom('customer_flag').selectAll().where('customer', 'in', customers).where('lifted_at', 'is', null).execute();
  return new Map(customers.map((one) => [one, flagsNow(rows.filter((row) => row.customer === one).map(flagOf), now)]));
}

/** One flag with whose it is, or undefined. */
export async function readFlag(
  db: Db,
  id: CustomerFlagId,
): Promise<{ readonly flag: CustomerFlag; readonly customer: CustomerId } | undefined> {
  const row = await db.selectFrom('customer_flag').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { flag: flagOf(row), customer: row.customer as CustomerId };
}

/** Writes a flag as it is now, new or lifted. */
export async function saveFlag(tx: Tx, customer: CustomerId, flag: CustomerFlag): Promise<void> {
  const { id, kind, note, until, by, at, liftedAt: lifted_at, liftedBy: lifted_by } = flag;
  await tx
    .insertInto('customer_flag')
    .values({ id, customer, kind, note, until, by, at, lifted_at, lifted_by })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ lifted_at, lifted_by }))
    .execute();
}

const flagOf = ({ customer: _customer, lifted_at: liftedAt, lifted_by: liftedBy, ...row }: RowOf<'customer_flag'>): CustomerFlag =>
  customerFlag.parse({ ...row, liftedAt, liftedBy });
