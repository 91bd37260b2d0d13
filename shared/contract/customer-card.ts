import { z } from 'zod';
import { complaintState } from '../complaint/states.ts';
import { outcome, promiseState, promiseWhat } from '../complaint/complaint.ts';
import { verdict } from '../complaint/card.ts';
import { customer, customerText } from '../customer/customer-card.ts';
import { customerFlag, flagText } from '../customer/flag.ts';
import { mergeChoice } from '../customer/merge.ts';
import { purchase, purchaseText } from '../customer/purchase.ts';
import { callId, complaintId, customerFlagId, customerId, customerMergeId, employeeId, instant, purchaseId } from '../ids.ts';
import { remedyType } from '../remedy/remedy.ts';
import { customerMatch } from './customer.ts';
import type { Method } from './method.ts';

const seen = z.number().int().min(0);
/** The case a line of the history belongs to. */
const ofCase = { at: instant, complaint: complaintId, number: z.string(), title: z.string() };

/** One line of a customer's whole history, over all their cases and calls. */
export const customerEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('complaint'),
    ...ofCase,
    state: complaintState,
    verdict: verdict.nullable(),
    outcome: outcome.nullable(),
    owner: employeeId,
  }),
  z.strictObject({
    kind: z.literal('call'),
    at: instant,
    call: callId,
    direction: z.string(),
    result: z.string(),
    /** Of talk; null while it runs or when nobody answered. */
    seconds: z.number().int().nullable(),
    operator: employeeId.nullable(),
    complaint: complaintId.nullable(),
    number: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('promise'),
    ...ofCase,
    what: promiseWhat,
    text: z.string(),
    dueAt: instant,
    state: promiseState,
    closedAt: instant.nullable(),
  }),
  z.strictObject({
    kind: z.literal('remedy'),
    ...ofCase,
    type: remedyType,
    text: z.string(),
    amount: z.number().int(),
    underWarranty: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('score'), ...ofCase, score: z.number().int(), comment: z.string() }),
  z.strictObject({ kind: z.literal('letter'), ...ofCase, subject: z.string() }),
]);
export type CustomerEvent = z.infer<typeof customerEvent>;

/** A merge into this customer, as its card names it. */
const mergeRow = z.strictObject({
  id: customerMergeId,
  gone: customerId,
  goneName: z.string(),
  by: employeeId,
  at: instant,
  partedAt: instant.nullable(),
  /** Can it be undone now? */
  partable: z.boolean(),
});

/** Everything the desk holds of one customer: the card, its flags, what they bought, how often they came, and what happened, the newest first. */
export const customerRecord = z.strictObject({
  card: customer,
  match: customerMatch,
  flags: z.array(customerFlag),
  purchases: z.array(purchase),
  /** Days of the first and last purchase; null without any. */
  bought: z.strictObject({ first: z.string(), last: z.string(), count: z.number().int(), amount: z.number().int() }).nullable(),
  merges: z.array(mergeRow),
  months: z.array(z.strictObject({ month: z.string(), contacts: z.number().int(), cases: z.number().int() })),
  history: z.array(customerEvent),
  /** There is more of it than is shown. */
  more: z.boolean(),
  /** Given to them in the last 90 days or promised, over all cases, in minor units: it counts against what may still be granted. */
  given: z.number().int(),
  /** What losing them would cost, in minor units (R118). */
  costOfLoss: z.number().int(),
});
export type CustomerRecord = z.infer<typeof customerRecord>;

/** A customer who may be the same, and what both share. */
const likelySame = z.strictObject({ customer: customerMatch, shares: z.array(z.enum(['phone', 'email', 'name'])).min(1) });

const revised = z.strictObject({ revision: z.number().int() });
const done = z.null();

/** The customer as a partner: their card, their flags, what they bought, and two cards that are one person. */
export const customerCardContract = {
  /** A customer that was merged answers as the one they were merged into. */
  'customer.card': { input: z.strictObject({ customer: customerId }), output: customerRecord, needs: 'findCustomer' },
  'customer.save': { input: z.strictObject({ customer: customerId, seen, text: customerText }), output: revised, needs: 'editCustomer' },
  'customer.flag': {
    input: z.strictObject({ customer: customerId, flag: customerFlagId, text: flagText }),
    output: done,
    needs: 'flagCustomer',
  },
  'customer.liftFlag': { input: z.strictObject({ flag: customerFlagId }), output: done, needs: 'flagCustomer' },
  'customer.purchase': {
    input: z.strictObject({ customer: customerId, purchase: purchaseId, seen, text: purchaseText }),
    output: done,
    needs: 'editCustomer',
  },
  'customer.removePurchase': { input: z.strictObject({ purchase: purchaseId, seen }), output: done, needs: 'editCustomer' },
  /** Who may be the same person: by number, e-mail or name; at most 20, who shares most first. */
  'customer.likelySame': { input: z.strictObject({ customer: customerId }), output: z.array(likelySame), needs: 'mergeCustomers' },
  'customer.merge': {
    input: z.strictObject({
      merge: customerMergeId,
      kept: customerId,
      gone: customerId,
      seen: z.strictObject({ kept: seen, gone: seen }),
      choice: mergeChoice,
    }),
    output: done,
    needs: 'mergeCustomers',
  },
  'customer.part': { input: z.strictObject({ merge: customerMergeId }), output: done, needs: 'mergeCustomers' },
} as const satisfies Readonly<Record<string, Method>>;
