import { describe, expect, it } from 'vitest';
import { effectOf, ratesAround } from '../../../shared/recurrence/rates.ts';
import { inDays } from '../../helpers/a-cause.ts';
import { now } from '../../helpers/a-complaint.ts';

const every = (days: number, from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / days) }, (_, place) => inDays(from + place * days));
const rate = (count: number, weeks = 8) => ({ count, weeks, perWeek: count / weeks });

describe('how often it came', () => {
  it('is counted over the eight weeks before and the eight after, no further', () => {
    const doneAt = inDays(-70);
    const moments = [...every(3.5, -210, -70), ...every(14, -70, 0)];
    const { before, after } = ratesAround(moments, doneAt, now);
    expect(before).toEqual({ count: 16, weeks: 8, perWeek: 2 });
    expect(after).toEqual({ count: 4, weeks: 8, perWeek: 0.5 });
  });

  it('is counted over what has passed since, from a week on', () => {
    expect(ratesAround([inDays(-1)], inDays(-14), now).after).toEqual({ count: 1, weeks: 2, perWeek: 0.5 });
    expect(ratesAround([], inDays(-6), now).after).toBeUndefined();
  });
});

describe('what the numbers say', () => {
  it('is effective when so few would hardly come by chance', () => {
    expect(effectOf({ before: rate(16), after: rate(4) })).toBe('effective');
    expect(effectOf({ before: rate(5), after: rate(0) })).toBe('effective');
  });
  it('is unclear when it may be chance, when nothing came, and before a week is over', () => {
    expect(effectOf({ before: rate(4), after: rate(0) })).toBe('unclear');
    expect(effectOf({ before: rate(10), after: rate(7) })).toBe('unclear');
    expect(effectOf({ before: rate(0), after: rate(0) })).toBe('unclear');
    expect(effectOf({ before: rate(16), after: undefined })).toBe('unclear');
  });
  it('is not, when it comes as often as before or oftener', () => {
    expect(effectOf({ before: rate(8), after: rate(8) })).toBe('not');
    expect(effectOf({ before: rate(8), after: rate(3, 2) })).toBe('not');
  });
  it('holds for very many', () => {
    expect(effectOf({ before: rate(4000), after: rate(3000) })).toBe('effective');
    expect(effectOf({ before: rate(4000), after: rate(3990) })).toBe('unclear');
  });
});
