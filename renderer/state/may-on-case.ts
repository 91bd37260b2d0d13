import { type Action, reach } from '../../shared/access.ts';
import { type Complaint, openEscalation } from '../../shared/complaint/complaint.ts';
import { isSubject } from '../../shared/complaint/subjects.ts';
import type { Person } from '../../shared/contract/people.ts';

/** May this person do this to this complaint: to any, or to one's own (product.md 3.4), never to one that is about them (E10)? What the screen offers; the desk decides again. */
export function mayOnCase(complaint: Complaint, action: Action, who: Person | undefined): boolean {
  if (who === undefined || isSubject(complaint, who.id)) return false;
  const how = reach(who.roles, action);
  const { owner, receiver, investigator } = complaint;
  return how === 'all' || (how === 'own' && [owner, receiver, investigator, openEscalation(complaint)?.to].includes(who.id));
}
