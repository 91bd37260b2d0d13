import { keep } from '../promise/close-promise.ts';
import type { Verdict } from './card.ts';
import type { Complaint, Outcome, TimelineEntry } from './complaint.ts';
import { type Deciding, line, type no } from './deciding.ts';
import { stepProblem } from './steps.ts';
import { standingFinding } from './unjustified-problem.ts';
import { judgementOf, verdictOf } from './verdict-of.ts';

/** A call and its wrap-up take less; what is solved later was not solved in the first contact (product.md 3.11). */
const firstContactMs = 60 * 60_000;

interface Settled {
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly measure: string;
}

/** Why this person may not settle the complaint now: it is settled, is being investigated, or someone else was asked and has not answered. */
export const settleProblem = (complaint: Complaint, deciding: Deciding): ReturnType<typeof no> | undefined =>
  stepProblem(complaint, 'settle', deciding);

/** The verdict it is settled with: what was found out stands, whatever is said besides; said anew once it was reopened. */
export const settledVerdict = (complaint: Complaint, said: Verdict): Verdict =>
  standingFinding(complaint) === null ? said : (verdictOf(complaint) ?? said);

/** What was found before it was reopened is judged anew with the new outcome; its cause stays. */
const findingAfter = (complaint: Complaint, verdict: Verdict, { who, now }: Deciding): Complaint['finding'] =>
  complaint.finding === null || standingFinding(complaint) !== null
    ? complaint.finding
    : { ...complaint.finding, judgement: judgementOf(verdict), by: who.id, at: now };

/** What settling changes: the customer was reached, so the promise is kept and the manager's answer told; the outcome stands. */
export function settle(complaint: Complaint, { outcome, verdict, measure }: Settled, deciding: Deciding): Partial<Complaint> {
  const { who, now } = deciding;
  return {
    state: 'resolved',
    waiting: null,
    resolvedAt: now,
    outcome,
    verdict,
    finding: findingAfter(complaint, verdict, deciding),
    resolvedFirstContact: isFirstContact(complaint, deciding),
    measures: [...complaint.measures, { at: now, by: who.id, text: measure }],
    promises: complaint.promises.map((one) => (one.state === 'open' ? keep(one, now) : one)),
    escalations: complaint.escalations.map((one) => (one.toldAt !== null ? one : told(one, measure, deciding))),
    facts: { ...complaint.facts, justified: verdict },
  };
}

/** The lines that say the manager's answer reached the customer, where there was one. */
export const toldLines = (complaint: Complaint, deciding: Deciding): readonly TimelineEntry[] =>
  complaint.escalations
    .filter((one) => one.answeredAt !== null && one.toldAt === null)
    .map((one) => line(deciding, 'told', { escalation: one.id, answer: one.answer }));

/** Whoever was asked and settles it in person has answered by doing so. */
function told(one: Complaint['escalations'][number], measure: string, { now }: Deciding): Complaint['escalations'][number] {
  if (one.answeredAt !== null) return { ...one, toldAt: now };
  return { ...one, takenAt: one.takenAt ?? now, answeredAt: now, answer: 'callMyself', answerText: measure, tellBy: now, toldAt: now };
}

/** Settled by the one who took it, with nothing left for later in between (R71, R91). */
const isFirstContact = ({ receiver, promises, escalations, registeredAt }: Complaint, { who, now }: Deciding): boolean =>
  receiver === who.id && promises.length === 0 && escalations.length === 0 && now - registeredAt <= firstContactMs;
