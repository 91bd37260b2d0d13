import { counted, type Forms } from '../format/counted.ts';
import { dateShown, dateTimeShown } from '../format/date.ts';
import { duration } from '../format/duration.ts';
import type { InLanguages, Language } from '../language.ts';
import type { TermUnit } from './rule.ts';
import type { Why } from './why.ts';

interface Words {
  readonly units: Readonly<Record<TermUnit, Forms>>;
  readonly minutes: Forms;
  readonly days: Forms;
  readonly atOnce: string;
  readonly byNamed: string;
  readonly sameBusinessDay: string;
  readonly from: (term: string, start: string, law: string) => string;
  readonly unshifted: string;
  readonly notCounted: (what: string) => string;
  readonly counted: (what: string) => string;
  readonly daysOff: Forms;
  readonly countedFrom: (day: string) => string;
  readonly rolled: (day: string, name: string) => string;
  readonly paused: (time: string) => string;
  readonly extended: (condition: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    units: {
      hour: { one: 'hour', other: 'hours' },
      calendarDay: { one: 'calendar day', other: 'calendar days' },
      businessDay: { one: 'business day', other: 'business days' },
      week: { one: 'week', other: 'weeks' },
      month: { one: 'month', other: 'months' },
    },
    minutes: { one: 'working minute', other: 'working minutes' },
    days: { one: 'day', other: 'days' },
    atOnce: 'The same day',
    byNamed: 'The date named to the customer',
    sameBusinessDay: 'The same business day',
    from: (term, start, law) => `${term} from ${start}${law}`,
    unshifted: 'nothing shifted it',
    notCounted: (what) => `not counted: ${what}`,
    counted: (what) => `counted although a day off: ${what}`,
    daysOff: { one: 'ordinary day off', other: 'ordinary days off' },
    countedFrom: (day) => `it came after hours, so it counts from ${day}`,
    rolled: (day, name) => `the last day, ${day}${name}, is a day off, so it moved on`,
    paused: (time) => `the clock stood still for ${time} while the customer's answer was awaited`,
    extended: (condition) => `the longer term applies: ${condition}`,
  },
  ru: {
    units: {
      hour: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
      calendarDay: { one: 'календарный день', few: 'календарных дня', many: 'календарных дней', other: 'календарного дня' },
      businessDay: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' },
      week: { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' },
      month: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
    },
    minutes: { one: 'рабочая минута', few: 'рабочие минуты', many: 'рабочих минут', other: 'рабочей минуты' },
    days: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    atOnce: 'В тот же день',
    byNamed: 'Срок, названный клиенту',
    sameBusinessDay: 'В тот же рабочий день',
    from: (term, start, law) => `${term}, считая с ${start}${law}`,
    unshifted: 'ничто его не сдвинуло',
    notCounted: (what) => `не считаются: ${what}`,
    counted: (what) => `считаются, хотя это выходной: ${what}`,
    daysOff: { one: 'обычный выходной', few: 'обычных выходных', many: 'обычных выходных', other: 'обычного выходного' },
    countedFrom: (day) => `обращение пришло в нерабочее время, счёт идёт с ${day}`,
    rolled: (day, name) => `последний день, ${day}${name}, выходной, поэтому срок перенесён`,
    paused: (time) => `часы стояли ${time}, пока ждали ответа клиента`,
    extended: (condition) => `действует более долгий срок: ${condition}`,
  },
  th: {
    units: {
      hour: { other: 'ชั่วโมง' },
      calendarDay: { other: 'วันตามปฏิทิน' },
      businessDay: { other: 'วันทำการ' },
      week: { other: 'สัปดาห์' },
      month: { other: 'เดือน' },
    },
    minutes: { other: 'นาทีทำการ' },
    days: { other: 'วัน' },
    atOnce: 'ภายในวันเดียวกัน',
    byNamed: 'วันที่นัดกับลูกค้า',
    sameBusinessDay: 'ภายในวันทำการเดียวกัน',
    from: (term, start, law) => `${term} นับจาก ${start}${law}`,
    unshifted: 'ไม่มีเหตุให้เลื่อน',
    notCounted: (what) => `ไม่นับ: ${what}`,
    counted: (what) => `นับแม้เป็นวันหยุด: ${what}`,
    daysOff: { other: 'วันหยุดปกติ' },
    countedFrom: (day) => `เรื่องเข้ามานอกเวลาทำการ จึงนับจาก ${day}`,
    rolled: (day, name) => `วันสุดท้าย ${day}${name} เป็นวันหยุด จึงเลื่อนออกไป`,
    paused: (time) => `หยุดนับ ${time} ระหว่างรอคำตอบจากลูกค้า`,
    extended: (condition) => `ใช้กำหนดเวลาที่ยาวกว่า: ${condition}`,
  },
};

const article: Readonly<Record<Language, string>> = { en: 'art. ', ru: 'ст. ', th: 'มาตรา ' };

/** Why a deadline is when it is, in one sentence of the language: the term, its start, the law, and what shifted it or that nothing did. */
export function explain(why: Why, language: Language, timeZone: string): string {
  const say = words[language];
  const law = why.legalRef === '' ? '' : `, ${why.legalRef.replace('art. ', article[language])}`;
  const start = why.unit === 'hour' ? dateTimeShown(why.from, language, timeZone) : dateShown(why.from, language, timeZone);
  const shifts = shiftsOf(why, language);
  return `${say.from(termOf(why, language), start, law)}; ${shifts.length === 0 ? say.unshifted : shifts.join('; ')}.`;
}

function termOf({ amount, unit, calendar, start }: Why, language: Language): string {
  const say = words[language];
  if (start === 'promised' && amount === 0) return say.byNamed;
  if (amount === 0) return unit === 'businessDay' ? say.sameBusinessDay : say.atOnce;
  if (unit === 'hour' && (calendar !== null || amount < 1)) return counted(Math.round(amount * 60), say.minutes, language);
  return counted(amount, say.units[unit], language);
}

/** Everything that took the date away from where plain counting puts it. */
function shiftsOf(why: Why, language: Language): readonly string[] {
  const say = words[language];
  const off = [
    ...why.holidays.map((one) => named(one, language)),
    ...(why.daysOff > 0 ? [counted(why.daysOff, say.daysOff, language)] : []),
  ];
  const paused =
    why.pausedDays > 0 ? counted(why.pausedDays, say.days, language) : why.pausedSeconds > 0 ? duration(why.pausedSeconds, language) : '';
  return [
    why.extended === null ? '' : say.extended(why.extended.condition[language]),
    why.countedFrom === null ? '' : say.countedFrom(dayShown(why.countedFrom, language)),
    off.length === 0 ? '' : say.notCounted(off.join(', ')),
    why.made.length === 0 ? '' : say.counted(why.made.map((one) => named(one, language)).join(', ')),
    why.rolled === null
      ? ''
      : say.rolled(dayShown(why.rolled.from, language), why.rolled.name === null ? '' : ` (${why.rolled.name[language]})`),
    paused === '' ? '' : say.paused(paused),
  ].filter((text) => text !== '');
}

const named = ({ date, name }: { readonly date: string; readonly name: InLanguages }, language: Language): string =>
  `${name[language]} (${dayShown(date, language)})`;

const dayShown = (date: string, language: Language): string =>
  dateShown(Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds, language, 'UTC');
