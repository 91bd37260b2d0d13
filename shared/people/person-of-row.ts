import { type Person, person } from '../contract/people.ts';

/** A person from their row of the register, flags as numbers and roles as JSON; throws where it holds none. */
export const personOfRow = (row: Readonly<Record<string, unknown>>): Person =>
  person.parse({
    id: row['id'],
    name: row['name'],
    roles: JSON.parse(String(row['roles'])),
    language: row['language'],
    gender: row['gender'],
    department: row['department'],
    position: row['position'],
    extension: row['extension'],
    active: row['active'] === 1,
    absentFrom: row['absent_from'],
    absentTo: row['absent_to'],
    deputy: row['deputy'],
  });
