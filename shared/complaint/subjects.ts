import type { EmployeeId } from '../ids.ts';
import { approverAsked } from '../remedy/offer.ts';
import { type Complaint, openEscalation } from './complaint.ts';

/** The colleagues a complaint is about: named when it was weighed, or heard as such. They never own, investigate, approve or rate it (E10). */
export function subjectsOf({ triage, statements }: Pick<Complaint, 'triage' | 'statements'>): readonly EmployeeId[] {
  const heard = statements.flatMap(({ party, person }) => (party === 'subjectEmployee' && person !== null ? [person] : []));
  return [...new Set([...triage.subjects, ...heard])];
}

/** Is the complaint about this person? */
export const isSubject = (complaint: Pick<Complaint, 'triage' | 'statements'>, id: EmployeeId | null): boolean =>
  id !== null && subjectsOf(complaint).includes(id);

/** Who looks after the complaint, investigates it or is asked to decide or approve it although it would be about them; null where nobody does. */
export const subjectWhoHasIt = (complaint: Complaint): EmployeeId | null =>
  [complaint.owner, complaint.investigator, openEscalation(complaint)?.to ?? null, ...complaint.offers.map(approverAsked)].find((id) =>
    isSubject(complaint, id),
  ) ?? null;
