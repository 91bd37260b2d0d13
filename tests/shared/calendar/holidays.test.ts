import { describe, expect, it } from 'vitest';
import { calendar, calendarDay } from '../../../shared/calendar/calendar.ts';
import { shippedCalendars } from '../../../shared/calendar/holidays.ts';

const byCode = (code: string) => shippedCalendars('RU').find((one) => one.calendar.code === code)?.days ?? [];
const weekdays = (dates: readonly string[]): readonly string[] => dates.filter((date) => Temporal.PlainDate.from(date).dayOfWeek <= 5);

describe('the holidays shipped with the program', () => {
  it.each(shippedCalendars('TH').map((one) => [one.calendar.code, one] as const))(
    'of %s are days of a calendar, each date once',
    (_, one) => {
      expect(calendar.safeParse(one.calendar).success).toBe(true);
      expect(one.days.filter((day) => !calendarDay.safeParse(day).success)).toEqual([]);
      expect(new Set(one.days.map(({ date }) => date)).size).toBe(one.days.length);
    },
  );

  it('give Russia 247 working days in 2026, as its production calendar does', () => {
    const closed = weekdays(
      byCode('RU')
        .filter(({ date, kind }) => date.startsWith('2026') && kind === 'closed')
        .map(({ date }) => date),
    );
    expect(261 - closed.length).toBe(247);
  });

  it('shorten the eves that the decree for 2026 names, none of them a day off', () => {
    const short = byCode('RU')
      .filter(({ kind, verifiedOn }) => kind === 'short' && verifiedOn !== null)
      .map(({ date }) => date);
    expect(short).toEqual(['2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03']);
    expect(weekdays(short)).toEqual(short);
  });

  it('shorten in Russia every working day before a holiday, and no other (Labour Code art. 95)', () => {
    const days = byCode('RU');
    const closed = new Set(days.filter(({ kind }) => kind === 'closed').map(({ date }) => date));
    const holidays = [
      ...days.filter(({ kind, name }) => kind === 'closed' && !name.en.includes('moved')).map(({ date }) => date),
      '2028-01-01',
    ];
    const eves = new Set(holidays.map((date) => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()));
    const short = days.filter(({ kind }) => kind === 'short').map(({ date }) => date);
    expect(short).toEqual(weekdays([...eves].filter((date) => !closed.has(date) && date >= '2026-01-01')).toSorted());
  });

  it("let the site keep its country's holidays where they are known, and say of each day whether it was verified", () => {
    expect(shippedCalendars('TH').at(-1)?.calendar.follows).toBe('TH');
    expect(shippedCalendars('DE').at(-1)?.calendar.follows).toBeNull();
    expect(
      byCode('TH')
        .filter(({ verifiedOn }) => verifiedOn !== null)
        .every(({ source }) => source.startsWith('https://')),
    ).toBe(true);
  });
});
