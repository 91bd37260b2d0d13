import { siteDay } from '../calendar/site-day.ts';

/** How often a customer was in touch and complained in one month of the site's calendar, `2026-11`. */
export interface Month {
  readonly month: string;
  readonly contacts: number;
  readonly cases: number;
}

interface Counted {
  readonly contacts: readonly number[];
  readonly cases: readonly number[];
  readonly now: number;
  readonly timeZone: string;
}

/** How many months the picture of a customer goes back. */
const monthsShown = 12;

/** Contacts and cases month by month, the last twelve up to now, the oldest first; what came before is left out. */
export function monthsOf({ contacts, cases, now, timeZone }: Counted): Month[] {
  const monthOf = (at: number): string => siteDay(at, timeZone).slice(0, 7);
  const last = Temporal.PlainDate.from(siteDay(now, timeZone)).with({ day: 1 });
  const count = (moments: readonly number[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const month of moments.map(monthOf)) counts.set(month, (counts.get(month) ?? 0) + 1);
    return counts;
  };
  const [inTouch, complained] = [count(contacts), count(cases)];
  return Array.from({ length: monthsShown }, (_, back) => {
    const month = last
      .subtract({ months: monthsShown - 1 - back })
      .toString()
      .slice(0, 7);
    return { month, contacts: inTouch.get(month) ?? 0, cases: complained.get(month) ?? 0 };
  });
}
