import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { compiled, type Given } from '../../../electron/store/compiled.ts';
import { DeskDialect } from '../../../electron/store/desk-dialect.ts';
import type { Db, RowOf, Tables } from '../../../electron/store/schema.ts';

const counted = { builds: 0 };
const add = compiled((db, row: Given<RowOf<'number_counter'>>) => db.insertInto('number_counter').values(row));
const read = compiled((db, { year }: Given<{ year: number }>) => {
  counted.builds += 1;
  return db.selectFrom('number_counter').select('last').where('year', '=', year).limit(5);
});

it('is built once and gives each asking its own values', async () => {
  const { db } = counters();
  for (const year of [2025, 2026, 2027]) await add(db, { year, last: year - 2000 });
  const found = [];
  for (const year of [2027, 2025, 2030]) found.push((await read(db, { year })).rows);
  expect(found).toEqual([[{ last: 27 }], [{ last: 25 }], []]);
  expect(counted.builds).toBe(1);
});

it('serves every register there is', async () => {
  const [one, other] = [counters(), counters()];
  await add(one.db, { year: 2026, last: 1 });
  await add(other.db, { year: 2026, last: 2 });
  expect((await read(one.db, { year: 2026 })).rows).toEqual([{ last: 1 }]);
  expect((await read(other.db, { year: 2026 })).rows).toEqual([{ last: 2 }]);
});

it('is part of the transaction it is asked in', async () => {
  const { db } = counters();
  const failing = db.transaction().execute(async (tx) => {
    await add(tx, { year: 2026, last: 1 });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await read(db, { year: 2026 })).rows).toEqual([]);
});

it('writes a limit out, so that SQLite need not plan again at every asking', () => {
  const { db } = counters();
  expect(db.selectFrom('audit').select('seq').limit(20).compile()).toMatchObject({
    sql: 'select "seq" from "audit" limit 20',
    parameters: [],
  });
});

function counters(): { readonly db: Db } {
  const native = new Database(':memory:');
  native.exec('create table number_counter (year integer primary key, last integer not null)');
  const db: Db = new Kysely<Tables>({ dialect: new DeskDialect(native) });
  onTestFinished(() => db.destroy());
  return { db };
}
