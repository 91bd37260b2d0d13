import { type Complaint, openEscalation } from '../../shared/complaint/complaint.ts';
import { decidersOf } from '../../shared/complaint/decided-high-enough.ts';
import { subjectsOf } from '../../shared/complaint/subjects.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { readPerson } from '../store/people.ts';
import type { Db } from '../store/schema.ts';

type Named = readonly (EmployeeId | null | undefined)[];

/** The people the rules ask about: those a command names, whoever has the complaint, is asked about it or decided it, and whom it is about. */
export async function peopleAbout(
  db: Db,
  complaint: Complaint | undefined,
  named: Named = [],
): Promise<(id: EmployeeId) => Person | undefined> {
  const people = new Map<EmployeeId, Person>();
  for (const id of new Set([...named, ...(complaint === undefined ? [] : tiedTo(complaint))])) {
    const person = id === null || id === undefined ? undefined : await readPerson(db, id);
    if (person !== undefined) people.set(person.id, person);
  }
  return (id) => people.get(id);
}

const tiedTo = (complaint: Complaint): Named => [
  openEscalation(complaint)?.to,
  complaint.owner,
  complaint.investigator,
  ...subjectsOf(complaint),
  ...decidersOf(complaint),
];
