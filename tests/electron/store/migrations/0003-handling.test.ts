import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { isOpenRow } from '../../../../electron/store/is-open-row.ts';
import type { Db } from '../../../../electron/store/schema.ts';
import { untriaged } from '../../../../shared/complaint/handling.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const anOld =
  (...states: readonly string[]) =>
  async (db: Db): Promise<void> => {
    for (const [at, state] of states.entries())
      await sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
        mood_start, mood_end, first_contact, revision) values (${`c${at}`}, ${`N${at}`}, 'complaint', ${state}, 'call', 1, 1, 'a', 'a', 'A cup', '', '{}',
        'calm', 'calm', 0, 1)`.execute(db);
  };

it('leaves an older complaint light, never reopened and with nothing found', async () => {
  const db = await aRegisterBefore('0003-handling', anOld('inWork'));
  const row = await db.selectFrom('complaint').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ reopened: 0, severity: 1, investigator: null, closed_at: null });
  expect(JSON.parse(row.handling)).toEqual({ triage: untriaged, finding: null, waiting: null, closing: null, cancelled: null });
});

it('can find open complaints by their index', async () => {
  const db = await aRegisterBefore('0003-handling', anOld('inWork', 'resolved'));
  // SQLite refuses an index it cannot use for the question.
  const open = sql`select id from complaint indexed by complaint_open where ${isOpenRow}`;
  expect((await open.execute(db)).rows).toEqual([{ id: 'c0' }]);
});

it('keeps what was done behind the desk, and a score as it was given', async () => {
  const db = await aRegisterBefore('0003-handling', anOld('resolved'));
  await sql`insert into work_record (id, complaint, kind, state, at, body) values ('w1', 'c0', 'check', 'scored', 1, '{}')`.execute(db);
  await expect(sql`update work_record set state = 'refused' where id = 'w1'`.execute(db)).rejects.toThrow('nothing is rewritten');
  await expect(sql`delete from work_record`.execute(db)).rejects.toThrow('nothing is deleted');
});
