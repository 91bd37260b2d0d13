import type { CalendarDay } from './calendar.ts';
import { dayNumber, weekdayOf } from './day-number.ts';
import type { WorkingWeek } from './working-week.ts';
import { momentAt, nextChange, offsetAt } from './zone-clock.ts';

/** When the site works: spans of the week, Monday first, by the site's own clock; a span that ends before it begins ends on the next day. */
export interface WorkingHours {
  readonly week: WorkingWeek;
  readonly timeZone: string;
  /** The dates that differ from their weekday: holidays, short days, days made working. Those switched off count for nothing. */
  readonly days?: readonly CalendarDay[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same hours made ready for counting: days as numbers, spans as minutes past midnight. */
export interface Spans {
  readonly timeZone: string;
  readonly week: readonly (readonly Span[])[];
  readonly exceptions: ReadonlyMap<number, { readonly of: CalendarDay; readonly spans: readonly Span[] }>;
  /** Days whose working time is not that of their weekday: an exception, or the day after one. In order. */
  readonly unlike: readonly number[];
  /** What each weekday works in a week without exceptions, the overlap with the day before left out. */
  readonly usual: readonly (readonly Span[])[];
  /** Milliseconds of work in such a week. */
  readonly weekMs: number;
  /** The days of the week on which anyone works. */
  readonly workdays: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
const dayMinutes = 24 * 60;
const made = new WeakMap<WorkingHours, Spans>();

/** Makes hours ready for counting, once for each object. */
export function spansFor(hours: WorkingHours): Spans {
  const known = made.get(hours);
  if (known !== undefined) return known;
  const fresh = readSpans(hours);
  made.set(hours, fresh);
  return fresh;
}

function readSpans({ week, timeZone, days = [] }: WorkingHours): Spans {
  const byWeekday = week.map((day) => netOf(minutesOf(day), 0));
  const exceptions = new Map(
    days.filter(({ on }) => on).map((of) => [dayNumber(of.date), { of, spans: spansOfException(of, byWeekday) }] as const),
  );
  const usual = byWeekday.map((spans, day) => netOf(spans, endOf(byWeekday[(day + 6) % 7]) - dayMinutes));
  return {
    timeZone,
    week: byWeekday,
    exceptions,
    unlike: [...new Set([...exceptions.keys()].flatMap((day) => [day, day + 1]))].toSorted((one, other) => one - other),
    usual,
    weekMs: usual.flat().reduce((sum, { from, to }) => sum + (to - from) * minuteMs, 0),
    workdays: byWeekday.filter((spans) => spans.length > 0).length,
  };
}

const minutesOf = (day: WorkingWeek[number]): readonly Span[] =>
  day
    .map(({ from, to }) => ({ from: minuteOf(from), to: to <= from ? minuteOf(to) + dayMinutes : minuteOf(to) }))
    .toSorted((one, other) => one.from - other.from);

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function spansOfException(of: CalendarDay, week: Spans['week']): readonly Span[] {
  if (of.kind === 'closed') return [];
  const spans = week[of.kind === 'working' ? of.like - 1 : weekdayOf(dayNumber(of.date))] ?? [];
  return cutFromEnd(spans, of.lessMinutes);
}

/** The same day ending so many working minutes earlier. */
function cutFromEnd(spans: readonly Span[], minutes: number): readonly Span[] {
  let left = minutes;
  return spans
    .toReversed()
    .flatMap(({ from, to }) => {
      const cut = Math.min(left, to - from);
      left -= cut;
      return to - cut > from ? [{ from, to: to - cut }] : [];
    })
    .toReversed();
}

const endOf = (spans: readonly Span[] = []): number => Math.max(Number.NEGATIVE_INFINITY, ...spans.map(({ to }) => to));

/** Spans in order and without overlap, nothing of them before `after`. */
function netOf(spans: readonly Span[], after: number): readonly Span[] {
  let covered = after;
  return spans.flatMap(({ from, to }) => {
    const begins = Math.max(from, covered);
    covered = Math.max(covered, to);
    return to > begins ? [{ from: begins, to }] : [];
  });
}

/** Does anyone work on this day? What is left of the night before does not count. */
export const isBusinessDay = (spans: Spans, day: number): boolean => minutesOn(spans, day).length > 0;

/** What the calendar says of a date that differs from its weekday, if it does. */
export const exceptionOn = (spans: Spans, day: number): CalendarDay | undefined => spans.exceptions.get(day)?.of;

const minutesOn = (spans: Spans, day: number): readonly Span[] => spans.exceptions.get(day)?.spans ?? spans.week[weekdayOf(day)] ?? [];

/** The spans that begin on a day, as moments in order; where clocks change, a span is as much shorter or longer as the day is. */
export const momentsOn = (spans: Spans, day: number): readonly Span[] =>
  minutesOn(spans, day)
    .map(({ from, to }) => ({ from: momentAt(spans.timeZone, day, from), to: momentAt(spans.timeZone, day, to) }))
    .filter(({ from, to }) => to > from)
    .toSorted((one, other) => one.from - other.from);

/** A day's own working time as moments: in order, without overlap, and without what the day before reaches into. */
export function workOn(spans: Spans, day: number): readonly Span[] {
  if (nextUnlike(spans, day) === day) return netOf(momentsOn(spans, day), endOf(momentsOn(spans, day - 1)));
  const midnight = day * dayMs - offsetAt(spans.timeZone, day * dayMs);
  return (spans.usual[weekdayOf(day)] ?? []).map(({ from, to }) => ({ from: midnight + from * minuteMs, to: midnight + to * minuteMs }));
}

/** The first day from `day` on whose working time is not its weekday's: an exception, or clocks change near it. Within a year or so. */
export function nextUnlike(spans: Spans, day: number): number {
  const exception = firstFrom(spans.unlike, day) ?? Number.POSITIVE_INFINITY;
  // Two days to either side: whatever the zone's offset, a night's span and the day's edges lie within.
  const change = nextChange(spans.timeZone, (day - 3) * dayMs) ?? (day + 350) * dayMs;
  return Math.min(exception, Math.max(day, Math.floor(change / dayMs) - 2));
}

/** The next date with an entry of its own, if any. */
export const nextException = (spans: Spans, day: number): number | undefined => firstFrom(spans.unlike, day);

function firstFrom(sorted: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
