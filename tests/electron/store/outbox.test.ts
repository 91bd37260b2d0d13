import { expect, it } from 'vitest';
import { appendOutbox } from '../../../electron/store/outbox.ts';
import { aRegister } from '../../helpers/a-register.ts';

it('queues changes in the order they were made, with a body that reads back', async () => {
  const { db } = await aRegister();
  const queue = (object: string, body: unknown) =>
    db.transaction().execute((tx) => appendOutbox(tx, { at: 5, by: 'anna', kind: 'complaint.register', object, body }));
  expect([await queue('c1', { title: 'Чайник' }), await queue('c2', ['x'])]).toEqual([1, 2]);
  const rows = await db.selectFrom('outbox').select(['seq', 'object', 'body']).orderBy('seq').execute();
  expect(rows.map(({ seq, object, body }): unknown => [seq, object, JSON.parse(body)])).toEqual([
    [1, 'c1', { title: 'Чайник' }],
    [2, 'c2', ['x']],
  ]);
});
