import type { Complaint } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { rankOf } from '../remedy/authority.ts';
import type { Triage } from './handling.ts';
import { afterActing, isOpen } from './states.ts';
import { subjectWhoHasIt } from './subjects.ts';

/**
 * Says what kind of complaint it is, how heavy it weighs and whom it is about (R60–R65). Refuses to name someone who looks after it,
 * investigates it or is asked to decide it: somebody else takes that over first (E10). What guards a heavy complaint is taken off it by a
 * manager alone: less weight or severity, a flag or a subject fewer (product.md 3.4).
 */
export function decideWeigh(complaint: Complaint, triage: PayloadOf<'weigh'>, deciding: Deciding): Decision {
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (JSON.stringify(triage) === JSON.stringify(complaint.triage)) return alreadyDone(complaint);
  if (isLess(complaint.triage, triage) && rankOf(deciding.who.roles) < rankOf(['manager'])) return no('managerWeighsDown');
  const busy = subjectWhoHasIt({ ...complaint, triage });
  if (busy !== null) return no('subjectHasIt', { name: deciding.person(busy)?.name ?? '' });
  const { weight, severity, complexity, flags } = triage;
  return changed(complaint, { triage, state: afterActing(complaint) }, [
    line(deciding, 'weighed', { weight, severity, complexity, flags: flags.join(', ') }),
  ]);
}

/** Does it weigh less than before, or lack a flag or a colleague it was about? */
const isLess = (before: Triage, now: Triage): boolean =>
  (before.weight === 'substantial' && now.weight === 'minor') ||
  now.severity < before.severity ||
  before.flags.some((flag) => !now.flags.includes(flag)) ||
  before.subjects.some((id) => !now.subjects.includes(id));
