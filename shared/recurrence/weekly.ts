import { type Instant, instant } from '../ids.ts';

/** One week at the site, from Monday. */
export interface Week {
  readonly from: Instant;
  readonly count: number;
}

/** How many of the moments fall into each of the last so many weeks of the site, the current one last; weeks without any count 0. */
export function weeklyCounts(
  moments: readonly number[],
  { now, timeZone, weeks }: { readonly now: Instant; readonly timeZone: string; readonly weeks: number },
): readonly Week[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const starts = Array.from(
    { length: weeks + 1 },
    (_, place) => monday.add({ weeks: place - weeks + 1 }).toZonedDateTime(timeZone).epochMilliseconds,
  );
  return starts.slice(0, -1).map((from, place) => ({
    from: instant.parse(from),
    count: moments.filter((at) => at >= from && at < (starts[place + 1] ?? Infinity)).length,
  }));
}
