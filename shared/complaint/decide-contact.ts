import { keep } from '../promise/close-promise.ts';
import type { Verdict } from './card.ts';
import { type Complaint, type Escalation, openPromise, type Outcome, untoldAnswer } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { resumed } from './decide-wait.ts';
import { newPromise, promiseFacts, promiseProblem } from './new-promise.ts';
import { settle, settleProblem, toldLines } from './settle.ts';
import { reasonOf, standingFinding, unjustifiedProblem } from './unjustified-problem.ts';
import { verdictOf } from './verdict-of.ts';
import { afterActing, isOpen } from './states.ts';

type Contact = PayloadOf<'contact'>;

/**
 * The customer was called, or called us. Reached: the open promise is kept, on time or late (R87). No answer: the try is logged and
 * the promise stays. A complaint that stays open needs the next named moment; a settled one needs nothing more.
 */
export function decideContact(complaint: Complaint, contact: Contact, deciding: Deciding): Decision {
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (contact.next !== undefined) {
    const problem = promiseProblem(complaint, contact.next, deciding);
    if (problem !== undefined) return problem;
  }
  if (contact.result === 'noAnswer') return tried(complaint, contact, deciding);
  return contact.settles ? settled(complaint, contact, deciding) : reached(complaint, contact, deciding);
}

/** Nobody answered: what the customer was promised does not change, whenever we try again. */
function tried(complaint: Complaint, { text, next, call }: Contact, deciding: Deciding): Decision {
  const open = openPromise(complaint);
  if (open === undefined && next === undefined && complaint.type === 'complaint') return no('dueMissing');
  const tryLine = line(deciding, 'noAnswer', { text, retryAt: next?.dueAt ?? null, call: call ?? null });
  if (open !== undefined || next === undefined) return changed(complaint, { state: afterActing(complaint) }, [tryLine]);
  const given = newPromise(complaint, next, deciding);
  return changed(complaint, { state: afterActing(complaint), promises: [...complaint.promises, given] }, [
    tryLine,
    line(deciding, 'promised', promiseFacts(given)),
  ]);
}

/** Reached, but not settled: the promise is kept and the next one named in the same breath. */
function reached(complaint: Complaint, { text, next, told, call }: Contact, deciding: Deciding): Decision {
  if (next === undefined && complaint.type === 'complaint') return no('dueMissing');
  const given = next === undefined ? [] : [newPromise(complaint, next, deciding)];
  const isPassedOn = (one: Escalation) => told === true && one.answeredAt !== null && one.toldAt === null;
  return changed(
    complaint,
    {
      ...resumed(complaint),
      promises: [...complaint.promises.map((one) => (one.state === 'open' ? keep(one, deciding.now) : one)), ...given],
      escalations: complaint.escalations.map((one) => (isPassedOn(one) ? { ...one, toldAt: deciding.now } : one)),
    },
    [
      contactLine(complaint, { text, settles: false, call }, deciding),
      ...(complaint.waiting === null ? [] : [line(deciding, 'resumed', { text: '' })]),
      ...(told === true ? toldLines(complaint, deciding) : []),
      ...given.map((one) => line(deciding, 'promised', promiseFacts(one))),
    ],
  );
}

/** The customer has the outcome: the manager's answer was passed on, or what was promised is done. */
function settled(complaint: Complaint, { text, next, call }: Contact, deciding: Deciding): Decision {
  const problem = settleProblem(complaint, deciding);
  if (problem !== undefined) return problem;
  if (next !== undefined) return no('badInput', { field: 'next' });
  const answered = untoldAnswer(complaint);
  const verdict = verdictOf(complaint) ?? verdictBy(answered);
  if (verdict === undefined) return no('verdictMissing');
  if (verdict === 'no' && unjustifiedProblem(groundsOf(complaint, answered), deciding) !== undefined) return no('refuseInstead');
  const measure = [text, answered?.answerText, complaint.measures.at(-1)?.text].find((one) => !isBlank(one));
  if (measure === undefined) return no('measureMissing');

  return changed(complaint, settle(complaint, { outcome: outcomeOf(complaint, answered, verdict), verdict, measure }, deciding), [
    contactLine(complaint, { text, settles: true, call }, deciding),
    ...toldLines(complaint, deciding),
  ]);
}

function contactLine(complaint: Complaint, { text, settles, call }: Pick<Contact, 'text' | 'settles' | 'call'>, deciding: Deciding) {
  const open = openPromise(complaint);
  return line(deciding, 'contact', {
    text,
    settles,
    promise: open === undefined ? null : keep(open, deciding.now).state,
    call: call ?? null,
  });
}

/** A manager who approved or refused has thereby judged, unless someone did before. */
function verdictBy(answered: Escalation | undefined): Verdict | undefined {
  if (answered === undefined) return undefined;
  if (answered.answer === 'approved') return 'yes';
  return answered.answer === 'refused' ? 'no' : 'unclear';
}

/**
 * What a no that is told rests on: its reason, and a way out, the manager's or what was given since it was last reopened although it was not
 * our fault (R116, R117). A manager who said no or granted something had the warranty promise in view.
 */
function groundsOf(complaint: Complaint, answered: Escalation | undefined) {
  const { facts, reopenedAt } = complaint;
  const given = complaint.remedies.filter(({ at }) => at >= (reopenedAt ?? 0));
  const isManagersNo = answered?.answer === 'refused';
  const isManagersRemedy = given.some(({ at, grantedBy }) => at === answered?.answeredAt && grantedBy === answered.to);
  return {
    reason: reasonOf(complaint) ?? (isManagersNo ? answered.answerText : undefined),
    alternative: given[0]?.type ?? (isManagersNo ? facts.altText : undefined),
    warrantyChecked: isManagersNo || isManagersRemedy || standingFinding(complaint)?.warrantyChecked === true,
  };
}

function outcomeOf(complaint: Complaint, answered: Escalation | undefined, verdict: Verdict): Outcome {
  if (answered?.answer === 'refused') return 'refusedWithAlternative';
  if (answered?.answer === 'otherOffer' || verdict === 'no') return 'alternativeAccepted';
  return answered?.answer === 'approved' || complaint.remedies.length > 0 ? 'satisfied' : 'informed';
}
