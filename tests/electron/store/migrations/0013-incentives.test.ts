import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

it('gives a desk a ledger whose lines are neither deleted nor rewritten, and keeps what the desk had', async () => {
  const db = await aRegisterBefore('0013-incentives', async (old) => {
    await sql`insert into employee (id, name, roles, language, gender, position, extension, active) values ('p', 'Ada', '["operator"]', 'en', 'f', '', '', 1)`.execute(
      old,
    );
  });
  expect((await sql`select name from employee`.execute(db)).rows).toEqual([{ name: 'Ada' }]);
  const insert = sql`insert into incentive_entry (id, key, event, person, amount, note, at, state, reason) values ('a', 'k', 'passedOn', 'p', 50, '', 1, 'proposed', '')`;
  await insert.execute(db);
  await expect(insert.execute(db)).rejects.toThrow('UNIQUE');
  await expect(sql`delete from incentive_entry`.execute(db)).rejects.toThrow('nothing is deleted');
  await expect(sql`update incentive_entry set amount = 500`.execute(db)).rejects.toThrow('nothing is rewritten');
  await sql`insert into incentive_batch values (1, 0, 2, 'p', 3)`.execute(db);
  await sql`update incentive_entry set state = 'exported', batch = 1`.execute(db);
  await expect(sql`update incentive_entry set state = 'approved'`.execute(db)).rejects.toThrow('nothing is rewritten');
  await expect(sql`delete from incentive_batch`.execute(db)).rejects.toThrow('nothing is deleted');
});
