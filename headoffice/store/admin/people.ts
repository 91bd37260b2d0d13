import { z } from 'zod';
import { roles } from '../../../shared/access.ts';
import { personOfRow } from '../../../shared/people/person-of-row.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { limit, type Limit } from '../../../shared/contract/catalogue.ts';
import { row, type Row } from '../../../shared/sync/event.ts';
import { type KeptRecord, readRecords } from '../records.ts';
import type { Db } from '../schema.ts';

/** Somebody of a branch, with the row as it stands and since which place of the feed. */
export interface KeptPerson {
  readonly person: Person;
  readonly row: Row;
  readonly seq: number;
}

/** Everybody of a branch by name; a row that does not read as a person is left to the desks that know it. */
export async function listPeople(db: Db, branch: number): Promise<readonly KeptPerson[]> {
  const found = (await readRecords(db, branch, 'employee')).flatMap(personFrom);
  return found.toSorted((one, other) => one.person.name.localeCompare(other.person.name));
}

const employee = z.object({ roles: z.string(), active: z.number() });

function personFrom({ row: text, seq }: KeptRecord): readonly KeptPerson[] {
  if (text === null) return [];
  try {
    const kept = row.parse(JSON.parse(text));
    return [{ person: personOfRow({ ...columns(kept), ...employee.parse(kept) }), row: kept, seq }];
  } catch {
    return [];
  }
}

const columns = (kept: Row) => ({
  id: kept['id'],
  name: kept['name'],
  language: kept['language'],
  gender: kept['gender'],
  department: kept['department'],
  position: kept['position'],
  extension: kept['extension'],
  absent_from: kept['absent_from'],
  absent_to: kept['absent_to'],
  deputy: kept['deputy'],
});

/** A person as their row is kept: flags as numbers, roles as JSON; the PIN stays on the desk. */
export const rowOfPerson = (person: Person): Row => ({
  id: person.id,
  name: person.name,
  roles: JSON.stringify(person.roles),
  language: person.language,
  gender: person.gender,
  department: person.department,
  position: person.position,
  extension: person.extension,
  active: person.active ? 1 : 0,
  absent_from: person.absentFrom,
  absent_to: person.absentTo,
  deputy: person.deputy,
});

export interface KeptLimit {
  readonly limit: Limit;
  readonly row: Row;
}

/** What each role of a branch may grant alone. */
export async function listLimits(db: Db, branch: number): Promise<readonly KeptLimit[]> {
  const found = (await readRecords(db, branch, 'authority_limit')).flatMap(({ row: text }) => {
    if (text === null) return [];
    const kept = row.safeParse(JSON.parse(text));
    const read = limit.safeParse({
      role: kept.data?.['role'],
      perComplaint: kept.data?.['per_complaint'],
      perCustomer: kept.data?.['per_customer'],
    });
    return kept.success && read.success ? [{ limit: read.data, row: kept.data }] : [];
  });
  const place = ({ limit: { role } }: KeptLimit): number => roles.indexOf(role);
  return found.toSorted((one, other) => place(one) - place(other));
}
