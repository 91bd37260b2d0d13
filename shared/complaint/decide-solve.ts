import { grant } from '../remedy/grant.ts';
import { ok } from '../result.ts';
import { type Complaint, type Remedy, untoldAnswer } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { settle, settledVerdict, settleProblem, toldLines } from './settle.ts';
import { reasonOf, standingFinding, unjustifiedProblem } from './unjustified-problem.ts';

type Solve = PayloadOf<'solve'>;

/**
 * Put right, here and now: a verdict, what was done, a remedy this person may grant, and the customer's yes to it (R71, R77, R100,
 * R120); a no says why, and comes after the warranty promise was read (R57, R62). Solved by whoever took the call before anything was put off, it counts as solved in the first contact.
 */
export function decideSolve(complaint: Complaint, payload: Solve, deciding: Deciding): Decision {
  const { reply, measure } = payload;
  const verdict = settledVerdict(complaint, payload.verdict);
  const problem = settleProblem(complaint, deciding);
  if (problem !== undefined) return problem;
  if (isBlank(measure)) return no('measureMissing');
  if (reply !== 'accepted') return no('replyMissing', { reply });
  const reason = isBlank(payload.reason) ? complaint.facts.reason : payload.reason;
  const approved = approvedBefore(complaint, payload.remedy);
  const ungrounded = verdict === 'no' ? ungroundedNo(complaint, { ...payload, approved }, deciding) : undefined;
  if (ungrounded !== undefined) return ungrounded;
  const granted = approved === undefined ? grant(complaint, { ...payload, verdict }, deciding) : ok(approved);
  if (!granted.ok) return granted;

  const remedy = granted.value;
  const settled = settle(complaint, { outcome: verdict === 'no' ? 'alternativeAccepted' : 'satisfied', verdict, measure }, deciding);
  return changed(
    complaint,
    {
      ...settled,
      remedies: approved === undefined ? [...complaint.remedies, remedy] : complaint.remedies,
      facts: { ...complaint.facts, reason, justified: verdict, offerText: remedy.text, offerAmount: remedy.amount, offerResult: reply },
    },
    [...toldLines(complaint, deciding), line(deciding, 'solved', solvedFacts({ ...payload, verdict }, remedy))],
  );
}

/** Is what is given in spite of a no well founded? It is the way out itself; what a manager granted was granted with the promise in view. */
function ungroundedNo(
  complaint: Complaint,
  { reason, remedy, warrantyChecked, approved }: Solve & { readonly approved: Remedy | undefined },
  deciding: Deciding,
): ReturnType<typeof no> | undefined {
  const isRead = warrantyChecked || approved !== undefined || standingFinding(complaint)?.warrantyChecked === true;
  return unjustifiedProblem(
    { reason: isBlank(reason) ? reasonOf(complaint) : reason, alternative: remedy.type, warrantyChecked: isRead },
    deciding,
  );
}

/** What the manager granted in the answer being passed on is theirs, not the operator's: it is neither measured nor counted twice. */
function approvedBefore(complaint: Complaint, { type, amount }: Solve['remedy']): Remedy | undefined {
  const answered = untoldAnswer(complaint);
  if (answered === undefined) return undefined;
  return complaint.remedies.find(
    (one) => one.at === answered.answeredAt && one.grantedBy === answered.to && one.type === type && amount <= one.amount,
  );
}

const solvedFacts = ({ verdict, measure }: Solve, { type, text, amount, underWarranty }: Remedy) => ({
  verdict,
  measure,
  remedy: type,
  text,
  amount,
  underWarranty,
});
