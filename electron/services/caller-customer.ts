import type { Caller } from '../../shared/complaint/card.ts';
import { isBlank } from '../../shared/complaint/is-blank.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { customerId, type CustomerId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { addPhone, createCustomer, standingCustomer } from '../store/customers.ts';
import { isErased } from '../store/erasures.ts';
import type { Tx } from '../store/schema.ts';
import { readPhoneCountry } from '../store/settings.ts';
import type { DeskContext } from './desk-context.ts';

/** The customer a complaint will belong to: one the operator chose, or a new one to be written down. */
export interface CallerCustomer {
  readonly id: CustomerId | null;
  readonly isNew: boolean;
}

/**
 * Whose complaint it is, as far as the operator said so: a number or a name alone never picks a customer, because families and offices
 * share them. Who was not chosen and left a name or a number becomes a new customer; refuses noSuchCustomer.
 */
export async function callerCustomer(
  tx: Tx,
  { newId }: Pick<DeskContext, 'newId'>,
  { caller, chosen }: { readonly caller: Caller; readonly chosen: CustomerId | undefined },
): Promise<Result<CallerCustomer, Refusal>> {
  // Whoever was erased comes back as somebody new.
  if (chosen !== undefined && !(await isErased(tx, chosen))) {
    const known = await standingCustomer(tx, chosen);
    return known === undefined ? refused(because('noSuchCustomer')) : ok({ id: known, isNew: false });
  }
  const nobody = isBlank(caller.name) && isBlank(caller.phone);
  return ok(nobody ? { id: null, isNew: false } : { id: customerId.parse(newId()), isNew: true });
}

/** Writes a new customer down, and the number this call came from or was asked back to. */
export async function keepCustomer(
  tx: Tx,
  { who, now }: Pick<DeskContext, 'who' | 'now'>,
  { customer, caller }: { readonly customer: CallerCustomer; readonly caller: Caller },
): Promise<void> {
  const { id, isNew } = customer;
  if (id === null) return;
  const name = caller.name?.trim() ?? '';
  if (isNew)
    await createCustomer(tx, {
      id,
      kind: 'person',
      name,
      nameKey: nameKey(name),
      language: caller.lang ?? null,
      createdAt: now(),
      createdBy: who.id,
    });
  if (isBlank(caller.phone)) return;
  await addPhone(tx, id, readPhone(caller.phone ?? '', await readPhoneCountry(tx)));
}
