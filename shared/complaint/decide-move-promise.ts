import { replace } from '../promise/close-promise.ts';
import { isOverdue } from '../promise/is-overdue.ts';
import { type Complaint, openPromise } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { newPromise, promiseFacts, promiseProblem } from './new-promise.ts';
import { afterActing, isOpen } from './states.ts';

/**
 * Another date agreed with the customer. Before the old one is due it counts as renegotiated; afterwards the customer was told too
 * late, so the old one is kept late and the new one is simply given: a broken word is never dressed up as a moved one (R87).
 */
export function decideMovePromise(complaint: Complaint, payload: PayloadOf<'movePromise'>, deciding: Deciding): Decision {
  if (complaint.promises.some((one) => one.id === payload.promise)) return alreadyDone(complaint);
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  const old = openPromise(complaint);
  if (old === undefined) return no('noOpenPromise');
  const problem = promiseProblem(complaint, payload, deciding);
  if (problem !== undefined) return problem;

  const given = newPromise(complaint, payload, deciding);
  const promises = complaint.promises.map((one) => (one === old ? replace(old, deciding.now) : one));
  const kind = isOverdue(old, deciding.now) ? 'promised' : 'promiseMoved';
  return changed(complaint, { state: afterActing(complaint), promises: [...promises, given] }, [
    line(deciding, kind, { ...promiseFacts(given), before: old.dueAt, late: kind === 'promised' }),
  ]);
}
