import { describe, expect, it } from 'vitest';
import { figureOf } from '../../bench/figure.ts';
import { alternate } from '../../bench/rounds.ts';
import { dice } from '../../bench/gen/dice.ts';
import { median, percentile, ratioOf } from '../../bench/stats.ts';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_none, index) => 100 - index);

  it('gives the value that the share does not exceed', () => {
    expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile(hundred, 0.99), percentile(hundred, 1)]).toEqual([
      50, 95, 99, 100,
    ]);
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe('ratioOf', () => {
  it('is the median of the rounds, so that one disturbed round does not decide', () => {
    const calm = { ours: [2, 2, 2], peer: [1, 1, 1] };
    expect(ratioOf([calm, { ours: [90, 90, 90], peer: [1, 1, 1] }, calm], 0.5)).toBe(2);
  });
});

describe('figureOf', () => {
  const rounds = [{ ours: [2, 2], peer: [1, 1] }];

  it('says whether the ratio and the value meet the target', () => {
    const figure = figureOf('save.p50', rounds, { share: 0.5, target: { ratio: 1.2, ours: 16 } });
    expect(figure).toEqual({ bench: 'save.p50', n: 2, ours: 2, peer: 1, ratio: 2, target: 'ratio <= 1.2, ours <= 16', ok: false });
    expect(figureOf('save.p50', rounds, { share: 0.5, target: { ours: 16 } }).ok).toBe(true);
    expect(figureOf('save.p50', rounds, { share: 0.5, target: { ours: 1 } }).ok).toBe(false);
  });
});

describe('alternate', () => {
  it('gives both sides the same pieces in the same rounds, in changing order', async () => {
    const done: string[] = [];
    const sides = { ours: (index: number) => done.push(`ours ${index}`), peer: (index: number) => done.push(`peer ${index}`) };
    const rounds = await alternate(sides, { rounds: 4, pieces: 5, warm: 2 }, { roll: dice(1), clock: () => done.length });
    expect(rounds.map((round) => [round.ours.length, round.peer.length])).toEqual([
      [5, 5],
      [5, 5],
      [5, 5],
      [5, 5],
    ]);
    expect(done.filter((one) => one.startsWith('ours')).map((one) => one.slice(5))).toEqual(
      done.filter((one) => one.startsWith('peer')).map((one) => one.slice(5)),
    );
    expect(new Set(done.filter((_one, place) => place % 2 === 0).map((one) => one.slice(0, 4))).size).toBe(2);
  });
});
