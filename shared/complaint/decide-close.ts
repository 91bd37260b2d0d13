import { newPromise, promiseFacts, promiseProblem } from './new-promise.ts';
import type { Complaint } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import type { Finding } from './handling.ts';
import { isBlank } from './is-blank.ts';
import { stepProblem } from './steps.ts';
import { judgementOf } from './verdict-of.ts';

type Close = PayloadOf<'close'>;

/** The customer was asked, nothing is owed any more, the cause is known and it is decided whether something is done against it (R130). */
export function decideClose(complaint: Complaint, payload: Close, deciding: Deciding): Decision {
  const finding = findingAfter(complaint, payload, deciding);
  const problem = stepProblem({ ...complaint, finding }, 'close', deciding);
  if (problem !== undefined) return problem;
  const { who, now } = deciding;
  const { correctiveAction, note } = payload;
  return changed(complaint, { state: 'closed', closedAt: now, finding, closing: { correctiveAction, note, by: who.id, at: now } }, [
    line(deciding, 'closed', { correctiveAction, text: note, causeType: finding?.causeType ?? null }),
  ]);
}

/** What was found stays; a cause it does not name comes from the closing form. */
function findingAfter(complaint: Complaint, { cause }: Close, { who, now }: Deciding): Finding | null {
  const { finding, verdict } = complaint;
  if (cause === undefined || (finding !== null && finding.causeType !== null)) return finding;
  if (finding !== null) return { ...finding, ...cause };
  return {
    judgement: judgementOf(verdict),
    reasonCode: null,
    reason: '',
    controllable: cause.faultSide === 'employee' || cause.faultSide === 'system',
    whys: [],
    warrantyChecked: false,
    ...cause,
    by: who.id,
    at: now,
  };
}

/**
 * Not over after all: back to work, with a new promise to the customer. A resolved one by whoever hears that it does not hold; a closed
 * one by a manager within the window, after which a new complaint is tied to it (U27).
 */
export function decideReopen(complaint: Complaint, { reason, promise }: PayloadOf<'reopen'>, deciding: Deciding): Decision {
  if (complaint.promises.some((one) => one.id === promise.promise)) return alreadyDone(complaint);
  const problem = stepProblem(complaint, 'reopen', deciding);
  if (problem !== undefined) return problem;
  if (isBlank(reason)) return no('reasonMissing');
  const unfit = promiseProblem(complaint, promise, deciding);
  if (unfit !== undefined) return unfit;
  const given = newPromise(complaint, promise, deciding);
  const { outcome, resolvedAt } = complaint;
  const reopened = complaint.reopened + 1;
  const cleared = { resolvedAt: null, closedAt: null, closing: null, outcome: null, resolvedFirstContact: false } as const;
  const { now } = deciding;
  return changed(complaint, { ...cleared, state: 'inWork', reopened, reopenedAt: now, promises: [...complaint.promises, given] }, [
    line(deciding, 'reopened', { text: reason, count: reopened, outcome, resolvedAt }),
    line(deciding, 'promised', promiseFacts(given)),
  ]);
}
