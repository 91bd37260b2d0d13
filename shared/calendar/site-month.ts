import { instant, type Instant } from '../ids.ts';
import { dayBounds, siteDay } from './site-day.ts';

/** The calendar month of a moment at the site, as `2026-11`. */
export const siteMonth = (at: number, timeZone: string): string => siteDay(at, timeZone).slice(0, 7);

/** First moment of a month at the site and first moment of the next. */
export function monthBounds(month: string, timeZone: string): { readonly from: Instant; readonly to: Instant } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const next = first.add({ months: 1 });
  return { from: dayBounds(first.toString(), timeZone).from, to: instant.parse(dayBounds(next.toString(), timeZone).from) };
}

/** This month and the two years before it, the newest first. */
export const monthsBefore = (month: string): readonly string[] =>
  Array.from({ length: 25 }, (_, back) => Temporal.PlainYearMonth.from(month).subtract({ months: back }).toString());
