import { sql } from 'kysely';
import type { Customer } from '../../shared/customer/customer-card.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { type CustomerId, customerId } from '../../shared/ids.ts';
import type { Db } from './schema.ts';

/** What two cards may share. */
export type Shared = 'phone' | 'email' | 'name';
const most = 20;

/** Customers who may be the same as this one, with what both cards share: a number, an e-mail or the whole folded name; at most 20, who shares most first. */
export async function findLikelySame(
  db: Db,
  { id, email, name }: Customer,
): Promise<readonly { readonly id: CustomerId; readonly shares: readonly Shared[] }[]> {
  const found = new Map<CustomerId, Set<Shared>>();
  const add = (what: Shared, ids: readonly string[]) => {
    for (const one of ids.map((raw) => customerId.parse(raw))) found.set(one, new Set([...(found.get(one) ?? []), what]));
  };
  add('phone', await sameNumber(db, id));
  if (email !== '') add('email', await sameEmail(db, id, email));
  if (nameKey(name) !== '') add('name', await sameName(db, id, nameKey(name)));
  return [...found]
    .map(([other, shares]) => ({ id: other, shares: [...shares] }))
    .toSorted((one, other) => other.shares.length - one.shares.length)
    .slice(0, most);
}

const others = (db: Db, id: CustomerId) =>
  db.selectFrom('customer').select('customer.id').where('customer.id', '<>', id).where('merged_into', 'is', null).limit(most);

const sameNumber = async (db: Db, id: CustomerId) =>
  idsOf(
    await others(db, id)
      .innerJoin('customer_phone', 'customer_phone.customer', 'customer.id')
      .distinct()
      .where('removed_at', 'is', null)
      .where('digits', 'in', db.selectFrom('customer_phone').select('digits').where('customer', '=', id).where('removed_at', 'is', null))
      .execute(),
  );

const sameEmail = async (db: Db, id: CustomerId, email: string) =>
  idsOf(
    await others(db, id)
      .where(sql<string>`json_extract(details, '$.email')`, '=', email)
      .execute(),
  );

const sameName = async (db: Db, id: CustomerId, key: string) => idsOf(await others(db, id).where('name_key', '=', key).execute());

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((row) => row.id);
