import { type Complaint, openEscalation } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';

/** The one who was asked says: I have it (R96). Refuses everyone else, and a second time. */
export function decideTake(complaint: Complaint, { escalation }: PayloadOf<'take'>, deciding: Deciding): Decision {
  const open = openEscalation(complaint);
  if (open === undefined || open.id !== escalation) return no('noOpenEscalation');
  if (open.to !== deciding.who.id) return no('notAsked');
  if (open.takenAt !== null) return no('alreadyTaken');
  return changed(complaint, { escalations: complaint.escalations.map((one) => (one === open ? { ...one, takenAt: deciding.now } : one)) }, [
    line(deciding, 'taken', { escalation }),
  ]);
}
