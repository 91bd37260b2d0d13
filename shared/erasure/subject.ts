import { z } from 'zod';
import { noDetails } from '../customer/customer-card.ts';
import { cell, type Cell, type Row, row as rowSchema } from '../sync/event.ts';
import { isSynced } from '../sync/synced.ts';
import { erasedMark, withoutWords } from './without-words.ts';

/** A person who is erased: the ids of everything that is theirs, and the numbers they had. */
export interface Subject {
  readonly ids: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** A row by its table and key, or the columns of it that an event changed. */
export interface NamedRow {
  readonly table: string;
  readonly key: string;
  readonly row: Row;
}

/** Is this row theirs: named by it, tied to it, or a call from their number that nobody's card was found for? */
export function isTheirs({ table, key, row }: NamedRow, { ids, numbers }: Subject): boolean {
  const names = (one: Cell | undefined): boolean => typeof one === 'string' && ids.has(one);
  if (cellsOf(key).some(names) || Object.values(row).some(names)) return true;
  const isCall = (table === 'call' || table === 'callback') && (row['customer'] ?? null) === null;
  return isCall && ['raw_number', 'e164', 'number'].some((column) => numbers.has(String(row[column] ?? '')));
}

const cells = z.array(cell);

/** The key of a row as its columns' values; none where it is no key. */
export function cellsOf(key: string): readonly Cell[] {
  try {
    return cells.parse(JSON.parse(key));
  } catch {
    return [];
  }
}

/** What stands in a column instead: a value, or the same thing without its words. */
type Instead = Cell | { readonly without: 'words' };
const words: Instead = { without: 'words' };

/** The columns in which people's words and numbers stand; a number as a key goes with its row (`isNumberRow`). */
const personal: Readonly<Record<string, Readonly<Record<string, Instead>>>> = {
  customer: { name: erasedMark, name_key: '', details: JSON.stringify(noDetails) },
  customer_flag: { note: erasedMark },
  customer_purchase: { product: erasedMark, document: '' },
  customer_merge: { body: words },
  call: { raw_number: '', e164: null, ring_name: '' },
  callback: { number: '', name: '' },
  script_event: { d: words },
  notice: { facts: words },
  questionnaire_reply: { body: words },
  deadline: { reason: words },
  incentive_entry: { note: words, reason: words },
};

/** Tables whose rows can be a person's. */
export const personalTables: readonly string[] = ['customer_phone', ...Object.keys(personal)];

/** Can it be looked for in any text? An extension of three digits stands in every other one. */
export const isWholeNumber = (number: string): boolean => number.replaceAll(/\D/gu, '').length >= 7;

/** A telephone number is the name of its row, so the row goes whole. */
export const isNumberRow = (table: string): boolean => table === 'customer_phone';

/** The columns of one of their rows without words and numbers; what is not there is not added. */
export function rowWithoutWords(table: string, row: Row): Row {
  if (!isSynced(table)) return rowSchema.parse(withoutWords(row)); // of a newer version: nobody here knows which columns are words
  const instead = Object.entries(personal[table] ?? {}).filter(([column]) => row[column] !== undefined);
  return { ...row, ...Object.fromEntries(instead.map(([column, stands]) => [column, standing(stands, row[column])])) };
}

const standing = (stands: Instead, was: Cell | undefined): Cell =>
  typeof stands === 'object' && stands !== null ? String(withoutWords(was ?? '')) : stands;
