const dayMs = 86_400_000;

/** A calendar day as a whole number, days since 1 January 1970: days are counted without a clock. Takes `2026-03-02`. */
export const dayNumber = (date: string): number => Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / dayMs;

/** The day of that number as `2026-03-02`. */
export const dayText = (day: number): string =>
  Temporal.Instant.fromEpochMilliseconds(day * dayMs)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toString();

/** The place of a day in its week, Monday 0 to Sunday 6. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** So many months later, on the same day of the month or on the month's last where it has no such day. */
export const monthsAfter = (day: number, months: number): number =>
  dayNumber(Temporal.PlainDate.from(dayText(day)).add({ months }, { overflow: 'constrain' }).toString());
