import { expect, it } from 'vitest';
import { turns } from '../../../renderer/state/in-turn.ts';

/** Work that says when it begins and ends, and ends when it is let. */
function aJob(log: string[], name: string) {
  const gate = Promise.withResolvers<string>();
  const work = async () => {
    log.push(`${name} begins`);
    const result = await gate.promise;
    log.push(`${name} ends`);
    return result;
  };
  return { work, end: () => gate.resolve(name), fail: () => gate.reject(new Error(name)) };
}

it('begins at once when nothing is under way', () => {
  const log: string[] = [];
  void turns()(aJob(log, 'register').work);
  expect(log).toEqual(['register begins']);
});

it('lets what is asked for meanwhile wait its turn, in the order it was asked', async () => {
  const log: string[] = [];
  const inTurn = turns();
  const [first, second] = [aJob(log, 'promise'), aJob(log, 'wrap-up')];
  const done = [inTurn(first.work), inTurn(second.work)];
  second.end();
  expect(log).toEqual(['promise begins']);
  first.end();
  expect(await Promise.all(done)).toEqual(['promise', 'wrap-up']);
  expect(log).toEqual(['promise begins', 'promise ends', 'wrap-up begins', 'wrap-up ends']);
});

it('goes on after work that broke', async () => {
  const log: string[] = [];
  const inTurn = turns();
  const [first, second] = [aJob(log, 'promise'), aJob(log, 'wrap-up')];
  const done = Promise.allSettled([inTurn(first.work), inTurn(second.work)]);
  first.fail();
  second.end();
  expect((await done).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});
