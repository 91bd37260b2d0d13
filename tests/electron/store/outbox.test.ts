import { expect, it } from 'vitest';
import { appendOutbox, countAfter, forgetUpTo, outboxAfter } from '../../../electron/store/outbox.ts';
import { deskEvent } from '../../../shared/sync/event.ts';
import { aRegister } from '../../helpers/a-register.ts';

const change = (object: string, body: unknown) => ({ at: 5, by: 'anna', kind: 'complaint.register', object, body });

it('queues what was done in the order it was done, each as the text that is sent', async () => {
  const { db } = await aRegister();
  const queue = (object: string, body: unknown) => db.transaction().execute((tx) => appendOutbox(tx, change(object, body)));
  expect([await queue('c1', { title: 'Чайник' }), await queue('c2', ['x'])]).toEqual([1, 2]);
  const texts = await outboxAfter(db, { after: 0, count: 10, bytes: 1_000 });
  expect(texts.map(({ s, text }): unknown => [s, JSON.parse(text)])).toMatchObject([
    [1, { s: 1, act: 'complaint.register', object: 'c1', body: { title: 'Чайник' }, rows: [], lines: [], brought: [] }],
    [2, { s: 2, object: 'c2', body: ['x'] }],
  ]);
  for (const { text } of texts) expect(deskEvent.parse(JSON.parse(text))).toMatchObject({ at: 5, by: 'anna', running: 0, seen: 0 });
});

it('counts on without a gap after an event was undone and after old ones were forgotten', async () => {
  const { db } = await aRegister();
  const queue = () => db.transaction().execute((tx) => appendOutbox(tx, change('c', {})));
  await queue();
  const undone = db.transaction().execute(async (tx) => {
    await appendOutbox(tx, change('c', {}));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await queue();
  await db.transaction().execute((tx) => forgetUpTo(tx, 2));
  expect(await queue()).toBe(3);
  expect(await countAfter(db, 0)).toEqual({ count: 1, oldestAt: 5 });
});

it('gives no more at once than fits, and one always', async () => {
  const { db } = await aRegister();
  for (const object of ['a', 'b', 'c'])
    await db.transaction().execute((tx) => appendOutbox(tx, change(object, { text: 'x'.repeat(1_000) })));
  const placesOf = async (bytes: number, count = 10) => (await outboxAfter(db, { after: 0, count, bytes })).map(({ s }) => s);
  expect([await placesOf(10), await placesOf(2_600), await placesOf(100_000), await placesOf(100_000, 2)]).toEqual([
    [1],
    [1, 2],
    [1, 2, 3],
    [1, 2],
  ]);
});
