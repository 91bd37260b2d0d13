import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readCalendars } from '../../../../electron/store/calendars.ts';
import { readRules } from '../../../../electron/store/deadline-rules.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

it('gives a desk that was set up before the rules and holidays of its country, and its complaints no new deadlines', async () => {
  const db = await aRegisterBefore('0008-deadlines', async (old) => {
    await sql`insert into setting values ('desk.phoneCountry', '"RU"')`.execute(old);
    await sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
      mood_start, mood_end, first_contact, revision)
      values ('a', 'N', 'complaint', 'inWork', 'call', 1, 1, 'x', 'x', 'A cup', '', '{}', 'calm', 'calm', 0, 1)`.execute(old);
  });
  const rules = await readRules(db);
  expect(rules.filter(({ rule }) => rule.on).map(({ rule }) => rule.id)).toContain('RU-22');
  expect(rules.every(({ since }) => since > 1)).toBe(true);
  const calendars = await readCalendars(db);
  expect(calendars.find(({ calendar }) => calendar.code === 'site')?.calendar.follows).toBe('RU');
  expect(calendars.find(({ calendar }) => calendar.code === 'RU')?.days.length).toBeGreaterThan(30);
  expect((await sql`select count(*) as count from deadline`.execute(db)).rows).toEqual([{ count: 0 }]);
  await expect(sql`delete from deadline_rule`.execute(db)).rejects.toThrow('nothing is deleted');
  await expect(sql`update deadline_rule set body = ''`.execute(db)).rejects.toThrow('nothing is rewritten');
});

it('leaves a desk that is not set up yet empty', async () => {
  const db = await aRegisterBefore('0008-deadlines', async () => undefined);
  expect([await readRules(db), await readCalendars(db)]).toEqual([[], []]);
});
