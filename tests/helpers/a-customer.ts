import { addPhone, createCustomer } from '../../electron/store/customers.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { type CustomerId, customerId } from '../../shared/ids.ts';
import type { SeededDesk } from './a-seeded-desk.ts';

/** A customer in the register, with a number read in the plan of Thailand unless it says otherwise. */
export async function aCustomer(
  desk: Pick<SeededDesk, 'db' | 'newId' | 'now' | 'who'>,
  known: { readonly name: string; readonly phone?: string },
): Promise<CustomerId> {
  const id = customerId.parse(desk.newId());
  const { name, phone } = known;
  await desk.db.transaction().execute(async (tx) => {
    await createCustomer(tx, {
      id,
      kind: 'person',
      name,
      nameKey: nameKey(name),
      language: null,
      createdAt: desk.now(),
      createdBy: desk.who.id,
    });
    if (phone !== undefined) await addPhone(tx, id, readPhone(phone, 'TH'));
  });
  return id;
}
