import type { Complaint } from '../../shared/complaint/complaint.ts';
import { peopleIn } from '../../shared/complaint/named-in.ts';
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
  for (const id of peopleIn(complaint, named)) {
    const person = await readPerson(db, id);
    if (person !== undefined) people.set(person.id, person);
  }
  return (id) => people.get(id);
}
