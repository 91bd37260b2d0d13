import { type Complaint, openEscalation } from './complaint.ts';
import { changed, type Deciding, type Decision, insteadOf, isYours, line, no, type PayloadOf } from './deciding.ts';

/** The one who was asked says: I have it (R96); while they are away or do not, who stands in takes it over for good. Refuses everyone else, and a second time. */
export function decideTake(complaint: Complaint, { escalation }: PayloadOf<'take'>, deciding: Deciding): Decision {
  const open = openEscalation(complaint);
  if (open === undefined || open.id !== escalation) return no('noOpenEscalation');
  if (!isYours(deciding, open.to, 'decider')) return no('notAsked');
  if (open.takenAt !== null) return no('alreadyTaken');
  const taken = { ...open, to: deciding.who.id, takenAt: deciding.now };
  return changed(complaint, { escalations: complaint.escalations.map((one) => (one === open ? taken : one)) }, [
    line(deciding, 'taken', { escalation, ...insteadOf(deciding, open.to) }),
  ]);
}
