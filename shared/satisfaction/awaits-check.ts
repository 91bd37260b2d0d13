import type { Complaint } from '../complaint/complaint.ts';
import type { Instant } from '../ids.ts';
import { checksSinceSolved } from './is-asked.ts';

/** How far the asking is: since when the next try counts, and how many were in vain. */
export interface AwaitedCheck {
  readonly since: Instant;
  readonly tries: number;
}

/**
 * A complaint solved at this desk whose customer was not asked yet (product.md 3.3). Since the last try, or since it was solved; undefined where
 * nobody is to be asked. What came solved from another register is not asked about: when it was solved is not known.
 */
export function awaitsCheck(complaint: Pick<Complaint, 'type' | 'state' | 'checks' | 'resolvedAt'>): AwaitedCheck | undefined {
  const { type, state, resolvedAt } = complaint;
  if (type === 'anonymousFeedback' || state !== 'resolved' || resolvedAt === null) return undefined;
  const tries = checksSinceSolved(complaint);
  if (tries.some((one) => one.enough)) return undefined;
  return { since: tries.at(-1)?.at ?? resolvedAt, tries: tries.length };
}
