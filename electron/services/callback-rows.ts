import { type Callback, callback } from '../../shared/contract/call.ts';
import type { Person } from '../../shared/contract/people.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { type CustomerId, customerId } from '../../shared/ids.ts';
import { openCallbacks } from '../store/callbacks.ts';
import { countComplaints, findByPhone } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { knowsCustomers, maskedCallback } from './masked.ts';

/**
 * Who waits to be called back, missed calls first; each with the one customer of its number and how many of their complaints are open.
 * Without all of that for whoever may not see customers.
 */
export async function listCallbacks(db: Db, who: Pick<Person, 'roles'>): Promise<Callback[]> {
  const rows = await openCallbacks(db);
  const list: Callback[] = [];
  for (const row of rows) list.push(await asCallback(db, { ...row, dueAt: row.due_at }));
  return knowsCustomers(who) ? list : list.map(maskedCallback);
}

/** A call-back as the home list shows it. Several customers with its number are none: nobody is picked. */
export async function asCallback(db: Db, row: AnyCallback): Promise<Callback> {
  const customer = row.customer === null ? await onlyCustomerOf(db, row.number) : customerId.parse(row.customer);
  const openComplaints = customer === null ? 0 : (await countComplaints(db, customer)).open;
  const { id, reason, number, name, at, dueAt, by } = row;
  return callback.parse({ id, reason, number, name, customer, openComplaints, at, dueAt, by });
}

/** A call-back as the store gives it or as it has just been written. */
interface AnyCallback {
  readonly id: string;
  readonly reason: string;
  readonly number: string;
  readonly name: string;
  readonly customer: string | null;
  readonly at: number;
  readonly dueAt: number | null;
  readonly by: string | null;
}

async function onlyCustomerOf(db: Db, number: string): Promise<CustomerId | null> {
  const { phoneCountry } = await readSettings(db);
  const found = await findByPhone(db, readPhone(number, phoneCountry).digits);
  return found.length === 1 ? (found[0] ?? null) : null;
}
