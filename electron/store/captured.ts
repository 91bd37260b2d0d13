import type { Database } from 'better-sqlite3';
import { synced, type SyncedTable } from '../../shared/sync/synced.ts';

/**
 * Makes the open register note which synced rows a transaction touches, in tables that exist for this connection alone: at the first touch of a
 * row it is kept as it was. `touched_now` shows it beside the row as it is. Nothing is noted while head office's word is written.
 */
export function captureRows(native: Database): void {
  native.exec(`create temp table touched (place integer primary key, tbl text not null, key text not null, was text, unique (tbl, key))`);
  // A register from before a table was made has none of its rows.
  const there = new Set(native.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all());
  const known = Object.entries<SyncedTable>(synced).filter(([table]) => there.has(table));
  const tables = known.map(([table, of]) => ({ table, of, columns: columnsOf(native, table, of) }));
  for (const one of tables) for (const trigger of triggersOf(one)) native.exec(trigger);
  const cases = tables.map(
    ({ table, of, columns }) =>
      `when '${table}' then (select ${asJson(columns, 'x')} from main."${table}" x where ${of.key
        .map((column, place) => `x."${column}" = touched.key ->> ${place}`)
        .join(' and ')})`,
  );
  native.exec(`create temp view touched_now as select place, tbl, key, was, case tbl ${cases.join(' ')} end as now from touched`);
}

/** What travels of a table, as it is in this register. */
export function columnsOf(native: Database, table: string, { local = [] }: SyncedTable): readonly string[] {
  const all = native.prepare<[string], { name: string }>('select name from pragma_table_info(?)').all(table);
  if (all.length === 0) throw new Error(`no table ${table} in the register`);
  return all.map(({ name }) => name).filter((name) => !local.includes(name));
}

interface Captured {
  readonly table: string;
  readonly of: SyncedTable;
  readonly columns: readonly string[];
}

function triggersOf({ table, of, columns }: Captured): readonly string[] {
  const key = (row: 'new' | 'old') => `json_array(${of.key.map((column) => `${row}."${column}"`).join(', ')})`;
  // Not `or ignore`: an upsert's own words on conflicts would count here too.
  const note = (row: 'new' | 'old', was: string, where = 'true') =>
    `insert into touched (tbl, key, was) select '${table}', ${key(row)}, ${was} where ${where}
      and not exists (select 1 from touched where tbl = '${table}' and key = ${key(row)});`;
  const when = (row: 'new' | 'old') => `when not exists (select 1 from main.absorbing)${travelling(of, row)}`;
  const renamed = of.key.map((column) => `new."${column}" is not old."${column}"`).join(' or ');
  const watched = columns.map((column) => `"${column}"`).join(', ');
  return [
    `create temp trigger capture_${table}_add after insert on main."${table}" ${when('new')} begin ${note('new', 'null')} end`,
    `create temp trigger capture_${table}_change after update of ${watched} on main."${table}" ${when('new')}
      begin ${note('old', asJson(columns, 'old'))} ${note('new', 'null', `(${renamed})`)} end`,
    `create temp trigger capture_${table}_remove after delete on main."${table}" ${when('old')} begin ${note('old', asJson(columns, 'old'))} end`,
  ];
}

const travelling = ({ travels, key: [first = ''] }: SyncedTable, row: 'new' | 'old'): string =>
  travels === undefined
    ? ''
    : ` and (${travels.map((begin) => `substr(${row}."${first}", 1, ${begin.length}) = '${begin}'`).join(' or ')})`;

const asJson = (columns: readonly string[], row: string): string =>
  `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
