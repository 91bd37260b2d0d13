import { expect, it } from 'vitest';
import { forgetUnreadOf, keepUnread } from '../../../electron/store/unread.ts';
import { aRegister } from '../../helpers/a-register.ts';

const whole = (body: unknown) => ({ body, lines: [{ kind: 'later', facts: {} }], after: 0 });

it('forgets what is a person’s of what nobody here can read, and nothing that only names them', async () => {
  const { db } = await aRegister();
  const from = { seq: 1, version: '1' };
  await db.transaction().execute(async (tx) => {
    await keepUnread(tx, { ...from, kind: 'complaint', id: 'theirs' }, whole({ id: 'theirs', customer: null }));
    await keepUnread(tx, { ...from, kind: 'complaint', id: 'unknown here' }, whole({ id: 'unknown here', customer: 'anna' }));
    await keepUnread(tx, { ...from, kind: 'complaint', id: 'tied' }, whole({ customer: 'boris', links: [{ other: 'theirs' }] }));
    await keepUnread(tx, { ...from, kind: 'complaint', id: 'nobody' }, whole(null));
    await keepUnread(tx, { ...from, kind: 'hologram', id: '["anna",1]' }, { depth: 1 });
    await keepUnread(tx, { ...from, kind: 'hologram', id: '["h2"]' }, { of: 'theirs' });
    await keepUnread(tx, { ...from, kind: 'hologram', id: '["annabel"]' }, { text: 'as anna said, theirs' });
  });
  await db.transaction().execute((tx) => forgetUnreadOf(tx, new Set(['anna', 'theirs'])));
  const left = await db.selectFrom('unread').select('id').orderBy('id').execute();
  expect(left.map(({ id }) => id)).toEqual(['["annabel"]', 'nobody', 'tied']);
});
