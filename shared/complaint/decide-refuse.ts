import type { Complaint } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { settle, settleProblem, toldLines } from './settle.ts';
import { unjustifiedProblem } from './unjustified-problem.ts';
import { verdictOf } from './verdict-of.ts';

/**
 * A no with its reason and a way out, told to the customer (R116, R117); nobody is left alone with the problem. Where the product
 * carries a warranty promise, it is read first (R57). Who wants to think it over is not done with: that is a promise.
 */
export function decideRefuse(complaint: Complaint, payload: PayloadOf<'refuse'>, deciding: Deciding): Decision {
  const { reason, alternative, reply, warrantyChecked } = payload;
  const problem = settleProblem(complaint, deciding);
  if (problem !== undefined) return problem;
  const ungrounded = unjustifiedProblem({ reason, alternative, warrantyChecked }, deciding);
  if (ungrounded !== undefined) return ungrounded;
  if (reply === 'thinks') return no('replyMissing', { reply });

  const settled = settle(
    complaint,
    {
      outcome: reply === 'accepted' ? 'alternativeAccepted' : 'refusedWithAlternative',
      verdict: verdictOf(complaint) ?? 'no',
      measure: `${reason} → ${alternative}`,
    },
    deciding,
  );
  return changed(
    complaint,
    { ...settled, facts: { ...complaint.facts, ...settled.facts, reason, altText: alternative, offerResult: reply } },
    [...toldLines(complaint, deciding), line(deciding, 'refused', { reason, alternative, reply })],
  );
}
