import { type Instant, instant } from '../ids.ts';
import { voicesToAsk } from '../investigation/missing-voices.ts';
import { newStatement, type Statement } from '../investigation/statement.ts';
import { assignProblem } from './decide-assign.ts';
import { type Complaint, openPromise } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { stepProblem } from './steps.ts';
import { unreadPromise } from './unjustified-problem.ts';

/**
 * Somebody finds out what happened, while the owner stays the customer's voice (product.md 3.3). The form may name the investigator.
 * Everyone who has to be heard is asked in the same breath.
 */
export function decideInvestigate(complaint: Complaint, payload: PayloadOf<'investigate'>, deciding: Deciding): Decision {
  const { investigator, text, askBy } = payload;
  const named: Complaint = { ...complaint, investigator: investigator ?? complaint.investigator };
  const problem = stepProblem(named, 'investigate', deciding) ?? assignProblem(complaint, named, deciding);
  if (problem !== undefined) return problem;
  if (askBy !== undefined && askBy <= deciding.now) return no('dueInThePast', { dueAt: askBy });
  const asked = asking(complaint, payload, deciding);
  return changed(complaint, { state: 'investigating', investigator: named.investigator, statements: [...complaint.statements, ...asked] }, [
    line(deciding, 'investigating', { investigator: named.investigator, text }),
    ...asked.map(({ party, person, name, dueAt }) => line(deciding, 'statementAsked', { party, person, name, dueAt })),
  ]);
}

/** The voices nobody has asked for yet, each as a statement that is waited for. */
function asking(complaint: Complaint, { askBy, statements = [] }: PayloadOf<'investigate'>, deciding: Deciding): readonly Statement[] {
  const { who, now } = deciding;
  const dueAt = askBy ?? dueBefore(complaint, now);
  return voicesToAsk(complaint).flatMap(({ party, person }, at) => {
    const id = statements[at];
    const name = person === null ? (complaint.caller.name ?? '') : '';
    return id === undefined ? [] : [newStatement({ id, party, person, name, question: '', dueAt }, { who, now })];
  });
}

const dayMs = 86_400_000;

/** In time for what the customer was promised; a day where that is over or nothing was promised. */
function dueBefore(complaint: Complaint, now: Instant): Instant {
  const promised = openPromise(complaint)?.dueAt;
  return promised !== undefined && promised > now ? promised : instant.parse(now + dayMs);
}

/** The investigator says what was found; from here on somebody decides (R104–R109). An unjustified complaint needs its reason, and the warranty promise read before (R57). */
export function decideConclude(complaint: Complaint, found: PayloadOf<'conclude'>, deciding: Deciding): Decision {
  const { who, now } = deciding;
  const finding = { ...found, by: who.id, at: now };
  const problem = stepProblem({ ...complaint, finding }, 'conclude', deciding);
  if (problem !== undefined) return problem;
  if (found.judgement === 'unjustified') {
    if (found.reasonCode === null && isBlank(found.reason)) return no('reasonMissing');
    const unread = unreadPromise(found.warrantyChecked, deciding);
    if (unread !== undefined) return unread;
  }
  const { judgement, reasonCode, reason, faultSide, causeType, rootCause, controllable } = found;
  return changed(complaint, { state: 'decisionPending', finding }, [
    line(deciding, 'found', { judgement, reasonCode, reason, faultSide, causeType, rootCause, controllable, whys: found.whys.join('\n') }),
  ]);
}
