import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;

it('puts the customers of what is solved on the list to ask, with who solved it', async () => {
  const db = await aRegisterBefore('0011-follow-up', async (old) => {
    const add = async (last: number, state: string, type: string, resolvedAt: number | null) => {
      await sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, resolved_at, receiver, owner, title, caller_name,
        card, mood_start, mood_end, first_contact, revision) values (${id(last)}, ${`N${last}`}, ${type}, ${state}, 'call', 1, 1, ${resolvedAt}, 'r', 'o',
        'Late', '', '{"caller":{},"case":{}}', 'calm', 'calm', 0, 1)`.execute(old);
    };
    await add(1, 'resolved', 'complaint', 7);
    await add(2, 'resolved', 'complaint', 8);
    await add(3, 'closed', 'complaint', 9);
    await add(4, 'resolved', 'anonymousFeedback', 9);
    await add(5, 'resolved', 'complaint', null);
    await add(6, 'registered', 'complaint', null);
    await sql`insert into measure (complaint, at, by, text) values (${id(1)}, 3, 'early', 'x'), (${id(1)}, 7, 'solver', 'x')`.execute(old);
  });
  const { rows } = await sql`select id, check_since, check_tries, solved_by from complaint order by id`.execute(db);
  expect(rows).toEqual([
    { id: id(1), check_since: 7, check_tries: 0, solved_by: 'solver' },
    { id: id(2), check_since: 8, check_tries: 0, solved_by: 'o' },
    { id: id(3), check_since: null, check_tries: 0, solved_by: 'o' },
    { id: id(4), check_since: null, check_tries: 0, solved_by: 'o' },
    { id: id(5), check_since: null, check_tries: 0, solved_by: null },
    { id: id(6), check_since: null, check_tries: 0, solved_by: null },
  ]);
});

it('keeps questionnaires and replies as they were written', async () => {
  const db = await aRegisterBefore('0011-follow-up', async () => undefined);
  const written = { by: 'm', at: 1, body: '{}' };
  await db
    .insertInto('questionnaire')
    .values({ id: 'q', version: 1, ...written })
    .execute();
  await db
    .insertInto('questionnaire_reply')
    .values({ id: id(9), questionnaire: 'q', version: 1, language: 'en', complaint: null, ...written })
    .execute();
  await expect(db.updateTable('questionnaire_reply').set({ body: '{"a":1}' }).execute()).rejects.toThrow('nothing is rewritten');
  await expect(db.deleteFrom('questionnaire_reply').execute()).rejects.toThrow('nothing is deleted');
  await expect(db.updateTable('questionnaire').set({ body: '{"a":1}' }).execute()).rejects.toThrow('nothing is rewritten');
  await expect(db.deleteFrom('questionnaire').execute()).rejects.toThrow('nothing is deleted');
});
