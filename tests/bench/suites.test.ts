import { describe, expect, it } from 'vitest';
import { generatedRegister } from '../../bench/gen/fill-register.ts';
import { lookUpFigures } from '../../bench/suites/look-up.ts';
import { saveFigures } from '../../bench/suites/save.ts';
import { suggestFigures } from '../../bench/suites/suggest.ts';

const size = { customers: 300, complaints: 100 };
const extent = { rounds: 2, pieces: 5, warm: 2 };

describe('the measurements', () => {
  it('of saving compare registers that hold the same rows in the end', async () => {
    const figures = await saveFigures(await generatedRegister(size), extent);
    expect(figures.map((one) => one.n)).toEqual([10, 10, 10, 10]);
    expect(figures.every((one) => one.ours > 0 && (one.peer ?? 0) > 0)).toBe(true);
  });

  it('of look-up compare searches that find the same people', async () => {
    const figures = await lookUpFigures(await generatedRegister(size), extent);
    expect(figures.map((one) => one.bench.split(',')[0])).toEqual([
      'look-up.p50 by number',
      'look-up.p95 by number',
      'look-up.p50 by last digits',
      'look-up.p95 by last digits',
      'look-up.p50 by name',
      'look-up.p95 by name',
    ]);
  });

  it('of suggesting find articles and cases for cards in the making', async () => {
    const figures = await suggestFigures(await generatedRegister(size), 50, extent);
    expect(figures.map((one) => one.bench.split('.')[1])).toEqual(['suggest', 'similar']);
    expect(figures.every((one) => one.ours > 0 && (one.peer ?? 0) > 0)).toBe(true);
  });
});
