import type { Complaint } from './complaint.ts';
import { type Deciding, no } from './deciding.ts';
import type { Finding } from './handling.ts';
import { isBlank } from './is-blank.ts';

/** What a no rests on. */
interface Grounds {
  readonly reason: string | undefined;
  /** What the customer is offered or given instead. */
  readonly alternative: string | undefined;
  readonly warrantyChecked: boolean;
}

type Problem = ReturnType<typeof no> | undefined;

/** Why a no cannot be told yet: it says why, leaves nobody alone with the problem, and comes after the product's warranty promise was read (R57, R62, R116). */
export function unjustifiedProblem({ reason, alternative, warrantyChecked }: Grounds, deciding: Pick<Deciding, 'product'>): Problem {
  if (isBlank(reason)) return no('reasonMissing');
  if (isBlank(alternative)) return no('alternativeMissing');
  return unreadPromise(warrantyChecked, deciding);
}

/** The product carries a warranty promise that nobody has read yet (R57). */
export const unreadPromise = (isRead: boolean, { product }: Pick<Deciding, 'product'>): Problem =>
  !isRead && !isBlank(product?.warrantyPromise) ? no('warrantyFirst', { product: product?.name ?? '' }) : undefined;

/** What was found out and still stands: what was found before it was reopened is judged anew. */
export const standingFinding = ({ finding, reopenedAt }: Pick<Complaint, 'finding' | 'reopenedAt'>): Finding | null =>
  finding !== null && finding.at >= (reopenedAt ?? 0) ? finding : null;

/** Why it is not justified, as it stands written: what was found out, else what was noted on the card. */
export function reasonOf(complaint: Complaint): string | undefined {
  const found = standingFinding(complaint);
  const written = found === null || isBlank(found.reason) ? found?.reasonCode : found.reason;
  return written ?? complaint.facts.reason;
}
