import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Db } from '../../../../electron/store/schema.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const tied = async (db: Db): Promise<void> => {
  await sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
    mood_start, mood_end, first_contact, revision) values ('c0', 'N0', 'complaint', 'inWork', 'call', 1, 1, 'a', 'a', 'A cup', '', '{}',
    'calm', 'calm', 0, 1)`.execute(db);
  await sql`insert into work_record (id, complaint, kind, state, at, body) values ('w0', 'c0', 'link', 'open', 1, '{"other":"c9"}')`.execute(
    db,
  );
};

it('finds a tie from the complaint it leads to', async () => {
  const db = await aRegisterBefore('0006-links', tied);
  // SQLite refuses an index it cannot use for the question.
  const back = sql<{ complaint: string }>`select complaint from work_record indexed by work_record_link
    where kind = 'link' and json_extract(body, '$.other') = 'c9'`;
  expect((await back.execute(db)).rows).toEqual([{ complaint: 'c0' }]);
});
