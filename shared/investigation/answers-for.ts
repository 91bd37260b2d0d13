import { reach } from '../access.ts';
import type { Complaint } from '../complaint/complaint.ts';
import { isSubject } from '../complaint/subjects.ts';
import type { Person } from '../contract/people.ts';
import type { CatalogueId, EmployeeId } from '../ids.ts';

interface Asked {
  readonly person: EmployeeId | null;
  readonly department?: CatalogueId | null;
}

/**
 * May this person answer what was asked? Whoever is asked, anybody of a department that is asked as such, and for others those who look
 * after the complaint; never somebody it is about in the place of others (E10, product.md 3.4).
 */
export function answersFor(complaint: Complaint, who: Pick<Person, 'id' | 'roles' | 'department'>, asked: Asked): boolean {
  const { person, department = null } = asked;
  if (person === who.id) return true;
  if (isSubject(complaint, who.id)) return false;
  if (person === null && department !== null && department === who.department) return true;
  const { owner, receiver, investigator } = complaint;
  const how = reach(who.roles, 'giveStatement');
  return how === 'all' || (how === 'own' && [owner, receiver, investigator].includes(who.id));
}
