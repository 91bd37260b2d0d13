import type { WorkingHours } from '../calendar/day-spans.ts';
import { addWorkingMs, nextWorkingMoment } from '../calendar/working-time.ts';
import { dayAt, momentAt } from '../calendar/zone-clock.ts';
import type { Settings } from '../contract/catalogue.ts';
import { type Instant, instant } from '../ids.ts';
import type { AwaitedCheck } from './awaits-check.ts';

const hourMs = 3_600_000;

/**
 * From when the customer is to be asked: at the beginning of work so many working days after it was solved, and after a try in vain so many
 * working hours later, at another time of the day. Where nobody ever works, at once.
 */
export function checkDue(
  { since, tries }: AwaitedCheck,
  hours: WorkingHours,
  settings: Pick<Settings, 'checkAfterDays' | 'checkRetryHours'>,
): Instant {
  if (tries > 0) return addWorkingMs(since, settings.checkRetryHours * hourMs, hours) ?? since;
  let due = since;
  for (let day = 0; day < settings.checkAfterDays; day += 1) {
    const tomorrow = momentAt(hours.timeZone, dayAt(hours.timeZone, due) + 1, 0);
    due = nextWorkingMoment(instant.parse(tomorrow), hours) ?? due;
  }
  return settings.checkAfterDays === 0 ? (nextWorkingMoment(since, hours) ?? since) : due;
}
