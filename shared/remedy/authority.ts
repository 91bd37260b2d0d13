import type { Role } from '../access.ts';
import type { Limit } from '../contract/catalogue.ts';

/** How much may be granted alone, in minor units; null is without limit. */
export interface Limits {
  readonly perComplaint: number | null;
  readonly perCustomer: number | null;
}

/** What was granted before: on this complaint, and to this customer in the last 90 days (this complaint included). */
export interface Spent {
  readonly onComplaint: number;
  readonly onCustomer: number;
}

/** How far back grants to one customer count together, so that one claim is not split into several (product.md 3.5). */
export const customerDays = 90;

/** Those who decide, lowest first: whom an amount above one's own limit goes to next (E6). */
const upwards = ['operator', 'supervisor', 'manager', 'director'] as const satisfies readonly Role[];

/** The widest limits that any of a person's roles gives; nobody without a limit row grants anything. */
export function limitsOf(held: readonly Role[], limits: readonly Limit[]): Limits {
  const own = limits.filter((one) => held.includes(one.role));
  return { perComplaint: widest(own.map((one) => one.perComplaint)), perCustomer: widest(own.map((one) => one.perCustomer)) };
}

/** What may still be granted on this complaint now: the smaller of both rests, never below zero; null is without limit. */
export function amountLeft({ perComplaint, perCustomer }: Limits, spent: Spent): number | null {
  const rests = [
    ...(perComplaint === null ? [] : [perComplaint - spent.onComplaint]),
    ...(perCustomer === null ? [] : [perCustomer - spent.onCustomer]),
  ];
  return rests.length === 0 ? null : Math.max(0, Math.min(...rests));
}

/** The lowest role above these whose limits cover the amount; the director where none does. */
export function whoMayGrant(
  held: readonly Role[],
  limits: readonly Limit[],
  asked: { readonly amount: number; readonly spent: Spent },
): Role {
  const above = upwards.slice(rankOf(held) + 1);
  const covers = (role: Role) => {
    const left = amountLeft(limitsOf([role], limits), asked.spent);
    return left === null || left >= asked.amount;
  };
  return above.find(covers) ?? 'director';
}

/** How high the highest of these roles stands among those who decide; -1 for none of them. */
export const rankOf = (held: readonly Role[]): number => Math.max(-1, ...upwards.map((role, rank) => (held.includes(role) ? rank : -1)));

/** May a complaint be handed to someone with these roles (R96)? */
export const isDecider = (held: readonly Role[]): boolean => rankOf(held) > 0;

const widest = (amounts: readonly (number | null)[]): number | null =>
  amounts.includes(null) ? null : Math.max(0, ...amounts.map((amount) => amount ?? 0));
