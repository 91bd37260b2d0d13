import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/ids.ts';
import { runChart } from '../../../shared/recurrence/run-chart.ts';
import { weeklyCounts } from '../../../shared/recurrence/weekly.ts';
import { inDays } from '../../helpers/a-cause.ts';
import { now } from '../../helpers/a-complaint.ts';

describe('complaints per week', () => {
  it('are counted from Monday to Monday of the site, weeks without any as 0, this week last', () => {
    const monday = Date.parse('2026-11-16T00:00:00+07:00');
    const weeks = weeklyCounts([monday, monday - 1, inDays(-21), now, now + 1], { now, timeZone: 'Asia/Bangkok', weeks: 4 });
    expect(weeks.map((one) => one.count)).toEqual([1, 0, 1, 3]);
    expect(weeks.at(-1)?.from).toBe(monday);
  });

  it('have weeks of 167 and 169 hours where clocks change', () => {
    const asOf = instant.parse(Date.parse('2026-11-05T12:00:00Z'));
    const [before, changed, after] = weeklyCounts([], { now: asOf, timeZone: 'Europe/Berlin', weeks: 3 }).map((one) => one.from);
    expect([(changed ?? 0) - (before ?? 0), (after ?? 0) - (changed ?? 0)].map((ms) => ms / 3_600_000)).toEqual([169, 168]);
  });
});

describe('a run chart', () => {
  it('has its median in the middle', () => {
    expect(runChart([5, 1, 3]).median).toBe(3);
    expect(runChart([4, 1, 3, 2]).median).toBe(2.5);
    expect(runChart([]).median).toBe(0);
  });
  it('calls six weeks on one side of it a shift; a week on the line neither breaks nor counts', () => {
    const counts = [5, 6, 5, 7, 6, 3, 5, 1, 1, 2, 1, 1, 2];
    expect(runChart(counts).signals).toEqual([
      { kind: 'shift', towards: 'more', from: 0, to: 6, weeks: 6 }, // the 3 is the median
      { kind: 'shift', towards: 'fewer', from: 7, to: 12, weeks: 6 },
    ]);
  });
  it('calls five weeks each with more, or each with fewer, a trend', () => {
    expect(runChart([1, 2, 3, 4, 5]).signals).toEqual([{ kind: 'trend', towards: 'more', from: 0, to: 4, weeks: 5 }]);
    expect(runChart([9, 7, 5, 2, 1, 6]).signals).toEqual([{ kind: 'trend', towards: 'fewer', from: 0, to: 4, weeks: 5 }]);
    expect(runChart([1, 2, 3, 4]).signals).toEqual([]);
  });
  it('says nothing of ordinary ups and downs', () => expect(runChart([2, 4, 3, 5, 2, 4, 3, 2, 5, 4]).signals).toEqual([]));
});
