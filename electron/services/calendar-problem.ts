import type { Calendar, CalendarDay } from '../../shared/calendar/calendar.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';

/** Why a calendar cannot be saved as it stands: spans out of order, no name, or it follows one that is not there or follows another itself. */
export function calendarProblem(saved: Calendar, known: readonly { readonly calendar: Calendar }[]): Refusal | undefined {
  if (Object.values(saved.name).every((text) => text.trim() === '')) return because('badInput', { field: 'name' });
  if (saved.week !== null && !inOrder(saved.week)) return because('badInput', { field: 'week' });
  if (saved.follows === null) return undefined;
  const followed = known.find(({ calendar }) => calendar.code === saved.follows);
  if (followed === undefined) return because('noSuchEntry', { field: 'follows' });
  return followed.calendar.follows !== null || saved.follows === saved.code ? because('badInput', { field: 'follows' }) : undefined;
}

/** Each span begins before it ends and after the one before. */
const inOrder = (week: NonNullable<Calendar['week']>): boolean =>
  week.every((day) => day.every(({ from, to }, place) => from < to && (place === 0 || (day[place - 1]?.to ?? '') <= from)));

/** The dates that differ from what the calendar has, for the audit; at most fifty are named. */
export function dayFields(known: readonly CalendarDay[], saved: readonly CalendarDay[]): readonly string[] {
  const before = new Map(known.map((day) => [day.date, JSON.stringify(day)]));
  return saved
    .filter((day) => before.get(day.date) !== JSON.stringify(day))
    .map(({ date }) => date)
    .slice(0, 50);
}
