import type { Role } from '../access.ts';
import { businessDayFrom } from '../calendar/business-days.ts';
import { spansFor, type WorkingHours } from '../calendar/day-spans.ts';
import { businessDayBefore, subtractWorkingMs, workingEndBefore } from '../calendar/working-before.ts';
import { addWorkingMs, isWorking, nextWorkingMoment } from '../calendar/working-time.ts';
import { dayAt, momentAt, offsetAt } from '../calendar/zone-clock.ts';
import type { Promised } from '../complaint/complaint.ts';
import { type Instant, instant } from '../ids.ts';

/** Who is told: the complaint's owner, or whoever leads, in the order in which it goes up. */
type RemindedPerson = 'owner' | Extract<Role, 'supervisor' | 'manager' | 'director'>;

/** How far from the promised moment, in working time: hours of work, or working days at the same hour. Before is negative. */
export interface ReminderRule {
  readonly step: 'dayBefore' | 'hoursBefore' | 'due' | 'hoursAfter' | 'dayAfter';
  readonly to: RemindedPerson;
  readonly amount: number;
  readonly unit: 'hour' | 'day';
}

export interface ReminderStep extends ReminderRule {
  readonly at: Instant;
}

/** When a promise is spoken of, and to whom (E2). */
const defaultReminders: readonly ReminderRule[] = [
  { step: 'dayBefore', to: 'owner', amount: -1, unit: 'day' },
  { step: 'hoursBefore', to: 'owner', amount: -2, unit: 'hour' },
  { step: 'due', to: 'supervisor', amount: 0, unit: 'hour' },
  { step: 'hoursAfter', to: 'manager', amount: 2, unit: 'hour' },
  { step: 'dayAfter', to: 'director', amount: 1, unit: 'day' },
];

const hourMs = 3_600_000;
const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Told at the very end of work, nobody can do anything any more. */
const closingMs = 5 * minuteMs;

/**
 * The moments at which an open promise is spoken of, soonest first, each within working time (E2). What would have come before the
 * promise was given is left out: whoever has just named the hour knows it. Empty where nobody ever works.
 */
export function reminderSteps(
  { givenAt, dueAt }: Pick<Promised, 'givenAt' | 'dueAt'>,
  hours: WorkingHours,
  rules: readonly ReminderRule[] = defaultReminders,
): readonly ReminderStep[] {
  return rules
    .flatMap((rule) => {
      const moment = momentOf(rule, dueAt, hours);
      const at = moment === undefined ? undefined : whileAtWork(moment, hours);
      return at === undefined || (rule.amount < 0 && at <= givenAt) ? [] : [{ ...rule, at }];
    })
    .toSorted((one, other) => one.at - other.at);
}

/** Before the promised moment is counted from the last work before it, after it from the first work after it. */
function momentOf({ amount, unit }: ReminderRule, dueAt: Instant, hours: WorkingHours): Instant | undefined {
  if (amount === 0) return dueAt;
  const from = amount < 0 ? workingEndBefore(dueAt, hours) : nextWorkingMoment(dueAt, hours);
  if (from === undefined) return undefined;
  if (unit === 'day') return sameHour(from, amount, hours);
  return amount < 0 ? subtractWorkingMs(from, -amount * hourMs, hours) : addWorkingMs(from, amount * hourMs, hours);
}

/** The same hour so many working days earlier or later; where that day has ended by then, an hour before it ends. */
function sameHour(from: Instant, days: number, hours: WorkingHours): Instant | undefined {
  const spans = spansFor(hours);
  let day: number | undefined = dayAt(spans.timeZone, from);
  const minutes = Math.floor((from + offsetAt(spans.timeZone, from) - day * dayMs) / minuteMs);
  for (let left = Math.abs(days); left > 0 && day !== undefined; left -= 1)
    day = days < 0 ? businessDayBefore(spans, day) : businessDayFrom(spans, day + 1);
  if (day === undefined) return undefined;
  const at = instant.parse(momentAt(spans.timeZone, day, minutes));
  return days > 0 || isWorking(at, hours) ? at : subtractWorkingMs(at, hourMs, hours);
}

/** Within working time: what falls on the end of work comes a little before it, anything else outside when work begins again. */
function whileAtWork(at: Instant, hours: WorkingHours): Instant | undefined {
  if (isWorking(at, hours)) return at;
  const before = subtractWorkingMs(at, closingMs, hours);
  return before !== undefined && at - before === closingMs ? before : nextWorkingMoment(at, hours);
}
