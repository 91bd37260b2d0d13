import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import type { Migrations } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations.ts';
import { openEncrypted } from '../../../electron/store/open-encrypted.ts';
import { openRegister } from '../../../electron/store/open-register.ts';
import { aComplaintRow } from '../../helpers/a-complaint-row.ts';
import { aRegister } from '../../helpers/a-register.ts';

const inked: Migrations = {
  ...migrations,
  '0099-ink': { up: (db) => run(db, `alter table complaint add column ink text not null default 'blue'`) },
};
const torn: Migrations = {
  ...migrations,
  '0099-torn': {
    up: async (db) => {
      await run(db, `alter table complaint add column ink text`);
      await run(db, `create table complaint (already text)`);
    },
  },
};

it('starts at the version before with rows in it, keeps the rows and counts itself', async () => {
  const before = await aRegisterOfThree();
  const opened = await openRegister(before.folder, before.key, inked);
  if (!opened.ok) throw new Error(opened.refusal.code);
  onTestFinished(opened.value.close);
  const { rows } = await sql`select id, ink from complaint order by id`.execute(opened.value.db);
  expect(rows).toEqual(['a', 'b', 'c'].map((id) => ({ id, ink: 'blue' })));
  expect((await sql`pragma user_version`.execute(opened.value.db)).rows).toEqual([{ user_version: Object.keys(inked).length }]);
  expect((await sql`pragma foreign_keys`.execute(opened.value.db)).rows).toEqual([{ foreign_keys: 1 }]);
});

it('copies the register aside under the same key first, once', async () => {
  const before = await aRegisterOfThree();
  for (let time = 0; time < 2; time++) {
    const opened = await openRegister(before.folder, before.key, inked);
    if (!opened.ok) throw new Error(opened.refusal.code);
    await opened.value.close();
  }
  const copies = (await readdir(before.folder)).filter((name) => name.startsWith('register-version'));
  expect(copies).toEqual([`register-version-${Object.keys(migrations).length}.db`]);
  const copy = openEncrypted(join(before.folder, copies[0] ?? ''), before.key);
  onTestFinished(() => {
    copy.close();
  });
  expect(copy.prepare('select id from complaint').pluck().all()).toEqual(['a', 'b', 'c']);
});

it('undoes a migration that fails half-way and leaves the version before', async () => {
  const before = await aRegisterOfThree();
  await expect(openRegister(before.folder, before.key, torn)).rejects.toThrow('already exists');
  const opened = await openRegister(before.folder, before.key);
  if (!opened.ok) throw new Error(opened.refusal.code);
  onTestFinished(opened.value.close);
  expect((await sql`select name from pragma_table_info('complaint') where name = 'ink'`.execute(opened.value.db)).rows).toEqual([]);
  expect((await sql`select count(*) as n from complaint`.execute(opened.value.db)).rows).toEqual([{ n: 3 }]);
});

const aRegisterOfThree = async () => {
  const register = await aRegister();
  for (const id of ['a', 'b', 'c'])
    await register.db
      .insertInto('complaint')
      .values(aComplaintRow({ id, number: id }))
      .execute();
  await register.close();
  return register;
};

const run = async (db: Kysely<unknown>, statement: string): Promise<void> => {
  await sql.raw(statement).execute(db);
};
