import { dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import { ok } from '../../../shared/result.ts';
import { countByAge, countByCategory, dayRows, openFigures, receivedFigures } from '../../store/day.ts';
import { countKept } from '../../store/promises.ts';
import { readSite } from '../../store/site.ts';
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
    return ok({
      rows: readsMasked(who) ? rows.map(maskedRow) : rows,
      more,
      ...(await openFigures(db, period)),
      ...(await receivedFigures(db, period)),
      promisesDue: promises.due,
      promisesKept: promises.kept,
      byCategory: await countByCategory(db, period),
      byAge: await countByAge(db, dayBounds(siteDay(period.now, timeZone), timeZone).from),
    });
  },
} as const satisfies Partial<Handlers>;
