import { type Customer, customer as customerSchema, type CustomerText, noDetails } from '../../shared/customer/customer-card.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import type { CustomerId, Instant } from '../../shared/ids.ts';
import type { ChosenFields } from '../../shared/customer/merge.ts';
import { addPhone, readCustomer, renameCustomer } from './customers.ts';
import type { Db, Tx } from './schema.ts';

/** A customer's card as it is written down, numbers included; undefined for nobody. One that was merged is read as itself. */
export async function readCustomerCard(db: Db, id: CustomerId): Promise<Customer | undefined> {
  const own = await readCustomer(db, id);
  if (own === undefined) return undefined;
  const phones = await numbersOf(db, id);
  return customerSchema.parse({
    ...noDetails,
    ...detailsOf(own.details),
    id: own.id,
    kind: own.kind,
    name: own.name,
    language: own.language,
    phones: phones.map(({ raw, e164, preferred }) => ({ raw, e164, preferred: preferred === 1 })),
    createdAt: own.created_at,
    createdBy: own.created_by,
    mergedInto: own.merged_into,
    revision: own.revision,
  });
}

/** What a customer buys on average, in minor units; null where nobody said so, or nobody is known. */
export async function averagePurchaseOf(db: Db, id: CustomerId | null): Promise<number | null> {
  return id === null ? null : ((await readCustomerCard(db, id))?.averagePurchase ?? null);
}

function detailsOf(json: string): object {
  const details: unknown = JSON.parse(json);
  if (typeof details !== 'object' || details === null) throw new Error('a customer without details');
  return details;
}

const numbersOf = (db: Db, customer: CustomerId) =>
  db
    .selectFrom('customer_phone')
    .select(['id', 'raw', 'e164', 'digits', 'preferred'])
    .where('customer', '=', customer)
    .where('removed_at', 'is', null)
    .orderBy('preferred', 'desc')
    .orderBy('id')
    .execute();

/** Writes what a card says without its numbers, and raises its revision. */
export async function saveChosen(tx: Tx, id: CustomerId, chosen: ChosenFields): Promise<void> {
  const { kind, name, language, ...details } = chosen;
  const before = await readCustomer(tx, id);
  if (before === undefined) throw new Error(`no customer ${id} in the store`);
  await tx
    .updateTable('customer')
    .set({ kind, language, details: JSON.stringify(details), revision: before.revision + 1 })
    .where('id', '=', id)
    .execute();
  if (name !== before.name) await renameCustomer(tx, id, { name, nameKey: nameKey(name) });
}

interface Numbers {
  readonly phones: CustomerText['phones'];
  readonly country: string;
  readonly now: Instant;
}

/** Makes these the customer's numbers, read in the plan of `country`: what is new is added, what is missing is taken out and kept. */
export async function saveNumbers(tx: Tx, id: CustomerId, { phones, country, now }: Numbers): Promise<void> {
  const wanted = new Map(phones.map(({ raw, preferred }) => [readPhone(raw, country).digits, { raw, preferred }]));
  for (const { raw } of phones) await addPhone(tx, id, readPhone(raw, country));
  for (const row of await numbersOf(tx, id)) {
    const kept = wanted.get(row.digits);
    const says = kept === undefined ? { removed_at: now } : { raw: kept.raw, preferred: kept.preferred ? 1 : 0 };
    await tx.updateTable('customer_phone').set(says).where('id', '=', row.id).execute();
  }
}
