import { type Complaint, openPromise } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { newPromise, promiseProblem, promiseFacts } from './new-promise.ts';
import { afterActing, isOpen } from './states.ts';

/**
 * Names the date and hour by which the customer hears again (R86, R87). Refuses a second one while one is open, a moment that has
 * passed, and what an anonymous caller cannot be given.
 */
export function decidePromise(complaint: Complaint, payload: PayloadOf<'promise'>, deciding: Deciding): Decision {
  if (complaint.promises.some((one) => one.id === payload.promise)) return alreadyDone(complaint);
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  const open = openPromise(complaint);
  if (open !== undefined) return no('promiseOpen');
  const problem = promiseProblem(complaint, payload, deciding);
  if (problem !== undefined) return problem;

  const given = newPromise(complaint, payload, deciding);
  return changed(complaint, { state: afterActing(complaint), promises: [...complaint.promises, given] }, [
    line(deciding, 'promised', promiseFacts(given)),
  ]);
}
