import { isBusinessDay, nextException, type Spans } from './day-spans.ts';
import { weekdayOf } from './day-number.ts';

/** A calendar on which nobody ever works is not searched for a business day any further than this. */
const daysAhead = 3660;

/** The first day from `day` on with work in it. Undefined where nobody works for ten years. */
export function businessDayFrom(spans: Spans, day: number): number | undefined {
  for (let at = day; at < day + daysAhead; at += 1) if (isBusinessDay(spans, at)) return at;
  return undefined;
}

/** The day that many business days after `day`, which itself does not count. Weeks without an exception are stepped over at once. */
export function addBusinessDays(spans: Spans, day: number, count: number): number | undefined {
  let at = day;
  for (let left = count; left > 0; left -= 1) {
    const weeks = spans.workdays === 0 ? 0 : Math.min(plainWeeks(spans, at + 1), Math.floor((left - 1) / spans.workdays));
    left -= weeks * spans.workdays;
    const next = businessDayFrom(spans, at + 7 * weeks + 1);
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
}

/** How many weeks from `day` on are without a date of their own. */
const plainWeeks = (spans: Spans, day: number): number => Math.floor(((nextException(spans, day) ?? Number.MAX_SAFE_INTEGER) - day) / 7);

/** How many business days lie in `[from, to)`: whole weeks, the days left over, and what the exceptions among them change. */
export function countBusinessDays(spans: Spans, from: number, to: number): number {
  if (to <= from) return 0;
  const weeks = Math.floor((to - from) / 7);
  let sum = weeks * spans.workdays;
  for (let day = from + 7 * weeks; day < to; day += 1) if (isUsually(spans, day)) sum += 1;
  for (const [day, { spans: work }] of spans.exceptions)
    if (day >= from && day < to) sum += Number(work.length > 0) - Number(isUsually(spans, day));
  return sum;
}

const isUsually = (spans: Spans, day: number): boolean => (spans.week[weekdayOf(day)] ?? []).length > 0;
