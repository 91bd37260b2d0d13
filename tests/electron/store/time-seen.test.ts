import { expect, it } from 'vitest';
import { keepTimeSeen, readRunning, timeSeen } from '../../../electron/store/time-seen.ts';
import { readSyncState } from '../../../electron/store/sync-state.ts';
import { aRegister } from '../../helpers/a-register.ts';

const now = Date.UTC(2026, 10, 20, 5);
const hour = 3_600_000;

it('goes by the clock as long as it only goes forward', async () => {
  const { db } = await aRegister();
  expect(timeSeen(await readSyncState(db), { now, running: 5 })).toBe(now);
  await db.transaction().execute((tx) => keepTimeSeen(tx, { now, running: 5 }));
  expect(timeSeen(await readSyncState(db), { now: now + hour, running: 6 })).toBe(now + hour);
  expect(await readRunning(db)).toBe(0);
});

it('goes on by running time when the clock was set back, through a restart too', async () => {
  const { db } = await aRegister();
  await db.transaction().execute((tx) => keepTimeSeen(tx, { now, running: 10 * hour }));
  const state = await readSyncState(db);
  expect(timeSeen(state, { now: 0, running: 13 * hour })).toBe(now + 3 * hour);
  expect(timeSeen(state, { now: 0, running: 2 * hour })).toBe(now + 2 * hour);
  await db.transaction().execute((tx) => keepTimeSeen(tx, { now: 0, running: 2 * hour }));
  expect(timeSeen(await readSyncState(db), { now: 0, running: 3 * hour })).toBe(now + 3 * hour);
});

it('believes head office even where it says earlier', async () => {
  const { db } = await aRegister();
  await db.transaction().execute((tx) => keepTimeSeen(tx, { now: now + 400 * 24 * hour, running: 5 }));
  await db.transaction().execute((tx) => keepTimeSeen(tx, { now, running: 5 }, true));
  expect((await readSyncState(db)).latest).toBe(now);
});
