import { type Role, roles } from '../access.ts';
import type { Limit } from '../contract/catalogue.ts';

/** What each role may grant alone, in average purchases (product.md 3.5, R100); null is without limit. */
const inPurchases: Readonly<Record<Role, { readonly perComplaint: number; readonly perCustomer: number | null }>> = {
  operator: { perComplaint: 0.25, perCustomer: 0.5 },
  supervisor: { perComplaint: 1, perCustomer: 2 },
  manager: { perComplaint: 5, perCustomer: 8 },
  director: { perComplaint: 11, perCustomer: null },
  analyst: { perComplaint: 0, perCustomer: 0 },
  admin: { perComplaint: 0, perCustomer: 0 },
};

/** The limits a new desk starts with, in minor units, for an average purchase in minor units; the director changes them later. */
export const defaultLimits = (averagePurchase: number): readonly Limit[] =>
  roles.map((role) => {
    const { perComplaint, perCustomer } = inPurchases[role];
    return {
      role,
      perComplaint: Math.round(perComplaint * averagePurchase),
      perCustomer: perCustomer === null ? null : Math.round(perCustomer * averagePurchase),
    };
  });
