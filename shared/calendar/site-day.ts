import { instant, type Instant } from '../ids.ts';

/** The calendar day of a moment at the site, as `2026-11-20`. */
export const siteDay = (at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** A day so many days later (or earlier), as `2026-11-20`. */
export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** First moment of a day at the site and first moment of the next: 23 to 25 hours where clocks change. */
export function dayBounds(day: string, timeZone: string): { readonly from: Instant; readonly to: Instant } {
  const startOf = (date: Temporal.PlainDate): Instant => instant.parse(date.toZonedDateTime(timeZone).epochMilliseconds);
  const date = Temporal.PlainDate.from(day);
  return { from: startOf(date), to: startOf(date.add({ days: 1 })) };
}
