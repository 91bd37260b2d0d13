import type { InLanguages } from '../language.ts';
import { britishDays } from './british-days.ts';
import type { Calendar, CalendarDay } from './calendar.ts';
import { russianDays } from './russian-days.ts';
import { thaiDays } from './thai-days.ts';

/** A calendar as it is shipped. */
export interface ShippedCalendar {
  readonly calendar: Calendar;
  readonly days: readonly CalendarDay[];
}

const day = [{ from: '09:00', to: '18:00' }];
const fiveDays = [day, day, day, day, day, [], []];
const publicCalendar = (code: string, name: InLanguages, days: readonly CalendarDay[]): ShippedCalendar => ({
  calendar: { code, name, week: fiveDays, follows: null },
  days,
});

/** The holidays shipped with the program, by country: reviewed files of its own, no feed that calls every custom a holiday (U3). */
const countries: readonly ShippedCalendar[] = [
  publicCalendar('RU', { en: 'Russia', ru: 'Россия', th: 'รัสเซีย' }, russianDays),
  publicCalendar('TH', { en: 'Thailand', ru: 'Таиланд', th: 'ไทย' }, thaiDays),
  publicCalendar('GB', { en: 'England and Wales', ru: 'Англия и Уэльс', th: 'อังกฤษและเวลส์' }, britishDays),
];

/** The calendars a new desk begins with: its own, which keeps the holidays of its country where they are known, and those of the countries. */
export const shippedCalendars = (country: string): readonly ShippedCalendar[] => [
  ...countries,
  {
    calendar: {
      code: 'site',
      name: { en: 'This site', ru: 'Этот офис', th: 'สาขานี้' },
      week: null,
      follows: countries.some(({ calendar }) => calendar.code === country) ? country : null,
    },
    days: [],
  },
];
