import type { CommandKind } from '../complaint/commands.ts';
import type { Complaint } from '../complaint/complaint.ts';
import { solverOf } from '../complaint/solver.ts';
import { isOpen } from '../complaint/states.ts';
import type { EmployeeId } from '../ids.ts';
import type { RewardedEvent } from './entry.ts';

/** A change of a complaint: as it was, by which command, as it is now, and whose hand it was. */
export interface ComplaintChange {
  readonly before: Complaint | undefined;
  readonly kind: CommandKind;
  readonly after: Complaint;
  readonly by: EmployeeId;
}

/** What somebody earned by it. */
export interface Earned {
  readonly event: RewardedEvent;
  readonly person: EmployeeId;
  readonly key: string;
}

/** The best of the scores: anything less is a reason to ask, not to reward. */
const highScore = 5;

/** Whom a change of a complaint earns what (R143); nothing for what was imported, put back or moved by merging. */
export const earnedBy = (change: ComplaintChange): readonly Earned[] => [
  ...resolvedBySelf(change),
  ...passedOn(change),
  ...highSatisfaction(change),
];

/** Solved it alone and said how: took it or owns it, nobody was asked to decide or approve, and a measure of their own tells what was done (R141). */
function resolvedBySelf({ before, after, by }: ComplaintChange): readonly Earned[] {
  const settled = before !== undefined && isOpen(before) && after.state === 'resolved';
  const own = after.receiver === by || after.owner === by;
  const alone = after.escalations.length === 0 && after.offers.every(({ approval }) => approval === null);
  const reported = after.measures.some((one) => one.by === by && one.text.trim() !== '');
  return settled && own && alone && reported ? [{ event: 'resolvedBySelf', person: by, key: `${after.id} ${after.reopened}` }] : [];
}

/** Passed it on: handed the complaint to somebody who can decide it, or wrote down a memo of what was heard; once for each complaint. */
function passedOn({ before, kind, after, by }: ComplaintChange): readonly Earned[] {
  const handed = kind === 'handOver' && after.escalations.length > (before?.escalations.length ?? 0);
  const memo = kind === 'register' && after.channel === 'memo';
  return handed || memo ? [{ event: 'passedOn', person: by, key: `${after.id} ${by}` }] : [];
}

/** The customer gave the best score: to whoever solved it, who cannot have asked for it. */
function highSatisfaction({ before, after }: ComplaintChange): readonly Earned[] {
  const known = new Set(before?.checks.map(({ id }) => id));
  const solver = solverOf(after);
  return after.checks
    .filter((one) => !known.has(one.id) && one.score !== null && one.score >= highScore && one.by !== solver)
    .map((one) => ({ event: 'highSatisfaction', person: solver, key: one.id }));
}

/**
 * What a change means for what was proposed for the complaint before. reopened: it was not solved after all. cancelled: it was none of its
 * own, which a customer who withdraws does not make it. restored: that was a mistake.
 */
export function turnOf({ before, after }: ComplaintChange): 'reopened' | 'cancelled' | 'restored' | undefined {
  if (before === undefined) return undefined;
  if (after.reopened > before.reopened) return 'reopened';
  if (before.state === 'cancelled') return after.state === 'cancelled' ? undefined : 'restored';
  return after.cancelled === null || after.cancelled.reason === 'withdrawn' ? undefined : 'cancelled';
}
