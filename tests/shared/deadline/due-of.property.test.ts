import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../../../shared/calendar/day-number.ts';
import type { WorkingHours } from '../../../shared/calendar/day-spans.ts';
import { dueOf, type Pause } from '../../../shared/deadline/due-of.ts';
import type { DeadlineRule } from '../../../shared/deadline/rule.ts';
import { type Instant, instant } from '../../../shared/ids.ts';
import { aRule } from '../../helpers/a-rule.ts';
import { anyHours, anyStart, SlowClock } from '../../helpers/slow-clock.ts';

const minuteMs = 60_000;
const slowly = 240_000; // ms a busy machine may take
const daysOfPatience = 40;

interface Asked {
  readonly rule: DeadlineRule;
  readonly start: Instant;
  readonly hours: WorkingHours;
  readonly pauses: readonly Pause[];
}

/** When the rule is due, by going on minute by minute, or day's end by day's end, and counting. Undefined when it takes too long. */
function slowDue({ rule, start, hours, pauses }: Asked): number | undefined {
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
    return lastMoment(rule, day, start, clock);
  }
  return undefined;
}

function zeroOf({ afterHours }: DeadlineRule, start: number, clock: SlowClock): number | undefined {
  let day = clock.dayAt(start);
  if (afterHours === 'sameDay') return day;
  if (clock.isBusinessDay(day) && start > clock.closingOf(day)) day += 1;
  for (let tries = 0; tries < 1000; tries += 1) if (clock.isBusinessDay(day + tries)) return day + tries;
  return undefined;
}

function daysOf({ unit, amount }: DeadlineRule, zero: number): number {
  if (unit === 'month') return dayNumber(Temporal.PlainDate.from(dayText(zero)).add({ months: amount }).toString()) - zero;
  return unit === 'week' ? amount * 7 : amount;
}

const endOf = ({ ends }: DeadlineRule, day: number, clock: SlowClock): number =>
  ends === 'closing' && clock.isBusinessDay(day) ? Math.min(clock.closingOf(day), clock.endOf(day) - 1) : clock.endOf(day) - 1;

function lastMoment(rule: DeadlineRule, day: number, start: number, clock: SlowClock): number | undefined {
  for (let last = day; last < day + 1000; last += 1) {
    const stands = rule.roll === 'none' && last === day;
    const later = clock.isBusinessDay(last) && endOf(rule, last, clock) >= start;
    if (later || (stands && endOf(rule, last, clock) >= start)) return endOf(rule, last, clock);
  }
  return undefined;
}

const anyPauses = (start: Instant): fc.Arbitrary<readonly Pause[]> =>
  fc
    .array(fc.record({ after: fc.integer({ min: 0, max: 3000 }), length: fc.integer({ min: 1, max: 5000 }) }), { maxLength: 3 })
    .map((all) => {
      let at: number = start;
      return all.map(({ after, length }) => {
        const from = instant.parse(at + (after + 1) * minuteMs);
        at = from + length * minuteMs;
        return { from, to: instant.parse(at) };
      });
    });

const anyRule = (unit: DeadlineRule['unit'], most: number): fc.Arbitrary<DeadlineRule> =>
  fc
    .record({
      amount: fc.integer({ min: unit === 'hour' ? 1 : 0, max: most }),
      calendar: fc.constantFrom('site', null),
      afterHours: fc.constantFrom('sameDay', 'nextBusinessDay'),
      ends: fc.constantFrom('dayEnd', 'closing'),
      roll: fc.constantFrom('none', 'nextBusinessDay'),
      pausable: fc.boolean(),
    })
    .map((drawn) => aRule({ ...drawn, unit }));

const asked = (unit: DeadlineRule['unit'], most: number): fc.Arbitrary<Asked> =>
  anyStart.chain((start) =>
    fc.record({ rule: anyRule(unit, most), start: fc.constant(start), hours: anyHours(start), pauses: anyPauses(start) }),
  );

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
        fc.property(asked(unit, most), (one) => {
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
