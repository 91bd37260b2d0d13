import { describe, expect, it, vi } from 'vitest';
import { keepSyncState } from '../../../electron/store/sync-state.ts';
import { paths } from '../../../shared/sync/protocol.ts';
import { type ALoopingDesk, aLoopingDesk } from '../../helpers/a-looping-desk.ts';
import type { Mishap } from '../../helpers/a-scripted-office.ts';

const until = (holds: () => unknown) => vi.waitFor(holds, { timeout: 5_000, interval: 5 });
const inStep = (desk: ALoopingDesk) => until(() => expect(desk.states.at(-1)?.kind).toBe('inStep'));
const mishap = (path: string, did: Mishap) => ({ path, mishap: did });

describe('a desk that was away for long', () => {
  it('fetches everything as it stands instead of thousands of lines, goes on where it was cut, and follows from there', async () => {
    const desk = await aLoopingDesk();
    for (let seq = 1; seq <= 2_100; seq += 1) desk.office.add();
    const things = { complaints: [], rows: [], seq: 2_099, at: '9.2099', own: 0, total: 3 };
    desk.office.pages.push({ ...things, next: '1' }, { ...things, next: '2' }, { ...things, next: null });
    desk.office.mishaps.push(mishap(paths.snapshot, { did: 'twice' }), mishap(paths.snapshot, { did: 'truncate' }));
    const loop = desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('offline'));
    expect(await desk.state()).toMatchObject({ snapshot_next: '1', snapshot_done: 1, cursor: 0 });
    await loop.stop();
    desk.start();
    await inStep(desk);
    expect(await desk.state()).toMatchObject({ snapshot_next: null, snapshot_done: 3, cursor: 2_100 });
    expect(desk.absorbed.map(({ seq }) => seq)).toEqual([2_100]);
    expect(desk.office.received.filter(({ path }) => path === paths.snapshot)).toHaveLength(4);
  });

  it('asks after a snapshot what became of its own events, before anything else, and goes on where it was cut', async () => {
    const desk = await aLoopingDesk();
    for (let seq = 1; seq <= 2_100; seq += 1) desk.office.add();
    desk.office.pages.push({ complaints: [], rows: [], seq: 2_099, at: '9.2099', own: 3, total: 1, next: null });
    desk.office.ownUntil = 3;
    desk.office.mishaps.push(mishap(paths.own, { did: 'twice' }), mishap(paths.own, { did: 'truncate' }));
    const loop = desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('offline'));
    expect(await desk.state()).toMatchObject({ cursor: 2_099, own_after: 1, own_until: 3 });
    expect(desk.absorbed).toEqual([]);
    await loop.stop();
    desk.start();
    await inStep(desk);
    expect(await desk.state()).toMatchObject({ cursor: 2_100, own_after: null, own_until: null });
    expect(desk.office.received.filter(({ path }) => path === paths.own)).toHaveLength(4);
  });

  it('forgets what it sent long ago once a backup of head office has had it as long, and goes on with the same chain', async () => {
    const desk = await aLoopingDesk();
    for (const words of ['one', 'two']) await desk.act(words);
    await desk.start().stop();
    desk.office.durable = 2;
    const first = desk.start();
    await inStep(desk);
    await desk.db.transaction().execute((tx) => keepSyncState(tx, { confirmed: 2 }));
    await first.stop();
    desk.pass(31 * 86_400_000);
    desk.office.now = () => Date.UTC(2027, 0, 20);
    const second = desk.start();
    await until(async () => expect((await desk.state()).safe_next).toBe(2));
    expect(await desk.state()).toMatchObject({ forgotten: 0, safe: 0 });
    await second.stop();
    desk.pass(31 * 86_400_000);
    desk.office.now = () => Date.UTC(2027, 1, 21);
    const third = desk.start();
    await until(async () => expect((await desk.state()).forgotten).toBe(2));
    expect(await desk.db.selectFrom('outbox').select('seq').execute()).toEqual([]);
    await desk.act('three');
    third.nudge();
    await until(() => expect(desk.office.taken).toHaveLength(3));
    await third.stop();
    desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('inStep'));
  });

  it('says that its queue does not fit where an older backup was put back than it was told to be safe', async () => {
    const desk = await aLoopingDesk();
    await desk.db.transaction().execute((tx) => keepSyncState(tx, { forgotten: 2, acked: 2, confirmed: 2 }));
    desk.start();
    await until(() => expect(desk.states.at(-1)).toMatchObject({ kind: 'stopped', why: 'broken' }));
  });
});
