import { sql } from 'kysely';
import type { CustomerId, EmployeeId, Instant } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';
import { isOpenRow } from './is-open-row.ts';

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

type PhoneRow = Omit<RowOf<'customer_phone'>, 'id' | 'preferred' | 'removed_at'>;

const addOwn = compiled((db, row: Given<RowOf<'customer'>>) => db.insertInto('customer').values(row));
const addWord = compiled((db, row: Given<RowOf<'customer_word'>>) =>
  db
    .insertInto('customer_word')
    .values(row)
    .onConflict((conflict) => conflict.doNothing()),
);
const addNumber = compiled((db, row: Given<PhoneRow>) =>
  db.insertInto('customer_phone').values({ ...row, preferred: 0, removed_at: null }),
);
const knownNumber = compiled((db, { customer, digits }: Given<Pick<PhoneRow, 'customer' | 'digits'>>) =>
  db.selectFrom('customer_phone').select(['id', 'removed_at']).where('customer', '=', customer).where('digits', '=', digits),
);
const readOwn = compiled((db, { id }: Given<{ id: CustomerId }>) => db.selectFrom('customer').selectAll().where('id', '=', id));

/** Writes a customer down with the words their name is found by. */
export async function createCustomer(tx: Tx, customer: NewCustomer): Promise<void> {
  await addOwn(tx, {
    id: customer.id,
    kind: customer.kind,
    name: customer.name,
    name_key: customer.nameKey,
    language: customer.language,
    created_at: customer.createdAt,
    created_by: customer.createdBy,
    details: '{}',
    merged_into: null,
    revision: 1,
  });
  await addNameWords(tx, customer.id, customer.nameKey);
}

/** Gives a customer another name; the old one stays findable, because callers use both. */
export async function renameCustomer(tx: Tx, id: CustomerId, named: { readonly name: string; readonly nameKey: string }): Promise<void> {
  await tx.updateTable('customer').set({ name: named.name, name_key: named.nameKey }).where('id', '=', id).execute();
  await addNameWords(tx, id, named.nameKey);
}

/** Makes a customer findable by the words of this name beside those they are found by already. */
export async function addNameWords(tx: Tx, customer: CustomerId, nameKey: string): Promise<void> {
  const words = [...new Set(nameKey.split(' '))].filter((word) => word !== '');
  for (const word of words) await addWord(tx, { word, customer });
}

/** They are found by no name any more. */
export async function forgetNameWords(tx: Tx, customer: string): Promise<void> {
  await tx.deleteFrom('customer_word').where('customer', '=', customer).execute();
}

/** Adds a number to a customer; a number they already have, in any notation, is not added twice, and one that was taken out is back. */
export async function addPhone(tx: Tx, customer: CustomerId, phone: PhoneKeys): Promise<void> {
  if (phone.digits === '') return;
  const { raw, e164, digits } = phone;
  const known = await knownNumber(tx, { customer, digits });
  if (known.rows.some((one) => one.removed_at === null)) return;
  const [out] = known.rows;
  if (out !== undefined) return void (await tx.updateTable('customer_phone').set({ removed_at: null }).where('id', '=', out.id).execute());
  await addNumber(tx, { customer, raw, e164, digits, reversed: reversed(digits) });
}

/** The customer a row stands for: the one it was merged into, else itself. */
const standing = sql<string>`coalesce(customer.merged_into, customer.id)`;

/** Numbers with the customers who have them now; those of a merged customer went to the one they were merged into. */
const numbers = (db: Db) =>
  db
    .selectFrom('customer_phone')
    .innerJoin('customer', 'customer.id', 'customer_phone.customer')
    .select('customer.id')
    .distinct()
    .where('removed_at', 'is', null)
    .where('merged_into', 'is', null);

/** The customer somebody stands for now: a merged one the one they were merged into; undefined for nobody. */
export async function standingCustomer(db: Db, id: CustomerId): Promise<CustomerId | undefined> {
  const found = await readCustomer(db, id);
  return found && ((found.merged_into ?? found.id) as CustomerId);
}

/** Every customer with exactly these digits, at most 20, in the order they were written down; several share a number now and then. */
export async function findByPhone(db: Db, digits: string): Promise<readonly CustomerId[]> {
  if (digits === '') return [];
  const rows = await numbers(db).where('digits', '=', digits).orderBy('customer.id').limit(20).execute();
  return rows.map((row) => row.id as CustomerId);
}

/** Every customer with a number that ends in these digits (four or more), at most 20. */
export async function findByLastDigits(db: Db, digits: string): Promise<readonly CustomerId[]> {
  if (digits.length < 4) return [];
  const key = reversed(digits);
  const rows = await numbers(db)
    .where('reversed', '>=', key)
    .where('reversed', '<', `${key}:`) // ':' follows '9'
    .limit(20)
    .execute();
  return rows.map((row) => row.id as CustomerId);
}

/** The customer as written down, or undefined. */
export const readCustomer = async (db: Db, id: CustomerId): Promise<RowOf<'customer'> | undefined> => (await readOwn(db, { id })).rows[0];

/** The folded names a customer goes by: their own, and those of whoever was merged into them. */
export async function nameKeysOf(db: Db, id: CustomerId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('customer')
    .select('name_key')
    .where((where) => where.or([where('id', '=', id), where('merged_into', '=', id)]))
    .execute();
  return rows.map((row) => row.name_key);
}

/** How many complaints a customer has, how many of them are open, and when the last one came. */
export async function countComplaints(
  db: Db,
  customer: CustomerId,
): Promise<{ readonly all: number; readonly open: number; readonly lastAt: number | null }> {
  const row = await db
    .selectFrom('complaint')
    .select((of) => [
      of.fn.countAll<number>().as('all'),
      of.fn.sum<number | null>(of.case().when(isOpenRow).then(1).else(0).end()).as('open'),
      of.fn.max('received_at').as('lastAt'),
    ])
    .where('customer', '=', customer)
    .executeTakeFirstOrThrow();
  return { all: row.all, open: row.open ?? 0, lastAt: row.lastAt };
}

/** Every customer with a number that begins with these digits (four or more), at most 20. */
export async function findByFirstDigits(db: Db, digits: string): Promise<readonly CustomerId[]> {
  if (digits.length < 4) return [];
  const rows = await numbers(db).where('digits', '>=', digits).where('digits', '<', `${digits}:`).limit(20).execute();
  return rows.map((row) => row.id as CustomerId);
}

/**
 * Customers whose name has, for each of these folded words, a word that begins with it; at most 20. The rarest word leads, so that a
 * common first name beside a rare surname costs no more than the surname.
 */
export async function findByWords(db: Db, words: readonly string[]): Promise<readonly CustomerId[]> {
  const counted: { readonly word: string; readonly count: number }[] = [];
  for (const word of words) counted.push({ word, count: words.length === 1 ? 1 : await countWord(db, word) });
  const [rarest, ...others] = counted.toSorted((one, other) => one.count - other.count).map((one) => one.word);
  if (rarest === undefined) return [];
  const rows = await db
    .selectFrom('customer_word')
    .innerJoin('customer', 'customer.id', 'customer_word.customer')
    .select(standing.as('id'))
    .distinct()
    .where('word', '>=', rarest)
    .where('word', '<', `${rarest}${lastLetter}`)
    .where((where) => where.and(others.map((other) => sql<boolean>`instr(' ' || ${sql.ref('name_key')}, ${` ${other}`}) > 0`)))
    .limit(20)
    .execute();
  return rows.map((row) => row.id as CustomerId);
}

/** How many names have a word that begins so; who counts past 2,000 knows enough. */
async function countWord(db: Db, word: string): Promise<number> {
  const { count } = await db
    .selectFrom((from) =>
      from
        .selectFrom('customer_word')
        .select('word')
        .where('word', '>=', word)
        .where('word', '<', `${word}${lastLetter}`)
        .limit(2000)
        .as('some'),
    )
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Whose complaint carries this number, or was given this code; nobody's when the caller was never identified. */
export async function customersOfCase(
  db: Db,
  { number, code }: { readonly number: string; readonly code: string },
): Promise<readonly CustomerId[]> {
  const rows = await db
    .selectFrom('complaint')
    .select('customer')
    .distinct()
    .where((where) => where.or([where('number', '=', number), where('code', '=', code)]))
    .where('customer', 'is not', null)
    .limit(20)
    .execute();
  return rows.map((row) => row.customer as CustomerId);
}

/** Sorts behind every letter. */
const lastLetter = '\u{10FFFF}';

const reversed = (digits: string): string => digits.split('').toReversed().join('');
