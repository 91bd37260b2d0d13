import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { inOneGo } from '../../../electron/services/in-one-go.ts';
import { appendOutbox } from '../../../electron/store/outbox.ts';
import type { Db, Tx } from '../../../electron/store/schema.ts';
import { takeTouched } from '../../../electron/store/touched.ts';
import { synced, type SyncedName, type SyncedTable } from '../../../shared/sync/synced.ts';
import { lastEvent } from '../../helpers/a-feed.ts';
import { aRegister } from '../../helpers/a-register.ts';

let db: Db;
beforeEach(async () => {
  ({ db } = await aRegister());
  await sql`pragma foreign_keys = off`.execute(db);
  await sql`pragma ignore_check_constraints = on`.execute(db);
});

interface Column {
  readonly name: string;
  readonly type: string;
}

const columnsOf = async (table: string): Promise<readonly Column[]> =>
  (await sql<Column>`select name, type from pragma_table_info(${table})`.execute(db)).rows;

const valueFor = ({ name, type }: Column, table: string): string | number => {
  if (table === 'setting' && name === 'key') return 'desk.x';
  if (name === 'details') return '{}';
  return type === 'TEXT' ? `${name}1` : 3;
};

/** Some row of a table, whatever it says. */
async function aRow(table: SyncedName): Promise<Record<string, string | number>> {
  return Object.fromEntries((await columnsOf(table)).map((column) => [column.name, valueFor(column, table)]));
}

async function add(tx: Tx, table: SyncedName, row: Record<string, string | number>): Promise<void> {
  await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))}) values (${sql.join(Object.values(row))})`.execute(
    tx,
  );
}

const tables = Object.keys(synced) as SyncedName[];
const of = (table: SyncedName): SyncedTable => synced[table];
const keyIn = (table: SyncedName, row: Record<string, unknown>) => JSON.stringify(of(table).key.map((name) => row[name]));
const travelling = (table: SyncedName, row: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => of(table).local?.includes(name) !== true));

describe.each(tables)('a row of %s', (table) => {
  it('goes whole when it is new, as what changed when it changes, and by its name when it goes', async () => {
    const guards = (await sql<{ name: string }>`select name from sqlite_schema where type = 'trigger' and tbl_name = ${table}`.execute(db))
      .rows;
    for (const { name } of guards) await sql`drop trigger ${sql.ref(name)}`.execute(db);
    await sql`delete from ${sql.table(table)}`.execute(db);
    const row = await aRow(table);
    const key = keyIn(table, row);
    const whole = { table, key, did: 'add', set: travelling(table, row) };
    expect(await inOneGo(db, async (tx) => (await add(tx, table, row), takeTouched(tx)))).toEqual([whole]);
    const changing = (await columnsOf(table)).find(({ name }) => !of(table).key.includes(name) && of(table).local?.includes(name) !== true);
    if (changing === undefined) throw new Error(`nothing in ${table} can change`);
    const value = changing.type === 'TEXT' ? '{"a":1}' : 4;
    const change = sql`update ${sql.table(table)} set ${sql.ref(changing.name)} = ${value}`;
    expect(await inOneGo(db, async (tx) => (await change.execute(tx), takeTouched(tx)))).toEqual([
      { table, key, did: 'change', set: { [changing.name]: value } },
    ]);
    const remove = sql`delete from ${sql.table(table)}`;
    expect(await inOneGo(db, async (tx) => (await remove.execute(tx), takeTouched(tx)))).toEqual([{ table, key, did: 'remove' }]);
  });
});

const department = { id: 'd', name: 'Returns', active: 1 };

describe('several touches of one row in a transaction', () => {
  it('are one change, and none where it stands as before', async () => {
    const added = await inOneGo(db, async (tx) => {
      await tx.insertInto('department').values(department).execute();
      await tx.updateTable('department').set({ name: 'Repairs' }).execute();
      return takeTouched(tx);
    });
    expect(added).toEqual([{ table: 'department', key: '["d"]', did: 'add', set: { ...department, name: 'Repairs' } }]);
    const changed = await inOneGo(db, async (tx) => {
      await tx.updateTable('department').set({ name: 'Parts' }).execute();
      await tx.updateTable('department').set({ active: 0 }).execute();
      return takeTouched(tx);
    });
    expect(changed).toEqual([{ table: 'department', key: '["d"]', did: 'change', set: { name: 'Parts', active: 0 } }]);
    const back = await inOneGo(db, async (tx) => {
      await tx.updateTable('department').set({ name: 'Other' }).execute();
      await tx.updateTable('department').set({ name: 'Parts' }).execute();
      await tx
        .insertInto('department')
        .values({ ...department, id: 'e' })
        .execute();
      await tx.deleteFrom('department').where('id', '=', 'e').execute();
      return takeTouched(tx);
    });
    expect(back).toEqual([]);
  });

  it('by an upsert are one change too', async () => {
    const upsert = (tx: Tx, name: string) =>
      tx
        .insertInto('department')
        .values({ ...department, name })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
        .execute();
    const changes = await inOneGo(db, async (tx) => {
      for (const name of ['A', 'B', 'C']) await upsert(tx, name);
      return takeTouched(tx);
    });
    expect(changes).toEqual([{ table: 'department', key: '["d"]', did: 'add', set: { ...department, name: 'C' } }]);
  });

  it('that give it another name are one that goes and one that comes', async () => {
    await db
      .insertInto('customer_phone')
      .values({ customer: 'a', raw: '1', e164: null, digits: '1', reversed: '1', preferred: 0, removed_at: null })
      .execute();
    const moved = await inOneGo(
      db,
      async (tx) => (await tx.updateTable('customer_phone').set({ customer: 'b' }).execute(), takeTouched(tx)),
    );
    expect(moved).toMatchObject([
      { key: '["a","1"]', did: 'remove' },
      { key: '["b","1"]', did: 'add', set: { customer: 'b', digits: '1' } },
    ]);
  });
});

describe('what stays at the desk', () => {
  it('is a PIN, a count and how the desk goes about its own work', async () => {
    const article = await aRow('article');
    const touched = await inOneGo(db, async (tx) => {
      await add(tx, 'article', article);
      await takeTouched(tx);
      await tx.updateTable('article').set({ used: 9, helped: 9 }).execute();
      await tx.insertInto('setting').values({ key: 'deadlines.stamp', value: '1' }).execute();
      await tx.insertInto('setting').values({ key: 'person.p.preferences', value: '{}' }).execute();
      return takeTouched(tx);
    });
    expect(touched).toEqual([
      { table: 'setting', key: '["person.p.preferences"]', did: 'add', set: { key: 'person.p.preferences', value: '{}' } },
    ]);
  });
});

describe('an event', () => {
  it('takes along what was touched since the one before, and nothing that was undone', async () => {
    await inOneGo(db, async (tx) => {
      await tx.insertInto('department').values(department).execute();
      await appendOutbox(tx, { at: 1, by: 'p', kind: 'department.save', object: 'd', body: null });
      await appendOutbox(tx, { at: 1, by: 'p', kind: 'other', object: 'd', body: null });
    });
    expect(await lastEvent(db)).toMatchObject({ s: 2, rows: [] });
    const undone = inOneGo(db, async (tx) => {
      await tx
        .insertInto('department')
        .values({ ...department, id: 'e' })
        .execute();
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await inOneGo(db, (tx) => appendOutbox(tx, { at: 1, by: 'p', kind: 'third', object: '', body: null }));
    expect(await lastEvent(db)).toMatchObject({ s: 3, rows: [] });
  });

  it('must tell of every synced row a transaction of the desk changes', async () => {
    const untold = inOneGo(db, (tx) => tx.insertInto('department').values(department).execute());
    await expect(untold).rejects.toThrow('changed without an event: department ["d"]');
    expect(await db.selectFrom('department').selectAll().execute()).toEqual([]);
  });
});
