import { replace } from '../promise/close-promise.ts';
import { isOverdue } from '../promise/is-overdue.ts';
import { type Complaint, openPromise } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { newPromise, promiseFacts, promiseProblem } from './new-promise.ts';
import { afterActing, isOpen } from './states.ts';

/**
 * Another date agreed with the customer before the old one is due: that one counts as renegotiated. Afterwards it is refused, because a
 * broken word is never dressed up as a moved one: the contact is recorded, which keeps it late and names the next date (R87).
 */
export function decideMovePromise(complaint: Complaint, payload: PayloadOf<'movePromise'>, deciding: Deciding): Decision {
  if (complaint.promises.some((one) => one.id === payload.promise)) return alreadyDone(complaint);
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  const old = openPromise(complaint);
  if (old === undefined) return no('noOpenPromise');
  if (isOverdue(old, deciding.now)) return no('promiseBroken', { dueAt: old.dueAt });
  const problem = promiseProblem(complaint, payload, deciding);
  if (problem !== undefined) return problem;

  const given = newPromise(complaint, payload, deciding);
  const promises = complaint.promises.map((one) => (one === old ? replace(old, deciding.now) : one));
  return changed(complaint, { state: afterActing(complaint), promises: [...promises, given] }, [
    line(deciding, 'promiseMoved', { ...promiseFacts(given), before: old.dueAt }),
  ]);
}
