import type { Card } from '../../shared/complaint/card.ts';
import { type Complaint, openPromise } from '../../shared/complaint/complaint.ts';
import { isOpen } from '../../shared/complaint/states.ts';

/** What the card says is to be done with the complaint and has not been done yet. */
export type PlannedOutcome = 'promise' | 'movePromise' | 'solve' | 'refuse' | 'none';

/**
 * The one next step a card asks for: a named date comes before everything (the rest is told on that date), a refusal needs its reason
 * and an alternative, a solution the customer's yes. Undecided cards ask for nothing.
 */
export function plannedOutcome({ case: facts }: Card, complaint: Complaint | undefined): PlannedOutcome {
  if (complaint !== undefined && !isOpen(complaint)) return 'none';
  if (facts.deadline !== undefined) return promiseStep(facts.deadline, complaint);
  if (facts.justified === 'no' && facts.offerResult !== 'thinks' && filled(facts.reason) && filled(facts.altText)) return 'refuse';
  if (facts.justified !== undefined && facts.offerId !== undefined && facts.offerResult === 'accepted') return 'solve';
  return 'none';
}

function promiseStep(deadline: number, complaint: Complaint | undefined): PlannedOutcome {
  const open = complaint === undefined ? undefined : openPromise(complaint);
  if (open === undefined) return 'promise';
  return open.dueAt === deadline ? 'none' : 'movePromise';
}

/** Which half of a refusal is not written yet, where only the other one is (R116, R117); undefined when nothing is refused by half. */
export function missingHalf(card: Card, complaint: Complaint | undefined): 'reasonMissing' | 'alternativeMissing' | undefined {
  const { justified, offerResult, deadline, reason, altText } = card.case;
  const isRefusing = justified === 'no' && offerResult !== 'thinks' && deadline === undefined && complaint?.state !== 'resolved';
  if (!isRefusing || plannedOutcome(card, complaint) !== 'none' || filled(reason) === filled(altText)) return undefined;
  return filled(reason) ? 'alternativeMissing' : 'reasonMissing';
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
