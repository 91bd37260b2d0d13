import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrations } from '../../../../electron/store/migrations.ts';
import { aRegister } from '../../../helpers/a-register.ts';

it('makes every table of the house from an empty file', async () => {
  const { db } = await aRegister();
  const { rows } = await sql<{
    name: string;
    strict: number;
  }>`select name, strict from pragma_table_list where schema = 'main' and type = 'table'`.execute(db);
  const ours = rows.filter(({ name }) => !/^(?:sqlite|kysely)/u.test(name));
  expect(ours.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['site', 'employee', 'customer', 'call', 'complaint', 'promise', 'timeline', 'audit', 'outbox']),
  );
  expect(ours.filter(({ strict }) => strict === 0)).toEqual([]);
});

it('is the first of the list', () => {
  expect(Object.keys(migrations)[0]).toBe('0001-house');
});
