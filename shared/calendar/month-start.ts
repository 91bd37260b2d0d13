import { type Instant, instant } from '../ids.ts';

/** When the month of `now` began at the site. */
export function monthStart(now: Instant, timeZone: string): Instant {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  return instant.parse(day.with({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
}
