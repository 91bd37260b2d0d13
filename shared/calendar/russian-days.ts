import type { InLanguages } from '../language.ts';
import type { CalendarDay } from './calendar.ts';
import { shippedDay } from './shipped-day.ts';

/** Labour Code art. 112 and the decree on days off moved in 2026 (no. 1466 of 24.09.2025), as a school board printed it for its staff. */
const decree2026 =
  'https://profedu38.ru/index.php?option=com_content&view=article&id=2426:perenos-vykhodnykh-dnej-v-2026-godu&catid=105&Itemid=393';
/** The days of 2027 follow from art. 112 alone; the decree for 2027 was not at hand. */
const article112 = 'Labour Code art. 112; the decree on days moved in 2027 was not read';

const newYear: InLanguages = { en: 'New Year holidays', ru: 'Новогодние каникулы', th: 'วันหยุดปีใหม่' };
const christmas: InLanguages = { en: 'Christmas', ru: 'Рождество Христово', th: 'คริสต์มาส (ออร์โธดอกซ์)' };
const defender: InLanguages = { en: 'Defender of the Fatherland Day', ru: 'День защитника Отечества', th: 'วันผู้พิทักษ์ปิตุภูมิ' };
const women: InLanguages = { en: "International Women's Day", ru: 'Международный женский день', th: 'วันสตรีสากล' };
const labour: InLanguages = { en: 'Spring and Labour Day', ru: 'Праздник Весны и Труда', th: 'วันแรงงาน' };
const victory: InLanguages = { en: 'Victory Day', ru: 'День Победы', th: 'วันแห่งชัยชนะ' };
const russia: InLanguages = { en: 'Russia Day', ru: 'День России', th: 'วันรัสเซีย' };
const unity: InLanguages = { en: 'National Unity Day', ru: 'День народного единства', th: 'วันเอกภาพแห่งชาติ' };
const moved: InLanguages = { en: 'Day off moved here', ru: 'Перенесённый выходной', th: 'วันหยุดชดเชย' };
const eve: InLanguages = { en: 'Day before a holiday', ru: 'Предпраздничный день', th: 'วันก่อนวันหยุด' };

const closed2026: readonly (readonly [string, InLanguages])[] = [
  ...[1, 2, 3, 4, 5, 6].map((day) => [`2026-01-0${day}`, newYear] as const),
  ['2026-01-07', christmas],
  ['2026-01-08', newYear],
  ['2026-01-09', moved],
  ['2026-02-23', defender],
  ['2026-03-08', women],
  ['2026-03-09', moved],
  ['2026-05-01', labour],
  ['2026-05-09', victory],
  ['2026-05-11', moved],
  ['2026-06-12', russia],
  ['2026-11-04', unity],
  ['2026-12-31', moved],
];

const closed2027: readonly (readonly [string, InLanguages])[] = [
  ...[1, 2, 3, 4, 5, 6].map((day) => [`2027-01-0${day}`, newYear] as const),
  ['2027-01-07', christmas],
  ['2027-01-08', newYear],
  ['2027-02-23', defender],
  ['2027-03-08', women],
  ['2027-05-01', labour],
  ['2027-05-03', moved],
  ['2027-05-09', victory],
  ['2027-05-10', moved],
  ['2027-06-12', russia],
  ['2027-06-14', moved],
  ['2027-11-04', unity],
];

const short2026 = ['2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'];
/** Labour Code art. 95: the working day before a holiday. */
const short2027 = ['2027-02-22', '2027-04-30', '2027-06-11', '2027-11-03', '2027-12-31'];

const verified2026 = { source: decree2026, verifiedOn: '2026-11-22' };
const unverified2027 = { source: article112, verifiedOn: null };

/** Days off and short days of Russia, 2026 and 2027. */
export const russianDays: readonly CalendarDay[] = [
  ...closed2026.map(([date, name]) => shippedDay({ date, name, ...verified2026 })),
  ...short2026.map((date) => shippedDay({ date, name: eve, kind: 'short', ...verified2026 })),
  ...closed2027.map(([date, name]) => shippedDay({ date, name, ...unverified2027 })),
  ...short2027.map((date) => shippedDay({ date, name: eve, kind: 'short', ...unverified2027 })),
].toSorted((one, other) => one.date.localeCompare(other.date));
