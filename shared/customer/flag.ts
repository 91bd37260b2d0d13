import { z } from 'zod';
import { customerFlagId, employeeId, type Instant, instant } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import { filled, note } from '../text/fields.ts';

/** What everybody who speaks with this customer should know first (product.md 3.1). How somebody felt on a call is no flag: it belongs to that call. */
export const flagKind = z.enum(['vip', 'vulnerable', 'repeat', 'careful', 'legalDispute', 'doNotCall']);
export type FlagKind = z.infer<typeof flagKind>;

/** What is said when a flag is set: why, and until when it holds; null holds until somebody lifts it. */
export const flagText = z.strictObject({ kind: flagKind, note: filled(note), until: instant.nullable() });

/** A flag on a customer; it ends by its day or by somebody who lifts it, and is kept. */
export const customerFlag = flagText.extend({
  id: customerFlagId,
  by: employeeId,
  at: instant,
  liftedAt: instant.nullable(),
  liftedBy: employeeId.nullable(),
});
export type CustomerFlag = z.infer<typeof customerFlag>;

/** A flag as lists and calls show it: what, why and until when. */
export const shownFlag = customerFlag.pick({ kind: true, note: true, until: true });
export type ShownFlag = z.infer<typeof shownFlag>;

/** What is shown of a flag. */
export const shownFlagOf = (flag: CustomerFlag): ShownFlag => ({ kind: flag.kind, note: flag.note, until: flag.until });

/** Does it still hold? */
const holds = ({ until, liftedAt }: Pick<CustomerFlag, 'until' | 'liftedAt'>, now: Instant): boolean =>
  liftedAt === null && (until === null || until > now);

/** The flags that hold now, the gravest first: what may hurt the customer before what pleases the house. */
export const flagsNow = (flags: readonly CustomerFlag[], now: Instant): CustomerFlag[] =>
  flags.filter((one) => holds(one, now)).toSorted((one, other) => gravity.indexOf(one.kind) - gravity.indexOf(other.kind));

const gravity: readonly FlagKind[] = ['vulnerable', 'doNotCall', 'legalDispute', 'careful', 'repeat', 'vip'];

interface Setting {
  readonly who: { readonly id: CustomerFlag['by'] };
  readonly now: Instant;
  readonly id: CustomerFlag['id'];
  readonly text: z.infer<typeof flagText>;
}

/** Sets a flag; refuses flagIsSet while one of its kind holds, and dueInThePast for one that would be over at once. */
export function setFlag(flags: readonly CustomerFlag[], { who, now, id, text }: Setting): Result<CustomerFlag, Refusal> {
  if (flags.some((one) => one.kind === text.kind && holds(one, now))) return refused(because('flagIsSet'));
  if (text.until !== null && text.until <= now) return refused(because('dueInThePast'));
  return ok({ ...text, id, by: who.id, at: now, liftedAt: null, liftedBy: null });
}

interface Lifting {
  readonly who: { readonly id: CustomerFlag['by'] };
  readonly now: Instant;
  /** May this person lift what somebody else set? */
  readonly others: boolean;
}

/** Lifts a flag before its day; refuses flagIsOver, and notYours for an operator who did not set it. */
export function liftFlag(flag: CustomerFlag, { who, now, others }: Lifting): Result<CustomerFlag, Refusal> {
  if (!holds(flag, now)) return refused(because('flagIsOver'));
  if (flag.by !== who.id && !others) return refused(because('notYours'));
  return ok({ ...flag, liftedAt: now, liftedBy: who.id });
}
