/** A moment as the site's calendar and clock show it, seen from now. */
export interface SiteMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 is today at the site, 1 tomorrow, -1 yesterday; null when the words today and tomorrow must not be used (letters). */
  readonly daysAhead: number | null;
  readonly isThisYear: boolean;
}

/** The site's calendar and clock at a moment. Both moments in milliseconds; `spoken` allows today and tomorrow. */
export function siteMoment(at: number, now: number, place: { readonly timeZone: string; readonly spoken: boolean }): SiteMoment {
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place.timeZone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(place.timeZone);
  const days = today.toPlainDate().until(then.toPlainDate(), { largestUnit: 'days' }).days;
  return {
    year: then.year,
    month: then.month,
    day: then.day,
    weekday: then.dayOfWeek,
    hour: then.hour,
    minute: then.minute,
    daysAhead: place.spoken ? days : null,
    isThisYear: then.year === today.year,
  };
}

/** Two digits: 7 → `07`. */
export const twoDigits = (number: number): string => String(number).padStart(2, '0');
