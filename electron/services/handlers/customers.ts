import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { complaintsOf } from '../../store/complaint-lists.ts';
import { readMatches } from '../../store/customer-matches.ts';
import { readCustomerCard } from '../../store/customer-card.ts';
import { readPurchases } from '../../store/customer-purchases.ts';
import { standingCustomer } from '../../store/customers.ts';
import { findCustomers } from '../find-customers.ts';
import type { Handlers } from '../handler.ts';

/** How many open and how many settled complaints a customer's card shows; the register has them all. */
const shown = { open: 50, closed: 20, purchases: 20 } as const;

/** Who is calling (R78): found by number, name or case, and shown with their history. */
export const customersHandlers = {
  'customer.find': async ({ db, now }, { text }) => ok(await findCustomers(db, text, now())),

  'customer.read': async ({ db, now }, { customer: id }) => {
    const customer = (await standingCustomer(db, id)) ?? id;
    const found = await readCustomerCard(db, customer);
    const [match] = await readMatches(db, [customer], now());
    if (found === undefined || match === undefined) return refused(because('noSuchCustomer'));
    return ok({
      customer: match,
      since: found.createdAt,
      preferences: found.preferences,
      preferredChannel: found.preferredChannel,
      preferredTime: found.preferredTime,
      purchases: (await readPurchases(db, customer)).slice(0, shown.purchases),
      open: await complaintsOf(db, { customer, open: true, rows: shown.open }),
      closed: await complaintsOf(db, { customer, open: false, rows: shown.closed }),
    });
  },
} as const satisfies Partial<Handlers>;
