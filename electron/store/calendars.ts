import type { Calendar, CalendarDay } from '../../shared/calendar/calendar.ts';
import { calendarsOfRows } from '../../shared/calendar/calendar-of-rows.ts';
import type { ShippedCalendar } from '../../shared/calendar/holidays.ts';
import { touchDeadlines } from './deadline-stamp.ts';
import type { Db, Tx } from './schema.ts';

/** Every calendar with its dates, by code and date. */
export async function readCalendars(db: Db): Promise<ShippedCalendar[]> {
  const calendars = await db.selectFrom('calendar').selectAll().orderBy('code').execute();
  const days = await db.selectFrom('calendar_day').selectAll().orderBy('calendar').orderBy('date').execute();
  return calendarsOfRows(calendars, days);
}

/** Writes a calendar as it is now, new or known by its code; its dates stay. */
export async function saveCalendar(tx: Tx, { code, name, week, follows }: Calendar): Promise<void> {
  const values = { name: JSON.stringify(name), week: week === null ? null : JSON.stringify(week), follows };
  await tx
    .insertInto('calendar')
    .values({ code, ...values })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(values))
    .execute();
  await touchDeadlines(tx);
}

/** Writes dates of a calendar, each in place of what the calendar had for it. */
export async function saveCalendarDays(tx: Tx, code: string, days: readonly CalendarDay[]): Promise<void> {
  for (const { date, ...day } of days) {
    const values = {
      kind: day.kind,
      name: JSON.stringify(day.name),
      less_minutes: day.lessMinutes,
      like: day.like,
      source: day.source,
      verified_on: day.verifiedOn,
      on: day.on ? 1 : 0,
    };
    await tx
      .insertInto('calendar_day')
      .values({ calendar: code, date, ...values })
      .onConflict((conflict) => conflict.columns(['calendar', 'date']).doUpdateSet(values))
      .execute();
  }
  await touchDeadlines(tx);
}
