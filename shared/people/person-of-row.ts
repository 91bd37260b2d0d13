import { type Person, person } from '../contract/people.ts';

/** How the register keeps a person: flags as numbers, roles as JSON. */
export interface EmployeeRow {
  readonly id: unknown;
  readonly name: unknown;
  readonly roles: string;
  readonly language: unknown;
  readonly gender: unknown;
  readonly department: unknown;
  readonly position: unknown;
  readonly extension: unknown;
  readonly active: number;
  readonly absent_from: unknown;
  readonly absent_to: unknown;
  readonly deputy: unknown;
}

/** A person from their row of the register. */
export const personOfRow = (row: EmployeeRow): Person =>
  person.parse({
    id: row.id,
    name: row.name,
    roles: JSON.parse(row.roles),
    language: row.language,
    gender: row.gender,
    department: row.department,
    position: row.position,
    extension: row.extension,
    active: row.active === 1,
    absentFrom: row.absent_from,
    absentTo: row.absent_to,
    deputy: row.deputy,
  });
