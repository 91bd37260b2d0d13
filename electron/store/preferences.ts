import { noPreferences, type Preferences, preferences } from '../../shared/contract/people.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, Tx } from './schema.ts';

const keyOf = (person: EmployeeId): string => `person.${person}.preferences`;

const readOne = compiled((db, { key }: Given<{ key: string }>) => db.selectFrom('setting').select('value').where('key', '=', key));

/** How a person wants their window; what is not there, or was written by a newer Heard, is as for one who has chosen nothing. */
export async function readPreferences(db: Db, person: EmployeeId): Promise<Preferences> {
  const [row] = (await readOne(db, { key: keyOf(person) })).rows;
  return row === undefined ? noPreferences : preferences.catch(noPreferences).parse(JSON.parse(row.value));
}

/** Keeps how a person wants their window. */
export async function savePreferences(tx: Tx, person: EmployeeId, wanted: Preferences): Promise<void> {
  const value = JSON.stringify(wanted);
  await tx
    .insertInto('setting')
    .values({ key: keyOf(person), value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
