import type { Complaint } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { isOpen } from './states.ts';

/**
 * The trouble is smaller than it looked: somebody who leads says so, with the reason, and the complaint stands lower (product.md 3.4). A rule
 * that speaks later raises it again. Refuses what has been raised or lowered meanwhile, and a level that is not lower.
 */
export function decideDeEscalate(complaint: Complaint, { seen, to, reason }: PayloadOf<'deEscalate'>, deciding: Deciding): Decision {
  const { level } = deciding;
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (isBlank(reason)) return no('reasonMissing');
  if (level === to) return alreadyDone(complaint);
  if (level !== seen) return no('levelChanged', { level });
  if (to > level) return no('badInput', { field: 'to' });
  return changed(complaint, {}, [line(deciding, 'deEscalated', { from: level, to, text: reason })]);
}
