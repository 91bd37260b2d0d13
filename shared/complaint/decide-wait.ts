import type { Complaint } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { afterActing } from './states.ts';
import { stateBefore, stepProblem } from './steps.ts';

/** As long as a customer can be waited for at most: a quarter; after that it is closed or asked about, not left standing. */
const longestWaitDays = 90;
const dayMs = 86_400_000;

/** The next word is the customer's: what is awaited, and when somebody looks again. A deadline of the law goes on (product.md 3.3). */
export function decideWait(complaint: Complaint, payload: PayloadOf<'wait'>, deciding: Deciding): Decision {
  const problem = stepProblem(complaint, 'wait', deciding);
  if (problem !== undefined) return problem;
  if (isBlank(payload.for)) return no('awaitedMissing');
  if (payload.remindAt <= deciding.now) return no('dueInThePast', { dueAt: payload.remindAt });
  if (payload.remindAt > deciding.now + longestWaitDays * dayMs) return no('waitsTooLong', { days: longestWaitDays });
  const waiting = { ...payload, since: deciding.now, before: afterActing(complaint) };
  return changed(complaint, { state: 'waitingCustomer', waiting }, [
    line(deciding, 'waiting', { text: payload.for, remindAt: payload.remindAt }),
  ]);
}

/** The customer answered, or the day came to look again: it goes on where it stood. */
export function decideResume(complaint: Complaint, { text }: PayloadOf<'resume'>, deciding: Deciding): Decision {
  const problem = stepProblem(complaint, 'resume', deciding);
  if (problem !== undefined) return problem;
  if (isBlank(text) && deciding.now < (complaint.waiting?.remindAt ?? 0)) return no('customerAnswerMissing');
  return changed(complaint, resumed(complaint), [line(deciding, 'resumed', { text })]);
}

/** Where a complaint stands once the customer has been heard; one that waited for nobody is in work at least. */
export const resumed = (complaint: Complaint): Pick<Complaint, 'state' | 'waiting'> =>
  complaint.state === 'waitingCustomer'
    ? { state: stateBefore(complaint), waiting: null }
    : { state: afterActing(complaint), waiting: complaint.waiting };

/** A manager is not content with how it goes on: back to the owner, with the reason (product.md 3.3). */
export function decideSendBack(complaint: Complaint, { reason }: PayloadOf<'sendBack'>, deciding: Deciding): Decision {
  const problem = stepProblem(complaint, 'sendBack', deciding);
  if (problem !== undefined) return problem;
  if (isBlank(reason)) return no('reasonMissing');
  return changed(complaint, { state: 'inWork', waiting: null }, [line(deciding, 'sentBack', { text: reason, state: complaint.state })]);
}
