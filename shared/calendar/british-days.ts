import type { InLanguages } from '../language.ts';
import type { CalendarDay } from './calendar.ts';
import { shippedDay } from './shipped-day.ts';

const newYear: InLanguages = { en: "New Year's Day", ru: 'Новый год', th: 'วันขึ้นปีใหม่' };
const goodFriday: InLanguages = { en: 'Good Friday', ru: 'Страстная пятница', th: 'วันศุกร์ประเสริฐ' };
const easter: InLanguages = { en: 'Easter Monday', ru: 'Пасхальный понедельник', th: 'วันจันทร์อีสเตอร์' };
const earlyMay: InLanguages = { en: 'Early May bank holiday', ru: 'Майский банковский выходной', th: 'วันหยุดธนาคารต้นเดือนพฤษภาคม' };
const spring: InLanguages = { en: 'Spring bank holiday', ru: 'Весенний банковский выходной', th: 'วันหยุดธนาคารฤดูใบไม้ผลิ' };
const summer: InLanguages = { en: 'Summer bank holiday', ru: 'Летний банковский выходной', th: 'วันหยุดธนาคารฤดูร้อน' };
const christmas: InLanguages = { en: 'Christmas Day', ru: 'Рождество', th: 'วันคริสต์มาส' };
const boxing: InLanguages = { en: 'Boxing Day', ru: 'День подарков', th: 'วันบ็อกซิ่งเดย์' };

const rows: readonly (readonly [string, InLanguages])[] = [
  ['2026-01-01', newYear],
  ['2026-04-03', goodFriday],
  ['2026-04-06', easter],
  ['2026-05-04', earlyMay],
  ['2026-05-25', spring],
  ['2026-08-31', summer],
  ['2026-12-25', christmas],
  ['2026-12-28', boxing],
  ['2027-01-01', newYear],
  ['2027-03-26', goodFriday],
  ['2027-03-29', easter],
  ['2027-05-03', earlyMay],
  ['2027-05-31', spring],
  ['2027-08-30', summer],
  ['2027-12-27', christmas],
  ['2027-12-28', boxing],
];

/** Bank holidays of England and Wales, 2026 and 2027, by their rule; not compared with a printed list. */
export const britishDays: readonly CalendarDay[] = rows.map(([date, name]) =>
  shippedDay({ date, name, source: 'Bank holidays by rule; no printed list was read', verifiedOn: null }),
);
