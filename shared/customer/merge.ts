import { z } from 'zod';
import {
  callbackId,
  callId,
  complaintId,
  customerFlagId,
  customerId,
  customerMergeId,
  employeeId,
  type Instant,
  instant,
  purchaseId,
} from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import { type Customer, customerDetails, customerKind } from './customer-card.ts';
import { language } from '../language.ts';

/** What of a card is chosen when two become one; numbers, cases, calls, flags and purchases all move. */
const chosenFields = customerDetails.extend({ kind: customerKind, name: z.string(), language: language.nullable() });
export type ChosenFields = z.infer<typeof chosenFields>;
export type ChosenField = keyof ChosenFields;
export const mergeFields: readonly ChosenField[] = [
  'name',
  'kind',
  'language',
  'email',
  'replyAddress',
  'preferredChannel',
  'preferredTime',
  'preferences',
  'averagePurchase',
  'consent',
  'identity',
  'contacts',
];

/** Which of the two says it, by field. */
export const mergeChoice = z.partialRecord(z.enum(chosenFields.keyof().options), z.enum(['kept', 'gone']));
export type MergeChoice = z.infer<typeof mergeChoice>;

const row = z.number().int();

/** What went from one customer to the other, so that it can go back. */
export const movedThings = z.strictObject({
  complaints: z.array(complaintId),
  calls: z.array(callId),
  callbacks: z.array(callbackId),
  remedies: z.array(row),
  phones: z.array(row),
  flags: z.array(customerFlagId),
  purchases: z.array(purchaseId),
  /** Customers that had been merged into the one that went. */
  merged: z.array(customerId),
});
export type MovedThings = z.infer<typeof movedThings>;

/** One merge of two customers: who was kept, what the kept card said before and after, and what moved. */
export const customerMerge = z.strictObject({
  id: customerMergeId,
  kept: customerId,
  gone: customerId,
  by: employeeId,
  at: instant,
  partedAt: instant.nullable(),
  partedBy: employeeId.nullable(),
  before: chosenFields,
  after: chosenFields,
  moved: movedThings,
});
export type CustomerMerge = z.infer<typeof customerMerge>;

/** How long a merge can be undone, as that of complaints. */
const partDays = 30;
const dayMs = 86_400_000;

/** The part of a card that a merge chooses from. */
export const chosenOf = (card: Customer): ChosenFields =>
  chosenFields.parse(Object.fromEntries(mergeFields.map((field) => [field, card[field]])));

const isSilent = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0) || value === 'stated' || isSilentConsent(value);

const isSilentConsent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'data' in value && 'recording' in value && value.data === null && value.recording === null;

/** Whose value a field gets where nobody chose: the kept one's, or the other's where the kept card says nothing. */
export const likelyChoice = (field: ChosenField, kept: ChosenFields, gone: ChosenFields): 'kept' | 'gone' =>
  isSilent(kept[field]) && !isSilent(gone[field]) ? 'gone' : 'kept';

/** Do the two cards say different things here? */
export const differs = (field: ChosenField, one: ChosenFields, other: ChosenFields): boolean => !isSame(one[field], other[field]);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

interface Merging {
  readonly kept: Customer;
  readonly gone: Customer;
  readonly seen: { readonly kept: number; readonly gone: number };
  readonly choice: MergeChoice;
}

/**
 * What the kept card says after a merge; refuses sameCustomer, customerIsMerged for one that is no longer there by itself, and
 * changedMeanwhile when either card is not the one that was looked at.
 */
export function mergeCustomers({ kept, gone, seen, choice }: Merging): Result<ChosenFields, Refusal> {
  if (kept.id === gone.id) return refused(because('sameCustomer'));
  if (kept.mergedInto !== null || gone.mergedInto !== null) return refused(because('customerIsMerged'));
  if (kept.revision !== seen.kept || gone.revision !== seen.gone) return refused(because('changedMeanwhile'));
  const [ours, theirs] = [chosenOf(kept), chosenOf(gone)];
  const picked = (field: ChosenField) => ((choice[field] ?? likelyChoice(field, ours, theirs)) === 'gone' ? theirs : ours)[field];
  return ok(chosenFields.parse(Object.fromEntries(mergeFields.map((field) => [field, picked(field)]))));
}

/** The merge of a customer that can be undone now: the last one that stands, for 30 days; undefined when there is none. */
export const partable = (merges: readonly CustomerMerge[], now: Instant): CustomerMerge | undefined => {
  const last = lastStanding(merges);
  return last !== undefined && now - last.at <= partDays * dayMs ? last : undefined;
};

const lastStanding = (merges: readonly CustomerMerge[]): CustomerMerge | undefined =>
  merges.filter((one) => one.partedAt === null).toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))[0];

interface Parting {
  readonly merge: CustomerMerge;
  /** Every merge into the same customer. */
  readonly merges: readonly CustomerMerge[];
  readonly kept: Customer;
  readonly now: Instant;
}

/**
 * What the kept card says once the two are parted again: a value the merge brought goes, one that somebody wrote since stays. Refuses
 * alreadyParted, partTooLate after 30 days, and laterMergeFirst while a later merge stands on it.
 */
export function partCustomers({ merge, merges, kept, now }: Parting): Result<ChosenFields, Refusal> {
  if (merge.partedAt !== null) return refused(because('alreadyParted'));
  if (now - merge.at > partDays * dayMs) return refused(because('partTooLate'));
  if (kept.mergedInto !== null || lastStanding(merges)?.id !== merge.id) return refused(because('laterMergeFirst'));
  const card = chosenOf(kept);
  const back = (field: ChosenField) => (isSame(card[field], merge.after[field]) ? merge.before : card)[field];
  return ok(chosenFields.parse(Object.fromEntries(mergeFields.map((field) => [field, back(field)]))));
}
