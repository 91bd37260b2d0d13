import { describe, expect, it } from 'vitest';
import { appendOutbox, outboxAfter } from '../../../electron/store/outbox.ts';
import { keepSyncState, readSyncState, type SyncRow } from '../../../electron/store/sync-state.ts';
import { forgetOld, keptFor } from '../../../electron/sync/forget-old.ts';
import { chainedOn, tailAt } from '../../../electron/sync/own-chain.ts';
import { instant } from '../../../shared/ids.ts';
import { chainStart } from '../../../shared/sync/protocol.ts';
import { aRegister } from '../../helpers/a-register.ts';

const now = Date.UTC(2026, 10, 20, 5);
const day = 86_400_000;

/** Six events: four of 40 days ago, one of 29 days ago, one of today; all of them confirmed and in a backup unless told otherwise. */
async function aDesk(as: Partial<Pick<SyncRow, 'acked' | 'confirmed' | 'durable' | 'own_after' | 'own_until' | 'safe'>> = {}) {
  const { db } = await aRegister();
  for (const ago of [40, 40, 40, 40, 29, 0])
    await db.transaction().execute((tx) => appendOutbox(tx, { at: now - ago * day, by: 'anna', kind: 'x', object: 'x', body: { ago } }));
  const texts = (await outboxAfter(db, { after: 0, count: 10, bytes: 1e6 })).map(({ text }) => text);
  const known = { acked: 6, acked_tail: chainedOn(chainStart, texts), confirmed: 6, durable: 6, safe: 6 };
  await db.transaction().execute((tx) => keepSyncState(tx, { phase: 'joined', ...known, ...as }));
  const kept = async () => (await outboxAfter(db, { after: 0, count: 10, bytes: 1e6 })).map(({ s }) => s);
  return { db, texts, kept, forget: () => db.transaction().execute((tx) => forgetOld(tx, now)) };
}

describe('a desk', () => {
  it('forgets what head office and its backup have had for longer than thirty days, and nothing else', async () => {
    expect(keptFor).toBe(30 * day);
    const { kept, forget } = await aDesk();
    for (let times = 0; times < 2; times += 1) await forget();
    expect(await kept()).toEqual([5, 6]);
  });

  it.each([
    [{ confirmed: 0 }, [1, 2, 3, 4, 5, 6]],
    [{ confirmed: 2 }, [3, 4, 5, 6]],
    [{ durable: 0 }, [1, 2, 3, 4, 5, 6]],
    [{ durable: 1 }, [2, 3, 4, 5, 6]],
    [{ safe: 3 }, [4, 5, 6]],
    [{ acked: 3 }, [4, 5, 6]],
    [{ own_after: 1, own_until: 6 }, [2, 3, 4, 5, 6]],
  ] as const)('keeps all of which it is not sure: %o', async (as, left) => {
    const { kept, forget } = await aDesk(as);
    await forget();
    expect(await kept()).toEqual(left);
  });

  it('never forgets an event that is not both confirmed and in a backup, however the two come along', async () => {
    const { db, kept, forget } = await aDesk();
    const stages = [
      [0, 0],
      [2, 0],
      [2, 3],
      [4, 3],
      [3, 6],
      [6, 6],
    ] as const;
    for (const [confirmed, durable] of stages) {
      await db.transaction().execute((tx) => keepSyncState(tx, { confirmed, durable }));
      await forget();
      const safe = Math.min(confirmed, durable);
      expect((await kept()).filter((s) => s > safe)).toEqual([1, 2, 3, 4, 5, 6].filter((s) => s > safe));
    }
  });

  it('keeps what a backup has not had for thirty days, however long ago it was done', async () => {
    const { db, kept } = await aDesk({ safe: 0 });
    const forgetAt = (at: number) => db.transaction().execute((tx) => forgetOld(tx, at));
    await forgetAt(now);
    await forgetAt(now + keptFor - 1);
    expect(await kept()).toHaveLength(6);
    await forgetAt(now + keptFor);
    expect(await kept()).toEqual([6]);
  });

  it('goes on with the same chain, also from a place behind what it forgot, and knows nothing before it', async () => {
    const { db, texts, forget } = await aDesk();
    await forget();
    const known = { s: 6, tail: chainedOn(chainStart, texts) };
    for (const s of [4, 5, 6]) expect(await tailAt(db, s, known)).toBe(chainedOn(chainStart, texts.slice(0, s)));
    expect(await tailAt(db, 3, known)).toBeUndefined();
    const next = await db.transaction().execute((tx) => appendOutbox(tx, { at: now, by: 'anna', kind: 'x', object: 'x', body: {} }));
    expect(next).toBe(7);
    expect(await tailAt(db, 7, known)).toBe(
      chainedOn(chainStart, [...texts, ...(await outboxAfter(db, { after: 6, count: 1, bytes: 1e6 })).map(({ text }) => text)]),
    );
  });

  it('keeps what somebody was told of until they have dealt with it', async () => {
    const { db, kept, forget } = await aDesk();
    const told = { at: now, by: 'anna', act: 'x', object: 'x', complaint: null, what: 'refused', refusal: null, over: '[]' };
    await db
      .insertInto('told')
      .values({ ...told, s: 2, done_at: null })
      .execute();
    await forget();
    expect(await kept()).toEqual([2, 5, 6]);
    expect((await readSyncState(db)).forgotten).toBe(4);
    await db
      .updateTable('told')
      .set({ done_at: instant.parse(now) })
      .execute();
    await db.transaction().execute((tx) => forgetOld(tx, now + 2 * day));
    expect(await kept()).toEqual([6]);
  });
});
