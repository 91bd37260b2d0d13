import { nameKey } from '../../../shared/customer/name-key.ts';
import { readPhone } from '../../../shared/customer/phone.ts';
import { type CustomerId, customerId, type EmployeeId, type Instant } from '../../../shared/ids.ts';
import type { FieldValues } from '../../../shared/importing/imported-row.ts';
import { addPhone, createCustomer, findByPhone, nameKeysOf } from '../../store/customers.ts';
import type { Tx } from '../../store/schema.ts';

interface Keeping {
  readonly newId: () => string;
  readonly by: EmployeeId;
  readonly now: Instant;
  readonly phoneCountry: string;
}

/**
 * The customer of an imported row: whoever has this number and this name, else a new one. A name without a number makes no customer,
 * because nothing tells two people of one name apart; the complaint keeps it as the caller's name.
 */
export async function importedCustomer(
  tx: Tx,
  { customerName: name, customerPhone }: FieldValues,
  keeping: Keeping,
): Promise<CustomerId | null> {
  if (name === undefined || customerPhone === undefined) return null;
  const phone = readPhone(customerPhone, keeping.phoneCountry);
  if (phone.digits.length < 4) return null;
  const key = nameKey(name);
  for (const id of await findByPhone(tx, phone.digits)) if ((await nameKeysOf(tx, id)).includes(key)) return id;
  const id = customerId.parse(keeping.newId());
  await createCustomer(tx, { id, kind: 'person', name, nameKey: key, language: null, createdAt: keeping.now, createdBy: keeping.by });
  await addPhone(tx, id, phone);
  return id;
}
