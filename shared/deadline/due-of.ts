import { addBusinessDays, businessDayFrom, countBusinessDays } from '../calendar/business-days.ts';
import { dayText, monthsAfter, weekdayOf } from '../calendar/day-number.ts';
import { exceptionOn, isBusinessDay, type Spans, spansFor, type WorkingHours } from '../calendar/day-spans.ts';
import { addWorkingMs, closingOn, workingMs } from '../calendar/working-time.ts';
import { dayAt, momentAt } from '../calendar/zone-clock.ts';
import { type Instant, instant } from '../ids.ts';
import { assertNever } from '../result.ts';
import type { DeadlineRule, Extension } from './rule.ts';
import { namedAtMost, type Why } from './why.ts';

/** A stretch in which the customer's answer was awaited, both ends known. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Term {
  readonly rule: DeadlineRule;
  readonly start: Instant;
  /** What the rule's calendar counts; also the zone in which days begin and end. */
  readonly hours: WorkingHours;
  /** In order and apart; ignored where the rule does not pause. */
  readonly pauses: readonly Pause[];
  /** The longer term, once its condition holds. */
  readonly extension?: Extension | undefined;
}

export interface Due {
  readonly at: Instant;
  readonly why: Why;
}

const hourMs = 3_600_000;

/**
 * When a term ends, and why then (product.md 3.6). Days end at their last millisecond or at closing; the day of the start is day zero.
 * A pause takes out the days whose end it covers, and of a term in hours exactly its length. Undefined where its calendar never works.
 */
export function dueOf(term: Term): Due | undefined {
  const { rule, extension } = term;
  const spans = spansFor(term.hours);
  const { amount, unit } = extension ?? rule;
  const pauses = rule.pausable ? term.pauses.filter(({ to }) => to > term.start).map((one) => clipped(one, term.start)) : [];
  const counted = unit === 'hour' ? inHours(term, amount, pauses) : inDays(term, spans, { amount, unit, pauses });
  if (counted === undefined) return undefined;
  const { at, ...facts } = counted;
  return {
    at,
    why: {
      start: rule.start,
      from: term.start,
      amount,
      unit,
      calendar: rule.calendar,
      legalRef: rule.legalRef,
      countedFrom: null,
      holidays: [],
      made: [],
      daysOff: 0,
      rolled: null,
      outside: false,
      pausedDays: 0,
      pausedSeconds: 0,
      extended: extension === undefined ? null : { condition: extension.condition },
      ...facts,
    },
  };
}

const clipped = ({ from, to }: Pause, start: Instant): Pause => ({ from: instant.parse(Math.max(from, start)), to });

type Counted = { readonly at: Instant } & Partial<Why>;

/** Working time where the rule names a calendar, else the clock's; a pause gives back exactly what it took. */
function inHours({ rule, start, hours }: Term, amount: number, pauses: readonly Pause[]): Counted | undefined {
  const plain = rule.calendar === null;
  const after = (from: Instant, ms: number) => (plain ? instant.parse(from + ms) : addWorkingMs(from, ms, hours));
  let at = after(start, Math.round(amount * hourMs));
  let paused = 0;
  for (const { from, to } of pauses) {
    if (at === undefined || from >= at) break;
    const stood = plain ? to - from : workingMs(from, to, hours);
    paused += stood;
    at = stood === 0 ? at : after(at, stood);
  }
  if (at === undefined) return undefined;
  const pausedSeconds = Math.round(paused / 1000);
  if (plain) return { at, pausedSeconds };
  const outside = at - start > Math.round(amount * hourMs) + paused;
  // The day it began on may be a day off itself; where a night's span reaches into one, nothing was left out.
  const span = outside ? skipped(spansFor(hours), dayAt(hours.timeZone, start) - 1, dayAt(hours.timeZone, at)) : {};
  return { at, ...span, outside, pausedSeconds };
}

interface Days {
  readonly amount: number;
  readonly unit: Exclude<DeadlineRule['unit'], 'hour'>;
  readonly pauses: readonly Pause[];
}

/** Whole days: day zero, so many days on, the days paused, then the move off a day off. */
function inDays({ rule, start, hours }: Term, spans: Spans, { amount, unit, pauses }: Days): Counted | undefined {
  const began = dayAt(hours.timeZone, start);
  const zero = dayZero(rule, spans, start, { amount, unit });
  const first = zero === undefined ? undefined : lastDay(spans, zero, { amount, unit });
  if (zero === undefined || first === undefined) return undefined;
  let day = first;
  let pausedDays = 0;
  for (const { from, to } of pauses) {
    if (from > endOf(rule, spans, day)) break;
    const begin = Math.max(firstEnding(rule, spans, from), zero);
    const until = firstEnding(rule, spans, to);
    const days = unit === 'businessDay' ? countBusinessDays(spans, begin, until) : Math.max(0, until - begin);
    if (days === 0) continue;
    pausedDays += days;
    const moved = unit === 'businessDay' ? addBusinessDays(spans, day, days) : day + days;
    if (moved === undefined) return undefined;
    day = moved;
  }
  const end = settled(rule, spans, day);
  if (end === undefined) return undefined;
  const counts: Partial<Pick<Why, 'holidays' | 'made' | 'daysOff'>> = unit === 'businessDay' ? skipped(spans, zero, day) : {};
  const { holidays = [], ...others } = counts;
  const before = zero === began ? [] : skipped(spans, began - 1, zero).holidays;
  return { ...end, ...others, holidays: [...before, ...holidays], countedFrom: zero === began ? null : dayText(zero), pausedDays };
}

/**
 * The day the term begins on, which itself does not count. A term that ends on that very day begins on the first one whose end can still be
 * kept: a business day where business days count, the next one where the day's work was over.
 */
function dayZero(rule: DeadlineRule, spans: Spans, start: Instant, { amount, unit }: Pick<Days, 'amount' | 'unit'>): number | undefined {
  const day = dayAt(spans.timeZone, start);
  const next = () => businessDayFrom(spans, day + 1);
  if (rule.afterHours === 'nextBusinessDay') {
    const closing = closingOn(spans, day);
    return closing !== undefined && start > closing ? next() : businessDayFrom(spans, day);
  }
  if (Math.round(amount) > 0) return day;
  if (endOf(rule, spans, day) < start) return next();
  return unit === 'businessDay' ? businessDayFrom(spans, day) : day;
}

function lastDay(spans: Spans, zero: number, { amount, unit }: Pick<Days, 'amount' | 'unit'>): number | undefined {
  const whole = Math.round(amount);
  switch (unit) {
    case 'calendarDay':
      return zero + whole;
    case 'week':
      return zero + 7 * whole;
    case 'month':
      return monthsAfter(zero, whole);
    case 'businessDay':
      return addBusinessDays(spans, zero, whole);
    default:
      return assertNever(unit);
  }
}

/** When a day is over for this rule: at closing where that is asked and anyone works, and at its last millisecond at the latest. */
function endOf(rule: DeadlineRule, spans: Spans, day: number): Instant {
  const last = instant.parse(momentAt(spans.timeZone, day + 1, 0) - 1);
  const closing = rule.ends === 'closing' ? closingOn(spans, day) : undefined;
  return closing === undefined || closing > last ? last : closing;
}

/** The first day that is over at this moment or later. */
function firstEnding(rule: DeadlineRule, spans: Spans, at: Instant): number {
  const day = dayAt(spans.timeZone, at);
  return endOf(rule, spans, day) >= at ? day : day + 1;
}

type Settled = Pick<Due, 'at'> & Pick<Why, 'rolled'>;

/** The last moment of the last day, moved off a day off where the rule says so. */
function settled(rule: DeadlineRule, spans: Spans, day: number): Settled | undefined {
  const to = rule.roll === 'none' ? day : businessDayFrom(spans, day);
  if (to === undefined) return undefined;
  const rolled = to === day ? null : { from: dayText(day), name: exceptionOn(spans, day)?.name ?? null };
  return { at: endOf(rule, spans, to), rolled };
}

/** What the calendar took out between two days, the first not counted: holidays by name, ordinary days off by number. */
function skipped(spans: Spans, zero: number, last: number): Pick<Why, 'holidays' | 'made' | 'daysOff'> {
  const holidays: { date: string; name: Why['holidays'][number]['name'] }[] = [];
  const made: typeof holidays = [];
  let off = last - zero - countBusinessDays(spans, zero + 1, last + 1);
  for (const [day, { of }] of [...spans.exceptions].toSorted(([one], [other]) => one - other)) {
    if (day <= zero || day > last) continue;
    const usually = (spans.week[weekdayOf(day)] ?? []).length > 0;
    if (usually === isBusinessDay(spans, day)) continue;
    (usually ? holidays : made).push({ date: of.date, name: of.name });
    if (usually) off -= 1;
  }
  return { holidays: holidays.slice(0, namedAtMost), made: made.slice(0, namedAtMost), daysOff: Math.max(0, off) };
}
