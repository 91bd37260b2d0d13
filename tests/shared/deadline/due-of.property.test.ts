import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../../../shared/calendar/day-number.ts';
import { dueOf, type Term } from '../../../shared/deadline/due-of.ts';
import type { DeadlineRule } from '../../../shared/deadline/rule.ts';
import { anyTerm } from '../../helpers/any-term.ts';
import { SlowClock } from '../../helpers/slow-clock.ts';

const minuteMs = 60_000;
const slowly = 240_000; // ms a busy machine may take
const daysOfPatience = 40;

/** When the rule is due, by going on minute by minute, or day's end by day's end, and counting. Undefined when it takes too long. */
function slowDue({ rule, start, hours, pauses }: Term): number | undefined {
  const clock = new SlowClock(hours, start);
  const paused = (at: number) => pauses.some(({ from, to }) => from <= at && at < to);
  return rule.unit === 'hour' ? inHours(rule, start, clock, paused) : inDays(rule, start, clock, paused);
}

type IsPaused = (at: number) => boolean;

function inHours({ amount, calendar, pausable }: DeadlineRule, start: number, clock: SlowClock, paused: IsPaused): number | undefined {
  let left = amount * 60;
  for (let at = start; at < start + daysOfPatience * 1440 * minuteMs; at += minuteMs) {
    if ((pausable && paused(at)) || (calendar !== null && !clock.works(at))) continue;
    left -= 1;
    if (left <= 0) return at + minuteMs;
  }
  return undefined;
}

function inDays(rule: DeadlineRule, start: number, clock: SlowClock, paused: IsPaused): number | undefined {
  const zero = zeroOf(rule, start, clock);
  if (zero === undefined) return undefined;
  const counts = (day: number) => rule.unit !== 'businessDay' || clock.isBusinessDay(day);
  let left = daysOf(rule, zero) + (counts(zero) || rule.amount === 0 ? 1 : 0);
  for (let day = zero; day < zero + 1000; day += 1) {
    if (!counts(day) || (rule.pausable && paused(endOf(rule, day, clock)))) continue;
    left -= 1;
    if (left > 0) continue;
    return lastMoment(rule, day, clock);
  }
  return undefined;
}

/** Where nothing but the day itself is given, it is the first whose end can still be kept. */
function zeroOf(rule: DeadlineRule, start: number, clock: SlowClock): number | undefined {
  const day = clock.dayAt(start);
  const late = rule.amount === 0 && endOf(rule, day, clock) < start;
  const works = late || rule.afterHours === 'nextBusinessDay' || (rule.amount === 0 && rule.unit === 'businessDay');
  if (!works) return day;
  const closed = rule.afterHours === 'nextBusinessDay' && clock.isBusinessDay(day) && start > clock.closingOf(day);
  for (let tries = late || closed ? 1 : 0; tries < 1000; tries += 1) if (clock.isBusinessDay(day + tries)) return day + tries;
  return undefined;
}

function daysOf({ unit, amount }: DeadlineRule, zero: number): number {
  if (unit === 'month') return dayNumber(Temporal.PlainDate.from(dayText(zero)).add({ months: amount }).toString()) - zero;
  return unit === 'week' ? amount * 7 : amount;
}

const endOf = ({ ends }: DeadlineRule, day: number, clock: SlowClock): number =>
  ends === 'closing' && clock.isBusinessDay(day) ? Math.min(clock.closingOf(day), clock.endOf(day) - 1) : clock.endOf(day) - 1;

function lastMoment(rule: DeadlineRule, day: number, clock: SlowClock): number | undefined {
  if (rule.roll === 'none') return endOf(rule, day, clock);
  for (let last = day; last < day + 1000; last += 1) if (clock.isBusinessDay(last)) return endOf(rule, last, clock);
  return undefined;
}

/** Runs of each unit: 10,000 together. */
const units = [
  ['hour', 30, 2000],
  ['calendarDay', 60, 2500],
  ['businessDay', 40, 3000],
  ['week', 9, 1000],
  ['month', 4, 1500],
] as const;

describe('a deadline against a clock that goes minute by minute', () => {
  it.each(units)(
    'is the same moment for a term in %ss, whatever the calendar, the zone, the start and the pauses',
    (unit, most, numRuns) => {
      fc.assert(
        fc.property(anyTerm(unit, most), (one) => {
          const slow = slowDue(one);
          const fast = dueOf(one)?.at;
          const far = unit === 'hour' && fast !== undefined && fast > one.start + daysOfPatience * 1440 * minuteMs;
          expect(far ? undefined : fast).toBe(slow);
        }),
        { numRuns },
      );
    },
    slowly,
  );
});
