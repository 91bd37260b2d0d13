import { type Instant, instant } from '../ids.ts';
import { isBusinessDay, type Spans, spansFor, type WorkingHours, workOn } from './day-spans.ts';
import { dayAt } from './zone-clock.ts';

/** Work that lies further back than a year is nobody's any more. */
const daysBack = 366;

/** The last moment at or before `at` up to which people work: itself, or when work ended before it. Undefined where nobody worked for a year. */
export const workingEndBefore = (at: Instant, hours: WorkingHours): Instant | undefined => {
  for (const { from, to } of spansBack(at, hours)) if (from < at) return instant.parse(Math.min(to, at));
  return undefined;
};

/** The moment so much working time before `at`; breaks, nights, days off and holidays do not count. Always within a working span. */
export function subtractWorkingMs(at: Instant, ms: number, hours: WorkingHours): Instant | undefined {
  let left = ms;
  for (const { from, to } of spansBack(at, hours)) {
    const end = Math.min(to, at);
    if (end <= from) continue;
    if (end - from >= left) return instant.parse(end - left);
    left -= end - from;
  }
  return undefined;
}

/** The last day before `day` on which anyone worked. */
export function businessDayBefore(spans: Spans, day: number): number | undefined {
  for (let before = day - 1; before >= day - daysBack; before -= 1) if (isBusinessDay(spans, before)) return before;
  return undefined;
}

/** The working spans up to a moment, the latest first. */
function* spansBack(at: Instant, hours: WorkingHours) {
  const spans = spansFor(hours);
  const day = dayAt(spans.timeZone, at);
  for (let back = 0; back <= daysBack; back += 1) yield* workOn(spans, day - back).toReversed();
}
