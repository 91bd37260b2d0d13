import type { CustomerId, EmployeeId, Instant } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { Db, NewRow, RowOf, Tx } from './schema.ts';

/** A customer about to be written down; `nameKey` is the name folded for search (shared/customer/name-key.ts). */
export interface NewCustomer {
  readonly id: CustomerId;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly nameKey: string;
  readonly language: Language | null;
  readonly createdAt: Instant;
  readonly createdBy: EmployeeId;
}

/** A number as it was given, as E.164 where it could be read, and its digits (those of E.164 where known). */
export interface PhoneKeys {
  readonly raw: string;
  readonly e164: string | null;
  readonly digits: string;
}

/** Writes a customer down with the words their name is found by. */
export async function createCustomer(tx: Tx, customer: NewCustomer): Promise<void> {
  await tx
    .insertInto('customer')
    .values({
      id: customer.id,
      kind: customer.kind,
      name: customer.name,
      name_key: customer.nameKey,
      language: customer.language,
      created_at: customer.createdAt,
      created_by: customer.createdBy,
    })
    .execute();
  await addWords(tx, customer.id, customer.nameKey);
}

/** Gives a customer another name; the old one stays findable, because callers use both. */
export async function renameCustomer(tx: Tx, id: CustomerId, named: { readonly name: string; readonly nameKey: string }): Promise<void> {
  await tx.updateTable('customer').set({ name: named.name, name_key: named.nameKey }).where('id', '=', id).execute();
  await addWords(tx, id, named.nameKey);
}

async function addWords(tx: Tx, customer: CustomerId, nameKey: string): Promise<void> {
  const words = [...new Set(nameKey.split(' '))].filter((word) => word !== '').map((word) => ({ word, customer }));
  if (words.length === 0) return;
  await tx
    .insertInto('customer_word')
    .values(words)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds a number to a customer; a number they already have, in any notation, is not added twice. */
export async function addPhone(tx: Tx, customer: CustomerId, phone: PhoneKeys): Promise<void> {
  if (phone.digits === '') return;
  const known = await tx
    .selectFrom('customer_phone')
    .select('id')
    .where('customer', '=', customer)
    .where('digits', '=', phone.digits)
    .executeTakeFirst();
  if (known !== undefined) return;
  const row: NewRow<'customer_phone'> = {
    customer,
    raw: phone.raw,
    e164: phone.e164,
    digits: phone.digits,
    reversed: reversed(phone.digits),
  };
  await tx.insertInto('customer_phone').values(row).execute();
}

/** Every customer with exactly these digits, at most 20, in the order they were written down; several share a number now and then. */
export async function findByPhone(db: Db, digits: string): Promise<readonly CustomerId[]> {
  if (digits === '') return [];
  const rows = await db
    .selectFrom('customer_phone')
    .select('customer')
    .distinct()
    .where('digits', '=', digits)
    .orderBy('customer')
    .limit(20)
    .execute();
  return rows.map((row) => row.customer as CustomerId);
}

/** Every customer with a number that ends in these digits (four or more), at most 20. */
export async function findByLastDigits(db: Db, digits: string): Promise<readonly CustomerId[]> {
  if (digits.length < 4) return [];
  const key = reversed(digits);
  const rows = await db
    .selectFrom('customer_phone')
    .select('customer')
    .distinct()
    .where('reversed', '>=', key)
    .where('reversed', '<', `${key}:`) // ':' follows '9'
    .limit(20)
    .execute();
  return rows.map((row) => row.customer as CustomerId);
}

/** The customer as written down, or undefined. */
export const readCustomer = (db: Db, id: CustomerId): Promise<RowOf<'customer'> | undefined> =>
  db.selectFrom('customer').selectAll().where('id', '=', id).executeTakeFirst();

const reversed = (digits: string): string => [...digits].toReversed().join('');
