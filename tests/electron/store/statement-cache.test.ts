import Database from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { withStatementCache } from '../../../electron/store/statement-cache.ts';

interface Words {
  word: { id: number; text: string };
}

it('prepares the same statement once', async () => {
  const { db, prepared } = await words();
  for (let id = 1; id <= 3; id++) await db.selectFrom('word').selectAll().where('id', '=', id).execute();
  expect(prepared.filter((text) => text.startsWith('select'))).toHaveLength(1);
});

it('gives each run its own parameters and rows', async () => {
  const { db } = await words();
  const read = (id: number) => db.selectFrom('word').select('text').where('id', '=', id).execute();
  expect(await Promise.all([read(1), read(2), read(3)])).toEqual([[{ text: 'one' }], [{ text: 'two' }], [{ text: 'three' }]]);
});

it('answers a statement that is being read row by row at the same time', async () => {
  // Not through kysely, which waits for the reader to end: this is about the statements alone.
  const { database, prepared } = await words();
  const text = 'select text from word order by id';
  const seen: unknown[] = [];
  for (const row of database.prepare(text).iterate([])) seen.push([row, database.prepare(text).all([]).length]);
  expect(seen).toEqual(['one', 'two', 'three'].map((word) => [{ text: word }, 3]));
  expect(database.prepare(text).all([])).toHaveLength(3);
  expect(prepared.length).toBeLessThanOrEqual(4);
});

it('works again after a statement failed', async () => {
  const { db } = await words();
  const add = (id: number) => db.insertInto('word').values({ id, text: 'x' }).execute();
  await expect(add(1)).rejects.toThrow('UNIQUE');
  await add(4);
  expect(await db.selectFrom('word').select('text').where('id', '=', 4).execute()).toEqual([{ text: 'x' }]);
});

it('begins, undoes and commits with kept statements', async () => {
  const { db } = await words();
  const undone = db.transaction().execute(async (tx) => {
    await tx.deleteFrom('word').execute();
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  await db.transaction().execute((tx) => tx.deleteFrom('word').where('id', '=', 1).execute());
  expect(await db.selectFrom('word').select('id').execute()).toEqual([{ id: 2 }, { id: 3 }]);
});

it('tells what went wrong when SQLite has undone the transaction by itself, as on a full disk', async () => {
  const { db } = await words();
  const add = db.transaction().execute(async (tx) => {
    await tx.deleteFrom('word').where('id', '=', 2).execute();
    await sql`insert or rollback into word (id, text) values (1, 'again')`.execute(tx);
  });
  await expect(add).rejects.toThrow('UNIQUE');
  await db.transaction().execute((tx) => tx.deleteFrom('word').where('id', '=', 3).execute());
  expect(await db.selectFrom('word').select('id').execute()).toEqual([{ id: 1 }, { id: 2 }]);
});

it('forgets the oldest when there are too many', async () => {
  const { db, prepared } = await words();
  for (let place = 0; place < 1000; place++) await sql.raw(`select ${place} as n`).execute(db);
  await sql.raw('select 999 as n').execute(db);
  await sql.raw('select 0 as n').execute(db);
  expect(prepared.filter((text) => text === 'select 999 as n')).toHaveLength(1);
  expect(prepared.filter((text) => text === 'select 0 as n')).toHaveLength(2);
});

const words = async () => {
  const native = new Database(':memory:');
  native.exec(`create table word (id integer primary key, text text); insert into word values (1, 'one'), (2, 'two'), (3, 'three')`);
  const prepared: string[] = [];
  const prepare = native.prepare.bind(native);
  Object.assign(native, {
    prepare: (text: string) => {
      prepared.push(text);
      return prepare(text);
    },
  });
  const database = withStatementCache(native);
  const db = new Kysely<Words>({ dialect: new SqliteDialect({ database }) });
  onTestFinished(async () => {
    await db.destroy();
    native.close();
  });
  return { db, database, prepared };
};
