import { counted, type Forms } from '../format/counted.ts';
import type { Language } from '../language.ts';
import type { DeadlineRule, TermUnit } from './rule.ts';

/** What a sentence about a date is made of, in one language. */
export interface ExplainWords {
  readonly units: Readonly<Record<TermUnit, Forms>>;
  readonly minutes: Forms;
  readonly workingHours: Forms;
  readonly workingMinutes: Forms;
  readonly days: Forms;
  /** A term of nothing, in a list: by the clock, on the day itself, by a date that was named. */
  readonly nought: { readonly hour: string; readonly day: string; readonly businessDay: string; readonly named: string };
  /** What happened on the day the term began with. */
  readonly began: Readonly<Record<DeadlineRule['start'], string>>;
  readonly article: string;
  readonly from: (term: string, start: string, event: string) => string;
  readonly sameDay: (day: string, event: string) => string;
  readonly sameBusinessDay: (day: string, event: string) => string;
  readonly byNamed: (moment: string) => string;
  readonly unshifted: string;
  readonly notCounted: (what: string) => string;
  readonly moreHolidays: (count: number) => string;
  readonly counted: (what: string) => string;
  readonly daysOff: Forms;
  readonly outside: string;
  readonly countedFrom: (day: string) => string;
  readonly rolled: (day: string, name: string) => string;
  readonly paused: (time: string) => string;
  readonly extended: (condition: string) => string;
  /** Between the parts of the sentence, and at its end. */
  readonly comma: string;
  readonly end: string;
}

const moreRu: Forms = { one: 'праздник', few: 'праздника', many: 'праздников', other: 'праздника' };

export const explainWords: Readonly<Record<Language, ExplainWords>> = {
  en: {
    units: {
      hour: { one: 'hour', other: 'hours' },
      calendarDay: { one: 'calendar day', other: 'calendar days' },
      businessDay: { one: 'business day', other: 'business days' },
      week: { one: 'week', other: 'weeks' },
      month: { one: 'month', other: 'months' },
    },
    minutes: { one: 'minute', other: 'minutes' },
    workingHours: { one: 'working hour', other: 'working hours' },
    workingMinutes: { one: 'working minute', other: 'working minutes' },
    days: { one: 'day', other: 'days' },
    nought: { hour: 'at once', day: 'the same day', businessDay: 'the same business day', named: 'the date named' },
    began: {
      received: 'complaint received',
      registered: 'complaint registered',
      claim: 'claim presented',
      promised: 'date promised',
      decided: 'decision known',
      solved: 'complaint settled',
      closed: 'complaint closed',
      goodsReceived: 'goods received',
      notice: 'contract cancelled',
    },
    article: 'art. ',
    from: (term, start, event) => `${term} from ${start} (${event})`,
    sameDay: (day, event) => `the same day, ${day} (${event})`,
    sameBusinessDay: (day, event) => `the same business day, ${day} (${event})`,
    byNamed: (moment) => `the date named to the customer, ${moment}`,
    unshifted: 'nothing shifted it',
    notCounted: (what) => `not counted: ${what}`,
    moreHolidays: (count) => `${count} more ${count === 1 ? 'holiday' : 'holidays'}`,
    counted: (what) => `counted although a day off: ${what}`,
    daysOff: { one: 'ordinary day off', other: 'ordinary days off' },
    outside: 'only working hours count',
    countedFrom: (day) => `it came after hours, so it counts from ${day}`,
    rolled: (day, name) => `the last day, ${day}${name}, is a day off, so it moved on`,
    paused: (time) => `the clock stood still for ${time} while the customer's answer was awaited`,
    extended: (condition) => `the longer term applies: ${condition}`,
    comma: ', ',
    end: '.',
  },
  ru: {
    units: {
      hour: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
      calendarDay: { one: 'календарный день', few: 'календарных дня', many: 'календарных дней', other: 'календарного дня' },
      businessDay: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' },
      week: { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' },
      month: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
    },
    minutes: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' },
    workingHours: { one: 'рабочий час', few: 'рабочих часа', many: 'рабочих часов', other: 'рабочего часа' },
    workingMinutes: { one: 'рабочая минута', few: 'рабочие минуты', many: 'рабочих минут', other: 'рабочей минуты' },
    days: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    nought: { hour: 'сразу', day: 'в тот же день', businessDay: 'в тот же рабочий день', named: 'названный срок' },
    began: {
      received: 'обращение поступило',
      registered: 'обращение зарегистрировано',
      claim: 'требование предъявлено',
      promised: 'срок обещан',
      decided: 'решение известно',
      solved: 'обращение решено',
      closed: 'обращение закрыто',
      goodsReceived: 'товар получен',
      notice: 'договор расторгнут',
    },
    article: 'ст. ',
    from: (term, start, event) => `${term}, считая с ${start} (${event})`,
    sameDay: (day, event) => `в тот же день, ${day} (${event})`,
    sameBusinessDay: (day, event) => `в тот же рабочий день, ${day} (${event})`,
    byNamed: (moment) => `срок, названный клиенту, ${moment}`,
    unshifted: 'ничто срок не сдвинуло',
    notCounted: (what) => `не считаются: ${what}`,
    moreHolidays: (count) => `ещё ${counted(count, moreRu, 'ru')}`,
    counted: (what) => `считаются, хотя это выходной: ${what}`,
    daysOff: { one: 'обычный выходной', few: 'обычных выходных', many: 'обычных выходных', other: 'обычного выходного' },
    outside: 'идёт только рабочее время',
    countedFrom: (day) => `обращение пришло в нерабочее время, счёт идёт с ${day}`,
    rolled: (day, name) => `последний день, ${day}${name}, выходной, поэтому срок перенесён`,
    paused: (time) => `часы стояли ${time}, пока ждали ответа клиента`,
    extended: (condition) => `действует более долгий срок: ${condition}`,
    comma: ', ',
    end: '.',
  },
  th: {
    units: {
      hour: { other: 'ชั่วโมง' },
      calendarDay: { other: 'วันตามปฏิทิน' },
      businessDay: { other: 'วันทำการ' },
      week: { other: 'สัปดาห์' },
      month: { other: 'เดือน' },
    },
    minutes: { other: 'นาที' },
    workingHours: { other: 'ชั่วโมงทำการ' },
    workingMinutes: { other: 'นาทีทำการ' },
    days: { other: 'วัน' },
    nought: { hour: 'ทันที', day: 'วันเดียวกัน', businessDay: 'วันทำการเดียวกัน', named: 'วันที่นัดไว้' },
    began: {
      received: 'วันรับเรื่อง',
      registered: 'วันลงทะเบียนเรื่อง',
      claim: 'วันยื่นข้อเรียกร้อง',
      promised: 'วันที่นัดไว้',
      decided: 'วันทราบผลการตัดสิน',
      solved: 'วันที่เรื่องยุติ',
      closed: 'ปิดเรื่อง',
      goodsReceived: 'วันได้รับสินค้า',
      notice: 'วันบอกเลิกสัญญา',
    },
    article: 'มาตรา ',
    from: (term, start, event) => `${term} นับจาก ${start} (${event})`,
    sameDay: (day, event) => `ภายในวันเดียวกัน ${day} (${event})`,
    sameBusinessDay: (day, event) => `ภายในวันทำการเดียวกัน ${day} (${event})`,
    byNamed: (moment) => `วันเวลาที่นัดกับลูกค้า ${moment}`,
    unshifted: 'ไม่มีเหตุให้เลื่อน',
    notCounted: (what) => `ไม่นับ ${what}`,
    moreHolidays: (count) => `วันหยุดอื่นอีก ${count} วัน`,
    counted: (what) => `นับแม้เป็นวันหยุด ${what}`,
    daysOff: { other: 'วันหยุดปกติ' },
    outside: 'นับเฉพาะเวลาทำการ',
    countedFrom: (day) => `เรื่องเข้ามานอกเวลาทำการ จึงนับจาก ${day}`,
    rolled: (day, name) => `วันสุดท้าย ${day}${name} เป็นวันหยุด จึงเลื่อนออกไป`,
    paused: (time) => `หยุดนับ ${time} ระหว่างรอคำตอบจากลูกค้า`,
    extended: (condition) => `ใช้กำหนดเวลาที่ยาวกว่า: ${condition}`,
    comma: ' ',
    end: '',
  },
};
