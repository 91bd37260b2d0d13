import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { dueWatches } from '../../../../electron/store/escalation-watch.ts';
import { instant } from '../../../../shared/ids.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const row = (id: string, state: string, externalRef: string | null) =>
  sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
    mood_start, mood_end, first_contact, external_ref, revision)
    values (${id}, ${id}, 'complaint', ${state}, 'call', 1, 1, 'x', 'x', 'A cup', '', '{}', 'calm', 'calm', 0, ${externalRef}, 1)`;

it('has every open complaint of a desk that was at work before looked at once, and nothing that came from elsewhere', async () => {
  const db = await aRegisterBefore('0009-escalation', async (old) => {
    await row('open', 'inWork', null).execute(old);
    await row('done', 'resolved', null).execute(old);
    await row('old', 'inWork', 'OLD-1').execute(old);
  });
  expect(await dueWatches(db, instant.parse(1), 10)).toEqual([{ complaint: 'open', level: 0 }]);
});

it('forgets nothing that has fired, and rewrites none of it', async () => {
  const db = await aRegisterBefore('0009-escalation', async () => undefined);
  await sql`insert into escalation_fired values ('E5|a|legal|now', null, 1)`.execute(db);
  await expect(sql`delete from escalation_fired`.execute(db)).rejects.toThrow('nothing is deleted');
  await expect(sql`update escalation_fired set at = 2`.execute(db)).rejects.toThrow('nothing is rewritten');
  await expect(sql`insert into escalation_fired values ('E5|a|legal|now', null, 2)`.execute(db)).rejects.toThrow('UNIQUE');
});
