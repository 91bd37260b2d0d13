import type { Complaint } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { afterActing, isOpen } from './states.ts';
import { subjectWhoHasIt } from './subjects.ts';

/**
 * Says what kind of complaint it is, how heavy it weighs and whom it is about (R60–R65). Refuses to name someone who looks after it,
 * investigates it or is asked to decide it: somebody else takes that over first (E10).
 */
export function decideWeigh(complaint: Complaint, triage: PayloadOf<'weigh'>, deciding: Deciding): Decision {
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (JSON.stringify(triage) === JSON.stringify(complaint.triage)) return alreadyDone(complaint);
  const busy = subjectWhoHasIt({ ...complaint, triage });
  if (busy !== null) return no('subjectHasIt', { name: deciding.person(busy)?.name ?? '' });
  const { weight, severity, complexity, flags } = triage;
  return changed(complaint, { triage, state: afterActing(complaint) }, [
    line(deciding, 'weighed', { weight, severity, complexity, flags: flags.join(', ') }),
  ]);
}
