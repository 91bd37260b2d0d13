import { settingsOfRows } from '../../shared/catalogue/settings-of-rows.ts';
import { settings, type Settings } from '../../shared/contract/catalogue.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, Tx } from './schema.ts';

const key = 'desk';

const readAll = compiled(
  (db) => db.selectFrom('setting').select(['key', 'value']).where('key', '>=', `${key}.`).where('key', '<', `${key}/`), // '/' follows '.'
);
const readOne = compiled((db, { name }: Given<{ name: string }>) => db.selectFrom('setting').select('value').where('key', '=', name));

/** The administrator's numbers and names (product.md 3.9). */
export async function readSettings(db: Db): Promise<Settings> {
  return settingsOfRows((await readAll(db, {})).rows);
}

/** The country in whose plan a number without a prefix is read: the one setting that every registration needs. */
export async function readPhoneCountry(db: Db): Promise<Settings['phoneCountry']> {
  const [row] = (await readOne(db, { name: `${key}.phoneCountry` })).rows;
  return settings.shape.phoneCountry.parse(JSON.parse(row?.value ?? 'null'));
}

/** Sets those of the settings that are named; the others stay. */
export async function saveSettings(tx: Tx, changes: Partial<Settings>): Promise<void> {
  const rows = Object.entries(changes).map(([name, value]) => ({ key: `${key}.${name}`, value: JSON.stringify(value) }));
  if (rows.length === 0) return;
  await tx
    .insertInto('setting')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doUpdateSet((set) => ({ value: set.ref('excluded.value') })))
    .execute();
}
