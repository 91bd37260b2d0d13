import { CompiledQuery, sql } from 'kysely';
import { z } from 'zod';
import { type Cell, cell, row as rowSchema, type Row } from '../../shared/sync/event.ts';
import { synced, type SyncedName, type SyncedTable } from '../../shared/sync/synced.ts';
import type { Db, Tx } from './schema.ts';

/** A row that travels, by its key. */
export interface KeyedRow {
  readonly key: string;
  readonly row: Row;
}

/** The rows of a table behind `after`, in the order of their keys, at most `rows` of them: what travels of those that do. */
export async function rowsAfter(db: Db, table: SyncedName, after: string | null, rows: number): Promise<readonly KeyedRow[]> {
  const { key, whose, shown } = await wordsFor(db, table);
  const behind =
    after === null
      ? ''
      : `and (${key}) > (${cellsOf(after)
          .map(() => '?')
          .join(', ')})`;
  const text = `select json_array(${key}) as key, ${shown} as row from "${table}" where ${whose} ${behind} order by ${key} limit ${rows}`;
  const asked: CompiledQuery<Shown> = CompiledQuery.raw(text, after === null ? [] : [...cellsOf(after)]);
  const found = await db.executeQuery(asked);
  return found.rows.map(shownRow);
}

/** How many rows of a table travel. */
export async function countRows(db: Db, table: SyncedName): Promise<number> {
  const { whose } = await wordsFor(db, table);
  const asked: CompiledQuery<{ readonly count: number }> = CompiledQuery.raw(`select count(*) as count from "${table}" where ${whose}`);
  const found = await db.executeQuery(asked);
  return found.rows[0]?.count ?? 0;
}

/** One row as it stands here, or undefined. */
export async function readRow(db: Db, table: SyncedName, key: string): Promise<Row | undefined> {
  const { shown, isKey } = await wordsFor(db, table);
  const text = `select '' as key, ${shown} as row from "${table}" where ${isKey}`;
  const asked: CompiledQuery<Shown> = CompiledQuery.raw(text, [...cellsOf(key)]);
  const [found] = (await db.executeQuery(asked)).rows;
  return found && shownRow(found).row;
}

/**
 * Makes a row what it is to be, or takes it out (null). What this register does not know of it is left out, what does not travel stays. Only
 * while absorbing; throws what SQLite says where the row cannot be. Gives whether there was something it does not know.
 */
export async function writeRow(
  tx: Tx,
  { table, key, row }: { readonly table: SyncedName; readonly key: string; readonly row: Row | null },
): Promise<boolean> {
  const { isKey, columns, own, local } = await wordsFor(tx, table);
  const cells = cellsOf(key);
  if (row === null) {
    await tx.executeQuery(CompiledQuery.raw(`delete from "${table}" where ${isKey}`, [...cells]));
    return false;
  }
  const isMore = Object.keys(row).some((name) => !columns.includes(name) && !local.includes(name));
  const set = columns.filter((name) => row[name] !== undefined);
  const values = set.map((name) => row[name]);
  const places = set.map((name) => `"${name}" = ?`).join(', ');
  const changed = await tx.executeQuery(
    CompiledQuery.raw(`update or replace "${table}" set ${places} where ${isKey}`, [...values, ...cells]),
  );
  if (changed.numAffectedRows !== 0n) return isMore;
  const names = [...set.map((name) => `"${name}"`), ...own.map(({ name }) => `"${name}"`)].join(', ');
  const given = [...set.map(() => '?'), ...own.map(({ empty }) => empty)].join(', ');
  await tx.executeQuery(CompiledQuery.raw(`insert or replace into "${table}" (${names}) values (${given})`, values));
  return isMore;
}

interface Shown {
  readonly key: string;
  readonly row: string;
}

const shownRow = ({ key, row }: Shown): KeyedRow => ({ key, row: rowSchema.parse(JSON.parse(row)) });

const cells = z.array(cell);
const cellsOf = (key: string): readonly Cell[] => cells.parse(JSON.parse(key));

/** The parts of a table's statements. */
interface Words {
  readonly columns: readonly string[];
  /** Those that do not travel. */
  readonly local: readonly string[];
  readonly key: string;
  readonly isKey: string;
  readonly whose: string;
  readonly shown: string;
  /** Columns that every desk counts for itself and that must have something in them. */
  readonly own: readonly { readonly name: string; readonly empty: string }[];
}

/** Tables do not change while the program runs. */
const known = new Map<SyncedName, Words>();

async function wordsFor(db: Db, table: SyncedName): Promise<Words> {
  const found = known.get(table) ?? (await readWords(db, table));
  known.set(table, found);
  return found;
}

async function readWords(db: Db, table: SyncedName): Promise<Words> {
  const { key, local = [], travels }: SyncedTable = synced[table];
  const { rows } = await sql<{ name: string; type: string; required: number; pk: number }>`
    select name, type, "notnull" and dflt_value is null as required, pk from pragma_table_info(${table})`.execute(db);
  const columns = rows.map(({ name }) => name).filter((name) => !local.includes(name));
  const [first = ''] = key;
  return {
    columns,
    local,
    key: key.map((name) => `"${name}"`).join(', '),
    isKey: key.map((name) => `"${name}" = ?`).join(' and '),
    whose:
      travels === undefined ? 'true' : `(${travels.map((begin) => `substr("${first}", 1, ${begin.length}) = '${begin}'`).join(' or ')})`,
    shown: `json_object(${columns.map((name) => `'${name}', "${name}"`).join(', ')})`,
    own: rows
      .filter(({ name, required, pk }) => local.includes(name) && required === 1 && pk === 0)
      .map(({ name, type }) => ({ name, empty: type === 'TEXT' ? `''` : '0' })),
  };
}
