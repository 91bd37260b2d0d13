import type { CustomerText } from '../../shared/customer/customer-card.ts';
import type { CustomerId, EmployeeId } from '../../shared/ids.ts';
import type { CardFields } from './customer-fields.ts';

/** A card as it was typed, and as it stood when the typing began. */
export interface TypedCard {
  readonly fields: CardFields;
  readonly base: CustomerText;
  readonly seen: number;
}

/** Until the window closes: leaving the form, or a desk that locks, loses nothing; nobody finds what somebody else typed. */
const typed = new Map<string, TypedCard>();
const placeOf = (customer: CustomerId, person: EmployeeId | undefined): string => `${person ?? ''} ${customer}`;

/** Keeps what this person typed on a card and did not save; undefined forgets it. */
export function keepTyped(customer: CustomerId, person: EmployeeId | undefined, card: TypedCard | undefined): void {
  if (card === undefined) typed.delete(placeOf(customer, person));
  else typed.set(placeOf(customer, person), card);
}

/** What this person typed on a card and did not save, if anything. */
export const typedOn = (customer: CustomerId, person: EmployeeId | undefined): TypedCard | undefined =>
  typed.get(placeOf(customer, person));
