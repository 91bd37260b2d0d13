import type { Verdict } from '../complaint/card.ts';
import type { Complaint, Remedy } from '../complaint/complaint.ts';
import type { FaultSide } from '../complaint/handling.ts';
import { type Deciding, no } from '../complaint/deciding.ts';
import { isBlank } from '../complaint/is-blank.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import { committedOn, givenOn } from './committed.ts';
import { amountLeft, type Limits, limitsOf, type Spent, whoMayGrant } from './authority.ts';
import { isUnderWarranty } from './is-under-warranty.ts';
import { lacksAmount, worthOf } from './worth.ts';

interface Asked {
  readonly remedy: Pick<Remedy, 'type' | 'text' | 'amount'>;
  readonly verdict: Verdict | null;
  readonly warrantyChecked: boolean;
}

/**
 * What this person grants alone (R100): within their limits for one complaint and for one customer in 90 days; an exchange or repair
 * the product's own warranty promises, whatever the limit; a gift only where the fault is ours (R112); money only where it says how
 * much. What is granted counts with what it is worth. Refuses with the limit, the amount and the role it goes to next.
 */
export function grant(complaint: Complaint, asked: Asked, deciding: Deciding): Result<Remedy, Refusal> {
  const { verdict } = asked;
  const remedy = { ...asked.remedy, amount: worthOf(asked.remedy, deciding.product) };
  if (lacksAmount(remedy)) return no('amountMissing');
  if (remedy.type === 'gift' && !isOwnFault(complaint, verdict)) return no('giftOnOwnFaultOnly');
  const underWarranty = verdict !== 'no' && asked.warrantyChecked && isUnderWarranty(remedy, deciding);
  const problem = underWarranty || remedy.amount === 0 ? undefined : limitProblem(remedy, spentOn(complaint, deciding), deciding);
  if (problem !== undefined) return problem;
  const { type, text, amount } = remedy;
  return ok({ type, text, amount, grantedBy: deciding.who.id, at: deciding.now, underWarranty });
}

/** Ours: it was justified at least in part, and nobody else was found to have caused it (R66, R112). */
const isOwnFault = ({ finding }: Complaint, verdict: Verdict | null): boolean =>
  (verdict === 'yes' || verdict === 'partly') && (finding === null || ours.has(finding.faultSide));

const ours: ReadonlySet<FaultSide> = new Set<FaultSide>(['employee', 'system']);

/** What was granted or promised before; a warranty that was honoured is no favour and does not count. */
export function spentOn(complaint: Complaint, { spent, spentOnLinked }: Pick<Deciding, 'spent' | 'spentOnLinked'>): Spent {
  const onComplaint = givenOn(complaint) + committedOn(complaint) + spentOnLinked;
  return { onComplaint, onCustomer: Math.max(spent, onComplaint) };
}

function limitProblem(
  { amount, text }: Asked['remedy'],
  spent: Spent,
  { who, limits, currency }: Deciding,
): ReturnType<typeof no> | undefined {
  const own = limitsOf(who.roles, limits);
  const left = amountLeft(own, spent);
  if (left === null || amount <= left) return undefined;
  // Nobody stands above the director: past the cost of losing the customer a written reason is asked instead (product.md 3.5).
  if (who.roles.includes('director')) return isBlank(text) ? no('reasonMissing') : undefined;
  const to = whoMayGrant(who.roles, limits, { amount, spent });
  return isAboveCustomer(own, amount, spent)
    ? no('aboveCustomerLimit', { limit: own.perCustomer ?? 0, spent: spent.onCustomer, left, amount, currency, to })
    : no('aboveAuthority', { limit: own.perComplaint ?? 0, spent: spent.onComplaint, left, amount, currency, to });
}

/** Would this one complaint be within the limit, were it not for what the customer got before? */
const isAboveCustomer = ({ perComplaint }: Limits, amount: number, { onComplaint }: Spent): boolean =>
  perComplaint === null || amount <= perComplaint - onComplaint;
