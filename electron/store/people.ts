import type { Person } from '../../shared/contract/people.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { personOfRow } from '../../shared/people/person-of-row.ts';
import type { Db, Tx } from './schema.ts';

/** Everyone who works or worked at the desk, by name; those who left stay, because the register names them. */
export async function readPeople(db: Db): Promise<Person[]> {
  const rows = await db.selectFrom('employee').selectAll().orderBy('name').execute();
  return rows.map(personOfRow);
}

/** One person, or undefined. */
export async function readPerson(db: Db, id: EmployeeId): Promise<Person | undefined> {
  const row = await db.selectFrom('employee').selectAll().where('id', '=', id).executeTakeFirst();
  return row && personOfRow(row);
}

/** Writes a person as they are now, new or known by their id; the PIN is not touched. */
export async function savePerson(tx: Tx, saved: Person): Promise<void> {
  const values = {
    name: saved.name,
    roles: JSON.stringify(saved.roles),
    language: saved.language,
    gender: saved.gender,
    department: saved.department,
    position: saved.position,
    extension: saved.extension,
    active: saved.active ? 1 : 0,
    absent_from: saved.absentFrom,
    absent_to: saved.absentTo,
    deputy: saved.deputy,
  };
  await tx
    .insertInto('employee')
    .values({ id: saved.id, pin: null, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}
