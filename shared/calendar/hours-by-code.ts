import type { Settings } from '../contract/catalogue.ts';
import type { WorkingHours } from './day-spans.ts';
import type { ShippedCalendar } from './holidays.ts';

/** Each calendar's hours with its own dates, and beside them those of the calendar it follows. */
export function hoursByCode(
  calendars: readonly ShippedCalendar[],
  { timeZone, workingWeek }: Pick<Settings, 'workingWeek'> & { readonly timeZone: string },
): ReadonlyMap<string, WorkingHours> {
  const daysOf = (code: string | null) => calendars.find(({ calendar }) => calendar.code === code)?.days ?? [];
  return new Map(
    calendars.map(({ calendar, days }) => {
      const own = new Set(days.map(({ date }) => date));
      const followed = daysOf(calendar.follows).filter(({ date }) => !own.has(date));
      return [calendar.code, { week: calendar.week ?? workingWeek, timeZone, days: [...followed, ...days] }] as const;
    }),
  );
}
