import { limitsOfRows, productOfRow } from '../catalogue/entries-of-rows.ts';
import { defaultSettings } from '../catalogue/default-settings.ts';
import { settingsPrefix } from '../catalogue/settings-of-rows.ts';
import { type Limit, type Product, settings as settingsSchema, type Settings } from '../contract/catalogue.ts';
import type { Person } from '../contract/people.ts';
import { noDetails } from '../customer/customer-card.ts';
import { erasureIn } from '../erasure/erasure-row.ts';
import { personOfRow } from '../people/person-of-row.ts';
import type { Row } from './event.ts';
import type { SyncedName } from './synced.ts';

/** The person in a row; undefined where it holds none that can be read. */
export function personOfEmployee(row: Row): Person | undefined {
  const known = people.get(row);
  if (known !== undefined) return known;
  const person = readPerson(row);
  if (person !== undefined) people.set(row, person);
  return person;
}

/** A row is never changed, so what it says is read once. */
const people = new WeakMap<Row, Person>();

const readPerson = (row: Row): Person | undefined => tried(() => personOfRow(row));

/** The product in a row; undefined where it holds none that can be read. */
export const productIn = (row: Row): Product | undefined => tried(() => productOfRow(row));

/** What each role may grant alone; a row that cannot be read grants nothing. */
export const limitsIn = (rows: readonly Row[]): readonly Limit[] => rows.map(limitIn).filter((one) => one !== undefined);

function limitIn(row: Row): Limit | undefined {
  const known = limits.get(row);
  if (known !== undefined) return known;
  const [limit] = tried(() => limitsOfRows([row])) ?? [];
  if (limit !== undefined) limits.set(row, limit);
  return limit;
}

const limits = new WeakMap<Row, Limit>();

/** The administrator's numbers, each where it is kept and can be read, else as every desk begins. */
export function settingsIn(rows: readonly Row[]): Settings {
  const known = settings.get(rows);
  if (known !== undefined) return known;
  const read = readSettings(rows);
  settings.set(rows, read);
  return read;
}

/** A list of rows is never changed either. */
const settings = new WeakMap<readonly Row[], Settings>();

function readSettings(rows: readonly Row[]): Settings {
  const kept = rows.filter((row) => isSetting(row)).map((row) => [settingName(row), JSON.parse(String(row['value']))] as const);
  return kept.length === 0 ? begun : settingsSchema.parse({ ...begun, ...Object.fromEntries(kept) });
}

const begun = defaultSettings({ name: '', phoneCountry: 'GB', minorDigits: 2 });
const settingName = (row: Row): string => String(row['key']).slice(settingsPrefix.length);

function isSetting(row: Row): boolean {
  if (!String(row['key']).startsWith(settingsPrefix)) return false;
  const shape: Readonly<Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>> = settingsSchema.shape;
  const schema = shape[settingName(row)];
  return schema !== undefined && tried(() => schema.safeParse(JSON.parse(String(row['value']))).success) === true;
}

/** What a customer buys on average, in minor units; null where the card does not say. */
export function averagePurchaseIn(row: Row): number | null {
  const details: unknown = tried(() => JSON.parse(String(row['details'])));
  const said =
    typeof details === 'object' && details !== null && 'averagePurchase' in details ? details.averagePurchase : noDetails.averagePurchase;
  return typeof said === 'number' ? said : null;
}

/** Can the rules and the desks read what this row holds? Asked before head office takes it. */
export function isReadable(table: SyncedName, row: Row): boolean {
  if (table === 'employee') return personOfEmployee(row) !== undefined;
  if (table === 'product') return productIn(row) !== undefined;
  if (table === 'authority_limit') return limitIn(row) !== undefined;
  if (table === 'erasure') return erasureIn(row) !== undefined;
  const json = jsonColumns[table] ?? [];
  return json.every((column) => row[column] === null || tried(() => JSON.parse(String(row[column])) !== undefined) === true);
}

/** Columns whose text is JSON. */
const jsonColumns: Readonly<Partial<Record<SyncedName, readonly string[]>>> = {
  category: ['name'],
  setting: ['value'],
  script: ['body'],
  customer: ['details'],
  customer_merge: ['body'],
  script_event: ['d'],
  notice: ['facts'],
  questionnaire: ['body'],
  questionnaire_reply: ['body'],
  article: ['languages'],
  corrective_action: ['check'],
  deadline_rule: ['body'],
  calendar: ['week'],
  deadline: ['why'],
};

function tried<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
