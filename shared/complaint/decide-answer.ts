import { replace } from '../promise/close-promise.ts';
import { isOverdue } from '../promise/is-overdue.ts';
import { grant } from '../remedy/grant.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import { type Complaint, openEscalation, openPromise, type Remedy } from './complaint.ts';
import { changed, type Deciding, type Decision, insteadOf, isYours, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { newPromise } from './new-promise.ts';
import { unjustifiedProblem } from './unjustified-problem.ts';
import { verdictOf } from './verdict-of.ts';

type Answer = PayloadOf<'answer'>;

/**
 * The asked person's answer goes back to the operator, who tells the customer by a named time (R96, R98). What it grants lies within
 * the answerer's own limits; above them it is handed further up. Nobody answers a hand-over of their own.
 */
export function decideAnswer(complaint: Complaint, payload: Answer, deciding: Deciding): Decision {
  const open = openEscalation(complaint);
  if (open === undefined || open.id !== payload.escalation) return no('noOpenEscalation');
  if (!isYours(deciding, open.to, 'decider') || open.from === deciding.who.id) return no('notAsked');
  if (isBlank(payload.text)) return no('answerMissing');
  if (payload.tellBy <= deciding.now) return no('dueInThePast', { dueAt: payload.tellBy });
  // A no leaves nobody alone with the problem (R116), and the warranty promise is read before it (R57).
  const unfit = payload.answer === 'refused' ? unjustifiedProblem(refusalIn(payload), deciding) : undefined;
  if (unfit !== undefined) return unfit;
  const granted = grantedBy(complaint, payload, deciding);
  if (!granted.ok) return granted;

  const { now } = deciding;
  const { answer, text, remedy, alternative = '' } = payload;
  const tellBy = tellByOf(complaint, payload, deciding);
  const answered = { ...open, to: deciding.who.id, takenAt: open.takenAt ?? now, answeredAt: now, answer, answerText: text, tellBy };
  return changed(
    complaint,
    {
      escalations: complaint.escalations.map((one) => (one === open ? answered : one)),
      remedies: [...complaint.remedies, ...granted.value],
      promises: promisesAfter(complaint, { ...payload, tellBy }, deciding),
      ...(answer === 'refused' ? { facts: { ...complaint.facts, reason: text, altText: alternative } } : {}),
    },
    [
      line(deciding, 'answered', {
        escalation: open.id,
        answer,
        text,
        tellBy,
        remedy: remedy?.type ?? null,
        amount: remedy?.amount ?? null,
        ...insteadOf(deciding, open.to),
        ...(answer === 'refused' ? { alternative } : {}),
      }),
    ],
  );
}

const refusalIn = ({ text, alternative, warrantyChecked = false }: Answer) => ({ reason: text, alternative, warrantyChecked });

/** A remedy goes with an approval or another offer, never with a refusal or advice. */
function grantedBy(complaint: Complaint, { answer, remedy }: Answer, deciding: Deciding): Result<readonly Remedy[], Refusal> {
  if (remedy === undefined) return ok([]);
  if (answer !== 'approved' && answer !== 'otherOffer') return no('badInput', { field: 'remedy' });
  // The manager has the product's warranty promise in view beside the case (R57); approving is reading it.
  const verdict = verdictOf(complaint) ?? (answer === 'approved' ? 'yes' : null);
  const granted = grant(complaint, { remedy, verdict, warrantyChecked: true }, deciding);
  return granted.ok ? ok([granted.value]) : granted;
}

/** The operator tells the customer no later than was promised: only the customer can agree to more time (R87). */
function tellByOf(complaint: Complaint, { tellBy }: Answer, { now }: Deciding): Answer['tellBy'] {
  const open = openPromise(complaint);
  return open === undefined || isOverdue(open, now) || tellBy < open.dueAt ? tellBy : open.dueAt;
}

/** The open promise is brought forward to the moment to tell; an overdue one stays overdue until the customer is reached. */
function promisesAfter(complaint: Complaint, { promise, tellBy }: Answer, deciding: Deciding): Complaint['promises'] {
  const old = openPromise(complaint);
  if (promise === undefined || (old !== undefined && (isOverdue(old, deciding.now) || old.dueAt === tellBy))) return complaint.promises;
  const channel = old?.channel ?? complaint.facts.replyChannel ?? 'phone';
  const given = newPromise(complaint, { promise, what: 'answer', text: '', dueAt: tellBy, channel }, deciding);
  return [...complaint.promises.map((one) => (one === old ? replace(one, deciding.now) : one)), given];
}
