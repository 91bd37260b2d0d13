import type { WorkingWeek } from '../contract/catalogue.ts';
import { type Instant, instant } from '../ids.ts';

/** When the site works: spans of the week, Monday first, by the site's own clock. A span that ends before it begins ends on the next day. */
export interface WorkingHours {
  readonly week: WorkingWeek;
  readonly timeZone: string;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
/** A week without any span never comes to an end: it is not searched longer than this. */
const daysAhead = 400;

/** The first working moment at or after `from`: itself, or when work begins again. Undefined where nobody ever works. */
export function nextWorkingMoment(from: Instant, hours: WorkingHours): Instant | undefined {
  for (const span of spansFrom(from, hours)) if (span.to > from) return instant.parse(Math.max(span.from, from));
  return undefined;
}

/** Is the moment within a working span? The end of a span is not. */
export const isWorking = (at: Instant, hours: WorkingHours): boolean => nextWorkingMoment(at, hours) === at;

/**
 * The moment so many working minutes after `from`; breaks, nights and days off do not count. A moment that would be the end of a span
 * is that end, not the beginning of the next. Undefined where nobody ever works.
 */
export function addWorkingMinutes(from: Instant, minutes: number, hours: WorkingHours): Instant | undefined {
  if (minutes <= 0) return nextWorkingMoment(from, hours);
  let left = minutes * minuteMs;
  for (const span of spansFrom(from, hours)) {
    const begin = Math.max(span.from, from);
    if (span.to - begin >= left) return instant.parse(begin + left);
    left -= Math.max(0, span.to - begin);
  }
  return undefined;
}

/** How many working minutes lie between two moments, parts of a minute left out. */
export function workingMinutes(from: Instant, to: Instant, hours: WorkingHours): number {
  let sum = 0;
  for (const span of spansFrom(from, hours)) {
    if (span.from >= to) break;
    sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return Math.floor(sum / minuteMs);
}

/** When work ends on the site's day of this moment, or undefined on a day off. */
export function closingOf(at: Instant, hours: WorkingHours): Instant | undefined {
  const last = spansOf(dayOf(at, hours), hours).at(-1);
  return last === undefined ? undefined : instant.parse(last.to);
}

/** The working spans from the day before `from` on, in order and without gaps between touching ones. */
function* spansFrom(from: Instant, hours: WorkingHours): Generator<Span> {
  const first = dayOf(from, hours).subtract({ days: 1 });
  let open: Span | undefined;
  for (let ahead = 0; ahead < daysAhead; ahead += 1) {
    for (const span of spansOf(first.add({ days: ahead }), hours)) {
      if (open !== undefined && span.from <= open.to) open = { from: open.from, to: Math.max(open.to, span.to) };
      else {
        if (open !== undefined) yield open;
        open = span;
      }
    }
  }
  if (open !== undefined) yield open;
}

/** A day's spans as moments, in order; where clocks change, a span is as much shorter or longer as the day is. */
function spansOf(day: Temporal.PlainDate, { week, timeZone }: WorkingHours): readonly Span[] {
  const moment = (on: Temporal.PlainDate, clock: string): number =>
    on.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) }).epochMilliseconds;
  return (week[day.dayOfWeek - 1] ?? [])
    .map(({ from, to }) => ({ from: moment(day, from), to: moment(to <= from ? day.add({ days: 1 }) : day, to) }))
    .filter((span) => span.to > span.from)
    .toSorted((one, other) => one.from - other.from);
}

const dayOf = (at: Instant, { timeZone }: WorkingHours): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
