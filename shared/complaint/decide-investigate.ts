import { assignProblem } from './decide-assign.ts';
import type { Complaint } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { stepProblem } from './steps.ts';

/** Somebody finds out what happened, while the owner stays the customer's voice (product.md 3.3). The form may name the investigator. */
export function decideInvestigate(complaint: Complaint, { investigator, text }: PayloadOf<'investigate'>, deciding: Deciding): Decision {
  const named: Complaint = { ...complaint, investigator: investigator ?? complaint.investigator };
  const problem = stepProblem(named, 'investigate', deciding) ?? assignProblem(complaint, named, deciding);
  if (problem !== undefined) return problem;
  return changed(complaint, { state: 'investigating', investigator: named.investigator }, [
    line(deciding, 'investigating', { investigator: named.investigator, text }),
  ]);
}

/** The investigator says what was found; from here on somebody decides (R104–R109). An unjustified complaint needs its reason. */
export function decideConclude(complaint: Complaint, found: PayloadOf<'conclude'>, deciding: Deciding): Decision {
  const { who, now } = deciding;
  const finding = { ...found, by: who.id, at: now };
  const problem = stepProblem({ ...complaint, finding }, 'conclude', deciding);
  if (problem !== undefined) return problem;
  if (found.judgement === 'unjustified' && found.reasonCode === null && isBlank(found.reason)) return no('reasonMissing');
  const { judgement, reasonCode, reason, faultSide, causeType, rootCause } = found;
  return changed(complaint, { state: 'decisionPending', finding }, [
    line(deciding, 'found', { judgement, reasonCode, reason, faultSide, causeType, rootCause }),
  ]);
}
