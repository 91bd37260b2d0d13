import { type Instant, instant } from '../ids.ts';
import { momentsOn, nextException, nextUnlike, type Span, type Spans, spansFor, type WorkingHours, workOn } from './day-spans.ts';
import { dayAt } from './zone-clock.ts';

const minuteMs = 60_000;
/** No calendar of people reaches further; a moment beyond it is none. */
const lastMoment = 8.64e15;

/** The first working moment at or after `from`: itself, or when work begins again. Undefined where nobody ever works. */
export function nextWorkingMoment(from: Instant, hours: WorkingHours): Instant | undefined {
  const spans = spansFor(hours);
  for (let day: number | undefined = firstDay(spans, from); day !== undefined; day = dayAfter(spans, day)) {
    const found = workOn(spans, day).find(({ to }) => to > from);
    if (found !== undefined) return instant.parse(Math.max(found.from, from));
  }
  return undefined;
}

/** Is the moment within a working span? The end of a span is not. */
export const isWorking = (at: Instant, hours: WorkingHours): boolean => nextWorkingMoment(at, hours) === at;

/**
 * The moment so much working time after `from`; breaks, nights, days off and holidays do not count. A moment that would be the end of a
 * span is that end, not the beginning of the next. Undefined where nobody ever works. Whole weeks between holidays and clock changes are
 * stepped over at once, so that a term of years costs no more than one of days.
 */
export function addWorkingMs(from: Instant, ms: number, hours: WorkingHours): Instant | undefined {
  if (ms <= 0) return nextWorkingMoment(from, hours);
  const spans = spansFor(hours);
  const first = firstDay(spans, from);
  let left = ms;
  for (let day: number | undefined = first; day !== undefined; day = dayAfter(spans, day)) {
    const weeks = day > first + 1 ? Math.min(usualWeeks(spans, day), Math.ceil(left / spans.weekMs) - 1) : 0;
    if (weeks > 0) {
      left -= weeks * spans.weekMs;
      day += 7 * weeks;
    }
    for (const span of workOn(spans, day)) {
      const begin = Math.max(span.from, from);
      if (span.to - begin >= left) return begin + left > lastMoment ? undefined : instant.parse(begin + left);
      left -= Math.max(0, span.to - begin);
    }
  }
  return undefined;
}

/** The moment so many working minutes after `from`, as `addWorkingMs`. */
export const addWorkingMinutes = (from: Instant, minutes: number, hours: WorkingHours): Instant | undefined =>
  addWorkingMs(from, minutes * minuteMs, hours);

/** How much working time lies between two moments, in milliseconds. */
export function workingMs(from: Instant, to: Instant, hours: WorkingHours): number {
  const spans = spansFor(hours);
  const first = firstDay(spans, from);
  const last = dayAt(spans.timeZone, to);
  let sum = 0;
  // The last week is looked at day by day: a night of it may reach past `to`.
  for (let day = first; day <= last; day += 1) {
    const weeks = day > first + 1 ? Math.min(usualWeeks(spans, day), Math.floor(Math.max(0, last - 1 - day) / 7)) : 0;
    sum += weeks * spans.weekMs;
    day += 7 * weeks;
    sum += within(workOn(spans, day), from, to);
  }
  return sum;
}

/** How many working minutes lie between two moments, parts of a minute left out. */
export const workingMinutes = (from: Instant, to: Instant, hours: WorkingHours): number =>
  Math.floor(workingMs(from, to, hours) / minuteMs);

/** When work ends on the site's day of this moment, or undefined on a day off. */
export function closingOf(at: Instant, hours: WorkingHours): Instant | undefined {
  const spans = spansFor(hours);
  return closingOn(spans, dayAt(spans.timeZone, at));
}

/** When the last span that begins on a day ends, or undefined on a day off. */
export function closingOn(spans: Spans, day: number): Instant | undefined {
  const ends = momentsOn(spans, day).map(({ to }) => to);
  return ends.length === 0 ? undefined : instant.parse(Math.max(...ends));
}

/** A night's span of the day before may still run. */
const firstDay = ({ timeZone }: Spans, from: number): number => dayAt(timeZone, from) - 1;

/** The next day worth looking at: where the week has no work, only dates with an entry of their own have any. */
const dayAfter = (spans: Spans, day: number): number | undefined => (spans.weekMs === 0 ? nextException(spans, day + 1) : day + 1);

/** How many whole weeks from this day on are like any other. */
const usualWeeks = (spans: Spans, day: number): number => Math.floor((nextUnlike(spans, day) - day) / 7);

const within = (work: readonly Span[], from: number, to: number): number =>
  work.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0);
