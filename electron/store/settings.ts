import { settings, type Settings } from '../../shared/contract/catalogue.ts';
import type { Db, Tx } from './schema.ts';

const key = 'desk';

/** The administrator's numbers and names (product.md 3.9). */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'like', `${key}.%`).execute();
  return settings.parse(Object.fromEntries(rows.map((row) => [row.key.slice(key.length + 1), JSON.parse(row.value)])));
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
