import { describe, expect, it, vi } from 'vitest';
import { chainedOn } from '../../../electron/sync/own-chain.ts';
import { chainStart, paths, type Problem } from '../../../shared/sync/protocol.ts';
import { type ALoopingDesk, aLoopingDesk } from '../../helpers/a-looping-desk.ts';
import type { Mishap } from '../../helpers/a-scripted-office.ts';

const until = (holds: () => void) => vi.waitFor(holds, { timeout: 5_000, interval: 5 });
const kinds = ({ states }: ALoopingDesk) => states.map(({ kind }) => kind);
const inStep = (desk: ALoopingDesk) => until(() => expect(desk.states.at(-1)?.kind).toBe('inStep'));
const mishap = (path: string, did: Mishap) => ({ path, mishap: did });
const said = (problem: Problem) => ({ did: 'problem', problem }) as const;

describe('the loop between desk and head office', () => {
  it('sends what was done in its own words and fetches what others did', async () => {
    const desk = await aLoopingDesk();
    for (const words of ['one', 'สอง', 'три']) await desk.act(words);
    desk.office.add();
    desk.start();
    await inStep(desk);
    expect(desk.office.taken.map((text) => JSON.parse(text).body.words)).toEqual(['one', 'สอง', 'три']);
    expect(desk.absorbed.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    const { acked, acked_tail: tail, cursor } = await desk.state();
    expect({ acked, tail, cursor }).toEqual({ acked: 3, tail: chainedOn(chainStart, desk.office.taken), cursor: 4 });
  });

  it('sends at once what is done while it waits', async () => {
    const desk = await aLoopingDesk();
    const loop = desk.start();
    await inStep(desk);
    await desk.act();
    loop.nudge();
    await until(() => expect(desk.office.taken).toHaveLength(1));
  });

  it('sends within seconds what nobody told it of', async () => {
    const desk = await aLoopingDesk();
    desk.start();
    await inStep(desk);
    await desk.act();
    await until(() => expect(desk.waits()).toContain(3_000));
    desk.pass(3_000);
    await until(() => expect(desk.office.taken).toHaveLength(1));
  });

  const harmless: readonly Mishap['did'][] = ['lostRequest', 'lostReply', 'truncate', 'stranger', 'nonsense', 'twice'];
  it.each(harmless.flatMap((did) => [paths.hello, paths.push, paths.pull].map((path) => [did, path] as const)))(
    'loses nothing and sends nothing twice when there is a %s at %s',
    async (did, path) => {
      const desk = await aLoopingDesk();
      await desk.act('first');
      await desk.act('second');
      desk.office.mishaps.push(mishap(path, { did } as Mishap), mishap(path, { did } as Mishap));
      const loop = desk.start();
      for (let tries = 0; tries < 3; tries += 1) {
        await until(() => expect(['inStep', 'offline']).toContain(desk.states.at(-1)?.kind));
        if (desk.states.at(-1)?.kind === 'inStep') break;
        desk.states.length = 0;
        loop.force();
      }
      await inStep(desk);
      expect(desk.office.taken.map((text) => JSON.parse(text).body.words)).toEqual(['first', 'second']);
      expect(desk.absorbed.map(({ seq }) => seq)).toEqual([1, 2]);
    },
  );

  it('gives up on a head office that never answers, and says since when', async () => {
    const desk = await aLoopingDesk();
    await desk.act();
    desk.office.mishaps.push(mishap(paths.push, { did: 'hang' }));
    desk.start();
    await until(() => expect(desk.waits()).toContain(60_000));
    await until(() => expect(desk.office.received.map(({ path }) => path)).toContain(paths.push));
    desk.pass(60_000);
    await until(() => expect(desk.states.at(-1)).toMatchObject({ kind: 'offline', waiting: 1 }));
  });

  it('waits longer after each failure, and as long as head office asks', async () => {
    const desk = await aLoopingDesk();
    for (let times = 0; times < 4; times += 1) desk.office.mishaps.push(mishap(paths.hello, { did: 'lostRequest' }));
    desk.office.mishaps.push(mishap(paths.hello, { did: 'busy', retryAfter: '20' }));
    desk.start();
    const waited: number[] = [];
    for (let times = 1; times <= 5; times += 1) {
      await until(() => expect(kinds(desk).filter((kind) => kind === 'offline')).toHaveLength(times));
      await until(() => expect(desk.waits()).toHaveLength(1));
      const [wait = 0] = desk.waits();
      waited.push(wait);
      desk.pass(wait);
    }
    expect(waited).toEqual([250, 500, 1_000, 2_000, 30_000]);
    await inStep(desk);
  });

  it('tries at once when the line may be back, but not for every new card', async () => {
    const desk = await aLoopingDesk();
    desk.office.mishaps.push(mishap(paths.hello, { did: 'lostRequest' }));
    const loop = desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('offline'));
    loop.nudge();
    await new Promise((soon) => void setTimeout(soon, 50));
    expect(desk.office.received).toHaveLength(1);
    loop.force();
    await inStep(desk);
  });

  it('sends again what head office lacks after it went back to a backup', async () => {
    const desk = await aLoopingDesk();
    for (const words of ['one', 'two', 'three']) await desk.act(words);
    const loop = desk.start();
    await inStep(desk);
    desk.office.taken.splice(1);
    desk.office.lines.splice(1);
    desk.office.epoch = 2;
    desk.states.length = 0;
    await desk.act('four');
    loop.nudge();
    await inStep(desk);
    expect(desk.office.taken.map((text) => JSON.parse(text).body.words)).toEqual(['one', 'two', 'three', 'four']);
    expect(await desk.state()).toMatchObject({ acked: 4, cursor: 4, epoch: 2 });
  });

  it('sends from where head office says that a gap is', async () => {
    const desk = await aLoopingDesk();
    for (const words of ['one', 'two', 'three']) await desk.act(words);
    const loop = desk.start();
    await inStep(desk);
    desk.office.taken.splice(2);
    desk.states.length = 0;
    await desk.act('four');
    loop.nudge();
    await inStep(desk);
    expect(desk.office.taken).toHaveLength(4);
  });

  it.each([
    ['forked', { problem: 'forked', at: 1 }],
    ['broken', { problem: 'broken' }],
    ['revoked', { problem: 'revoked' }],
    ['unknown', { problem: 'unknownDesk' }],
    ['tooOld', { problem: 'tooOld' }],
    ['tooNew', { problem: 'tooNew' }],
  ] as const)('stops as %s when head office says %o', async (why, problem) => {
    const desk = await aLoopingDesk();
    await desk.act();
    desk.office.mishaps.push(mishap(paths.push, said(problem)));
    desk.start();
    await until(() => expect(desk.states.at(-1)).toEqual({ kind: 'stopped', why, waiting: 1 }));
    expect((await desk.state()).stopped).toBe(why);
  });

  it('stays stopped after a restart until somebody tries again', async () => {
    const desk = await aLoopingDesk();
    desk.office.mishaps.push(mishap(paths.hello, said({ problem: 'forked', at: 1 })));
    const first = desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('stopped'));
    await first.stop();
    desk.states.length = 0;
    const second = desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('stopped'));
    expect(desk.office.received).toHaveLength(1);
    second.force();
    await inStep(desk);
    expect((await desk.state()).stopped).toBeNull();
  });

  it('knows that it is a copy when head office has more of it than it ever did', async () => {
    const desk = await aLoopingDesk();
    await desk.act('one');
    const first = desk.start();
    await inStep(desk);
    await first.stop();
    desk.office.taken.push(JSON.stringify({ s: 2 }));
    desk.start();
    await until(() => expect(desk.states.at(-1)).toMatchObject({ kind: 'stopped', why: 'forked' }));
  });

  it('takes nothing of a feed with a hole', async () => {
    const desk = await aLoopingDesk();
    desk.office.add(1);
    desk.office.add(3);
    desk.start();
    await until(() => expect(desk.states.at(-1)?.kind).toBe('offline'));
    expect(desk.absorbed).toEqual([]);
    expect(desk.logged).toContainEqual({ event: 'sync.hole' });
  });

  it('signs by head office’s clock where its own is wrong', async () => {
    const desk = await aLoopingDesk();
    const now = Date.UTC(2027, 0, 1);
    desk.office.mishaps.push(mishap(paths.hello, said({ problem: 'clock', now: now as never })));
    desk.start();
    await inStep(desk);
    expect(desk.office.received.slice(0, 2).map(({ path }) => path)).toEqual([paths.hello, paths.hello]);
  });

  it('sends more at once while it goes well', async () => {
    const desk = await aLoopingDesk();
    for (let s = 0; s < 400; s += 1) await desk.act();
    desk.start();
    await inStep(desk);
    const sizes = () => desk.office.received.filter(({ path }) => path === paths.push).map(({ events }) => events);
    expect(sizes()).toEqual([50, 100, 150, 100]);
  });

  it('halves what it sends after nobody answered', async () => {
    const desk = await aLoopingDesk();
    for (let s = 0; s < 60; s += 1) await desk.act();
    desk.office.mishaps.push(mishap(paths.push, { did: 'lostReply' }), mishap(paths.push, { did: 'lostRequest' }));
    const loop = desk.start();
    for (let times = 1; times <= 2; times += 1) {
      await until(() => expect(kinds(desk).filter((kind) => kind === 'offline')).toHaveLength(times));
      loop.force();
    }
    await inStep(desk);
    const sizes = desk.office.received.filter(({ path }) => path === paths.push).map(({ events }) => events);
    expect(sizes).toEqual([50, 25, 12, ...sizes.slice(3)]);
    expect(desk.office.taken).toHaveLength(60);
  });

  it('hears on the live line that there is something, and asks from time to time without it', async () => {
    const desk = await aLoopingDesk();
    desk.office.mishaps.push(mishap(paths.live, { did: 'stranger' }));
    desk.start();
    await inStep(desk);
    desk.office.add();
    await until(() => expect(desk.waits().some((ms) => ms <= 3_000)).toBe(true));
    for (let passed = 0; passed < 15_000; passed += 3_000) {
      desk.pass(3_000);
      await new Promise((soon) => void setTimeout(soon, 20));
    }
    await until(() => expect(desk.absorbed).toHaveLength(1));
    await until(() => expect(desk.office.liveLines).toBe(1));
    desk.office.add();
    desk.office.tell();
    await until(() => expect(desk.absorbed).toHaveLength(2));
  });

  it('tells head office within seconds that what it gave is in the register, once', async () => {
    const desk = await aLoopingDesk();
    desk.start();
    await inStep(desk);
    await until(() => expect(desk.office.liveLines).toBe(1));
    const pulls = () => desk.office.received.filter(({ path }) => path === paths.pull).length;
    desk.office.add();
    desk.office.tell();
    await until(() => expect(desk.absorbed).toHaveLength(1));
    await until(() => expect(desk.waits()).toContain(3_000));
    const before = pulls();
    desk.pass(3_000);
    await until(() => expect(pulls()).toBe(before + 1));
    for (let times = 0; times < 3; times += 1) {
      await until(() => expect(desk.waits()).toContain(3_000));
      desk.pass(3_000);
    }
    await until(() => expect(desk.waits()).toContain(3_000));
    expect(pulls()).toBe(before + 1);
  });

  it('stops at once, whatever is under way, and writes nothing afterwards', async () => {
    const desk = await aLoopingDesk();
    await desk.act();
    desk.office.mishaps.push(mishap(paths.push, { did: 'hang' }));
    const loop = desk.start();
    await until(() => expect(desk.office.received.map(({ path }) => path)).toContain(paths.push));
    const before = performance.now();
    await loop.stop();
    expect(performance.now() - before).toBeLessThan(500);
    expect((await desk.state()).acked).toBe(0);
    expect(desk.waits()).toEqual([]);
  });

  it('goes on after a failure of its own, and notes it', async () => {
    const desk = await aLoopingDesk();
    desk.office.add();
    const push = desk.absorbed.push.bind(desk.absorbed);
    let failed = false;
    desk.absorbed.push = (...lines) => {
      if (failed) return push(...lines);
      failed = true;
      throw new RangeError('once');
    };
    await desk.db.transaction().execute(async (tx) => tx.deleteFrom('absorbing').execute());
    const loop = desk.start();
    await until(() => expect(desk.logged).toContainEqual({ event: 'sync.failed', code: 'RangeError' }));
    loop.force();
    await inStep(desk);
  });
});
