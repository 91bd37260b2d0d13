import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aRegister } from '../../helpers/a-register.ts';

it('opens', async () => {
  const { db } = await aRegister();
  expect(await db.selectFrom('employee').selectAll().execute()).toEqual([]);
  expect((await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows[0]).toEqual({ synchronous: 2 });
});
