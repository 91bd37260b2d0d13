import { dayAfter, dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import type { Instant } from '../../../shared/ids.ts';
import { nearestRank } from '../../../shared/metrics/nearest-rank.ts';
import { ok } from '../../../shared/result.ts';
import { countByAge, countByCategory, dayRows, openFigures, receivedFigures } from '../../store/day.ts';
import { wrapUpTimes } from '../../store/calls.ts';
import { countKept } from '../../store/promises.ts';
import { readSite } from '../../store/site.ts';
import { deadlineBasis } from '../deadline-basis.ts';
import { targetDays } from '../target-days.ts';
import { maskedRow, readsMasked } from '../masked.ts';
import type { Handlers } from '../handler.ts';

/** The most rows of the day list (performance.md: every query bounded); more of them is a search, not a list. */
const most = 2_000;

/** The supervisor's day (ux.md 3.6): what is open and what was settled, with the few figures that call for action. */
export const dayHandlers = {
  'day.read': async ({ db, who, now }, { from, to }) => {
    const period = { from, to, now: now() };
    const { timeZone } = await readSite(db);
    const { rows, more } = await dayRows(db, period, most);
    const promises = await countKept(db, period);
    const open = await openFigures(db, period);
    return ok({
      rows: readsMasked(who) ? rows.map(maskedRow) : rows,
      more,
      ...open,
      targetDays: targetDays(await deadlineBasis(db)),
      ...(await receivedFigures(db, period)),
      wrapUp: spread(await wrapUpTimes(db, period)),
      promisesDue: promises.due,
      promisesKept: promises.kept,
      byCategory: await countByCategory(db, period),
      byAge: await countByAge(db, midnights(period.now, open.oldestOpen ?? period.now, timeZone)),
    });
  },
} as const satisfies Partial<Handlers>;

const spread = (seconds: readonly number[]) => ({
  calls: seconds.length,
  median: nearestRank(seconds, 0.5) ?? null,
  p90: nearestRank(seconds, 0.9) ?? null,
});

/** The age of the oldest days is not told apart: a list of figures has an end. */
const mostDays = 400;

/** When today began at the site, yesterday, and so on back to the day of the oldest. */
function midnights(now: Instant, oldest: Instant, timeZone: string): readonly Instant[] {
  const from: Instant[] = [];
  let day = siteDay(now, timeZone);
  do {
    from.push(dayBounds(day, timeZone).from);
    day = dayAfter(day, -1);
  } while ((from.at(-1) ?? 0) > oldest && from.length < mostDays);
  return from;
}
