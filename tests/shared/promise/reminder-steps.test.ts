import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../shared/calendar/calendar.ts';
import { isWorking } from '../../../shared/calendar/working-time.ts';
import type { WorkingWeek } from '../../../shared/calendar/working-week.ts';
import { instant } from '../../../shared/ids.ts';
import { reminderSteps } from '../../../shared/promise/reminder-steps.ts';

const day = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const week: WorkingWeek = [day, day, day, day, day, [], []];
const timeZone = 'Europe/Moscow';
const at = (text: string) => instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);
const shown = (moment: number) =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(5, 16);

const steps = (dueAt: string, given: { readonly givenAt?: string; readonly days?: readonly CalendarDay[] } = {}) =>
  reminderSteps(
    { givenAt: at(given.givenAt ?? '2026-10-01T10:00'), dueAt: at(dueAt) },
    { week, timeZone, ...(given.days === undefined ? {} : { days: given.days }) },
  ).map(({ to, at: moment }) => [to, shown(moment)]);

const holiday = (date: string): CalendarDay => ({
  date,
  kind: 'closed',
  name: { en: 'Holiday', ru: 'Праздник', th: 'วันหยุด' },
  lessMinutes: 0,
  like: 1,
  source: '',
  verifiedOn: null,
  on: true,
});

describe('an open promise (E2)', () => {
  it('is spoken of a day and two hours before to its owner, then up the line', () => {
    expect(steps('2026-11-18T12:00')).toEqual([
      ['owner', '11-17T12:00'],
      ['owner', '11-18T10:00'],
      ['supervisor', '11-18T12:00'],
      ['manager', '11-18T15:00'],
      ['director', '11-19T12:00'],
    ]);
  });

  it('counts hours and days of work only: over a weekend and a holiday', () => {
    expect(steps('2026-11-16T10:00', { days: [holiday('2026-11-13'), holiday('2026-11-17')] })).toEqual([
      ['owner', '11-12T10:00'],
      ['owner', '11-12T17:00'],
      ['supervisor', '11-16T10:00'],
      ['manager', '11-16T12:00'],
      ['director', '11-18T10:00'],
    ]);
  });

  it('that is due when work ends reaches the lead while he can still act', () => {
    expect(steps('2026-11-18T18:00')).toEqual([
      ['owner', '11-17T17:00'],
      ['owner', '11-18T16:00'],
      ['supervisor', '11-18T17:55'],
      ['manager', '11-19T11:00'],
      ['director', '11-20T09:00'],
    ]);
  });

  it('that is due on a day off is spoken of on the days around it', () => {
    expect(steps('2026-11-22T20:00')).toEqual([
      ['owner', '11-19T17:00'],
      ['owner', '11-20T16:00'],
      ['supervisor', '11-23T09:00'],
      ['manager', '11-23T11:00'],
      ['director', '11-24T09:00'],
    ]);
  });

  it('that was given an hour ago reminds nobody of what he has just said', () => {
    expect(steps('2026-11-18T12:00', { givenAt: '2026-11-18T11:00' }).map(([to]) => to)).toEqual(['supervisor', 'manager', 'director']);
  });

  it('reminds nobody where nobody ever works', () => {
    const never: WorkingWeek = [[], [], [], [], [], [], []];
    expect(reminderSteps({ givenAt: instant.parse(0), dueAt: at('2026-11-18T12:00') }, { week: never, timeZone })).toEqual([]);
  });

  it('is never spoken of outside working time, and never in the wrong order, whatever its hour', () => {
    const hours = { week, timeZone: 'Europe/Berlin', days: [holiday('2026-03-30'), holiday('2026-04-03')] };
    const start = at('2026-03-20T00:00');
    for (let minutes = 0; minutes < 28 * 24 * 60; minutes += 35) {
      const found = reminderSteps({ givenAt: instant.parse(0), dueAt: instant.parse(start + minutes * 60_000) }, hours);
      expect(found.map(({ step }) => step)).toEqual(['dayBefore', 'hoursBefore', 'due', 'hoursAfter', 'dayAfter']);
      expect(found.filter((one) => !isWorking(one.at, hours))).toEqual([]);
    }
  });
});
