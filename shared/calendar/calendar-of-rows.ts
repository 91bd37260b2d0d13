import { type Calendar, calendar, type CalendarDay, calendarDay } from './calendar.ts';
import type { ShippedCalendar } from './holidays.ts';

type Row = Readonly<Record<string, unknown>>;

/** Every calendar with its dates from their rows, in the order the rows come in; throws where one cannot be read. */
export function calendarsOfRows(calendars: readonly Row[], days: readonly Row[]): ShippedCalendar[] {
  const byCode = Map.groupBy(days, (one) => one['calendar']);
  return calendars.map((row) => ({ calendar: calendarOf(row), days: (byCode.get(row['code']) ?? []).map(dayOf) }));
}

const calendarOf = (row: Row): Calendar =>
  calendar.parse({
    code: row['code'],
    follows: row['follows'],
    name: JSON.parse(String(row['name'])),
    week: typeof row['week'] === 'string' ? JSON.parse(row['week']) : null,
  });

const dayOf = (row: Row): CalendarDay =>
  calendarDay.parse({
    date: row['date'],
    kind: row['kind'],
    name: JSON.parse(String(row['name'])),
    lessMinutes: row['less_minutes'],
    like: row['like'],
    source: row['source'],
    verifiedOn: row['verified_on'],
    on: row['on'] === 1,
  });
