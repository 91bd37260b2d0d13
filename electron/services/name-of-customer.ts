import type { Complaint } from '../../shared/complaint/complaint.ts';
import { readCustomer } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';

/** The name the customer goes by: as the register knows it, else as the caller said it; null for nobody. */
export async function nameOfCustomer(db: Db, { customer, caller }: Pick<Complaint, 'customer' | 'caller'>): Promise<string | null> {
  const known = customer === null ? undefined : await readCustomer(db, customer);
  const name = known === undefined || known.name === '' ? (caller.name ?? '') : known.name;
  return name === '' ? null : name;
}
