import { laterIncentives } from '../../shared/catalogue/default-settings.ts';
import { settings, type Settings } from '../../shared/contract/catalogue.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, Tx } from './schema.ts';

const key = 'desk';

/** Settings that a desk set up before they were there has no value for. */
const sinceLater: Partial<Settings> = {
  handoverBy: 'nextBusinessDay',
  reopenDays: 30,
  checkAfterDays: 1,
  checkRetryHours: 4,
  ...laterIncentives,
};

const readAll = compiled(
  (db) => db.selectFrom('setting').select(['key', 'value']).where('key', '>=', `${key}.`).where('key', '<', `${key}/`), // '/' follows '.'
);
const readOne = compiled((db, { name }: Given<{ name: string }>) => db.selectFrom('setting').select('value').where('key', '=', name));

/** The administrator's numbers and names (product.md 3.9). */
export async function readSettings(db: Db): Promise<Settings> {
  const { rows } = await readAll(db, {});
  const kept: Readonly<Record<string, unknown>> = Object.fromEntries(
    rows.map((row) => [row.key.slice(key.length + 1), JSON.parse(row.value)]),
  );
  return settings.parse({ ...sinceLater, ...teamSizeOf(kept), ...withoutOld(kept) });
}

/** A desk set up before the team had a size from and to kept one number: the least. */
function teamSizeOf({ teamSize }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (typeof teamSize !== 'number') return {};
  return { teamSizeFrom: teamSize, teamSizeTo: Math.min(teamSize + 1, 100) };
}

/** The days to a solution are the deadline rules CO-4 alone. */
const noLonger: ReadonlySet<string> = new Set(['teamSize', 'resolutionTargetDays', 'resolutionLimitDays']);

const withoutOld = (kept: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => !noLonger.has(name)));

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
