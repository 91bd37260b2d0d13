import { type Ring, ring } from '../../shared/contract/call.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { countComplaints, findByPhone, readCustomer } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import type { PhoneRing } from './ring-book.ts';

/** A ring with what the register knows of its number: the one customer, or how many there are to choose from. */
export async function knownRing(db: Db, rang: PhoneRing): Promise<Ring> {
  const { phoneCountry } = await readSettings(db);
  const found = await findByPhone(db, readPhone(rang.number, phoneCountry).digits);
  const only = found.length === 1 ? found[0] : undefined;
  const { id, number, name, at, state } = rang;
  return ring.parse({
    id,
    number,
    name,
    at,
    state,
    customer: only ?? null,
    customerName: only === undefined ? null : (await readCustomer(db, only))?.name,
    openComplaints: only === undefined ? 0 : (await countComplaints(db, only)).open,
    matches: found.length,
  });
}
