import { z } from 'zod';
import { type Column, columnOf, columnsOf } from './columns.ts';
import { cell, type Cell, type RowChange } from './event.ts';
import { isSynced, synced, type SyncedName, type SyncedTable } from './synced.ts';

const keyCells = z.array(cell).max(8);

/** The key of a row as its columns' values; undefined where it is no key of the table, or not written the one way a key is. */
export function keyOf(table: SyncedName, key: string): readonly Cell[] | undefined {
  const cells = cellsIn(key);
  const columns = synced[table].key;
  if (cells?.length !== columns.length || JSON.stringify(cells) !== key) return undefined;
  return columns.every((column, place) => fits(columnOf(table, column), cells[place])) ? cells : undefined;
}

function cellsIn(key: string): readonly Cell[] | undefined {
  try {
    const cells = keyCells.safeParse(JSON.parse(key));
    return cells.success ? cells.data : undefined;
  } catch {
    return undefined;
  }
}

/** A change of a row that no desk could ever make or take in: an unknown table or column, a value that does not fit, a new row with a part missing. */
export function isMalformed(change: RowChange): boolean {
  const { table, key } = change;
  if (!isSynced(table)) return true;
  const cells = keyOf(table, key);
  if (cells === undefined || !travels(table, cells)) return true;
  if (change.did === 'remove') return false;
  const known = Object.entries(change.set).every(([column, value]) => fits(columnOf(table, column), value));
  return !known || !isOfItsKey(table, cells, change.set) || (change.did === 'add' && !isWhole(table, change.set));
}

/** Some tables hold rows that are a desk's own business. */
function travels(table: SyncedName, [first]: readonly Cell[]): boolean {
  const { travels: prefixes }: SyncedTable = synced[table];
  return prefixes === undefined || prefixes.some((prefix) => typeof first === 'string' && first.startsWith(prefix));
}

/** Does a change leave a row the key it goes by? */
const isOfItsKey = (table: SyncedName, cells: readonly Cell[], set: Readonly<Record<string, Cell>>): boolean =>
  synced[table].key.every((column, place) => set[column] === undefined || set[column] === cells[place]);

const isWhole = (table: SyncedName, set: Readonly<Record<string, Cell>>): boolean =>
  Object.keys(columnsOf(table)).every((column) => Object.hasOwn(set, column));

function fits(column: Column | undefined, value: Cell | undefined): boolean {
  if (column === undefined || value === undefined) return false;
  if (value === null) return column.mayBeEmpty;
  if (column.holds === 'text') return typeof value === 'string' && !value.includes('\u0000');
  return column.holds === 'integer' ? Number.isSafeInteger(value) : typeof value === 'number' && Number.isFinite(value);
}
