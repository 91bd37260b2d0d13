import { shippedCalendars } from '../../shared/calendar/holidays.ts';
import { presetsFor } from '../../shared/deadline/presets.ts';
import type { Instant } from '../../shared/ids.ts';
import { saveCalendar, saveCalendarDays } from './calendars.ts';
import { saveRule } from './deadline-rules.ts';
import type { Tx } from './schema.ts';

/** The deadline rules and calendars a desk in this country begins with (product.md 3.6); they count for what is registered from now on. */
export async function seedDeadlines(tx: Tx, country: string, now: Instant): Promise<void> {
  const calendars = shippedCalendars(country);
  for (const { calendar } of calendars) await saveCalendar(tx, calendar);
  for (const { calendar, days } of calendars) await saveCalendarDays(tx, calendar.code, days);
  for (const rule of presetsFor(country)) await saveRule(tx, rule, now);
}
