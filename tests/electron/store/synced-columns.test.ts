import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { columnsOf } from '../../../shared/sync/columns.ts';
import { isSynced, synced, type SyncedTable } from '../../../shared/sync/synced.ts';
import { aRegister } from '../../helpers/a-register.ts';

interface Told {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

// Head office takes only rows that fit this list: a column that a migration adds and nobody names there would travel to nobody.
it.each(Object.keys(synced).filter(isSynced))('head office knows the columns of %s as the register has them', async (table) => {
  const { db } = await aRegister();
  const { local = [] }: SyncedTable = synced[table];
  const { rows } = await sql<Told>`select name, type, "notnull", pk from pragma_table_info(${table})`.execute(db);
  const keys = await sql<{
    readonly from: string;
    readonly table: string;
    readonly id: number;
  }>`select "from", "table", id from pragma_foreign_key_list(${table})`.execute(db);
  const single = keys.rows.filter(({ id }) => keys.rows.filter((one) => one.id === id).length === 1);
  const there = rows
    .filter(({ name }) => !local.includes(name))
    .map(({ name, type, notnull, pk }) => {
      const names = single.find(({ from }) => from === name)?.table ?? null;
      return [name, { holds: type.toLowerCase(), mayBeEmpty: notnull === 0 && pk === 0, names }];
    });
  expect(columnsOf(table)).toEqual(Object.fromEntries(there));
});
