import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../shared/calendar/calendar.ts';
import type { WorkingHours } from '../../../shared/calendar/day-spans.ts';
import type { WorkingWeek } from '../../../shared/calendar/working-week.ts';
import { dueOf, type Term } from '../../../shared/deadline/due-of.ts';
import { explain } from '../../../shared/deadline/explain.ts';
import { presets, presetsFor } from '../../../shared/deadline/presets.ts';
import { deadlineRule } from '../../../shared/deadline/rule.ts';
import { why } from '../../../shared/deadline/why.ts';
import { type Instant, instant } from '../../../shared/ids.ts';
import { type Language, languages } from '../../../shared/language.ts';
import { aRule } from '../../helpers/a-rule.ts';

const office = [{ from: '09:00', to: '18:00' }];
const week: WorkingWeek = [office, office, office, office, office, [], []];
const london: WorkingHours = { week, timeZone: 'Europe/London' };
const moscow: WorkingHours = { week, timeZone: 'Europe/Moscow' };
const at = (text: string, timeZone = 'Europe/London'): Instant =>
  instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);
const dateOf = (moment: Instant | undefined, timeZone = 'Europe/London'): string | undefined =>
  moment === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
const clockOf = (moment: Instant | undefined, timeZone = 'Europe/London'): string | undefined =>
  moment === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toString().slice(0, 16);
const preset = (id: string) => {
  const found = presets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
};
const closed = (date: string, name: string): CalendarDay => ({
  date,
  kind: 'closed',
  name: { en: name, ru: name, th: name },
  lessMinutes: 0,
  like: 1,
  source: '',
  verifiedOn: null,
  on: true,
});
const due = (term: Partial<Term> & Pick<Term, 'rule' | 'start'>) => dueOf({ hours: london, pauses: [], ...term });

describe('the test dates of product.md 3.6', () => {
  it('RU-22: a claim of Mon 2 Mar 2026 is due Thu 12 Mar, the first day being 3 Mar', () => {
    const found = due({ rule: preset('RU-22'), start: at('2026-03-02T11:00', 'Europe/Moscow'), hours: moscow });
    expect(dateOf(found?.at, 'Europe/Moscow')).toBe('2026-03-12');
  });

  it('UK-8W: received 5 Jan 2026, due 2 Mar 2026', () => {
    expect(dateOf(due({ rule: preset('UK-8W'), start: at('2026-01-05T10:00') })?.at)).toBe('2026-03-02');
  });

  it('UK-PSD: received Mon 5 Jan 2026 with no holiday in between, due Mon 26 Jan', () => {
    expect(dateOf(due({ rule: preset('UK-PSD'), start: at('2026-01-05T10:00') })?.at)).toBe('2026-01-26');
  });

  it('UK-SRC: received Fri 1 May 2026, 4 May a bank holiday, closes Thu 7 May', () => {
    const hours = { ...london, days: [closed('2026-05-04', 'Early May bank holiday')] };
    const found = due({ rule: preset('UK-SRC'), start: at('2026-05-01T15:00'), hours });
    expect(clockOf(found?.at)).toBe('2026-05-07T18:00');
    expect(found?.why).toMatchObject({ holidays: [{ date: '2026-05-04' }], daysOff: 2 });
  });

  it('business hours: Mon–Fri 08–18, four hours from Mon 17:00 end Tue 11:00, one hour before that is Tue 10:00 and never midnight', () => {
    const long = { ...london, week: week.map((day) => (day.length === 0 ? [] : [{ from: '08:00', to: '18:00' }])) };
    const rule = aRule({ unit: 'hour', amount: 4, calendar: 'site' });
    expect(clockOf(due({ rule, start: at('2026-11-23T17:00'), hours: long })?.at)).toBe('2026-11-24T11:00');
    const warning = due({ rule: { ...rule, amount: 3 }, start: at('2026-11-23T17:00'), hours: long });
    expect(clockOf(warning?.at)).toBe('2026-11-24T10:00');
  });
});

describe("the company's own terms", () => {
  it('CO-1: half an hour of working time; what comes at night is answered in the morning', () => {
    expect(clockOf(due({ rule: preset('CO-1'), start: at('2026-11-20T17:50') })?.at)).toBe('2026-11-23T09:20');
  });

  it('CO-2: the end of work on the next business day (R81)', () => {
    expect(clockOf(due({ rule: preset('CO-2'), start: at('2026-11-20T10:00') })?.at)).toBe('2026-11-23T18:00');
  });

  it('CO-3: the date named to the customer (R87)', () => {
    expect(clockOf(due({ rule: preset('CO-3'), start: at('2026-11-22T11:30') })?.at)).toBe('2026-11-22T11:30');
  });

  it('CO-4: the same day for a minor complaint, five to ten days for a substantial one (R90, R91)', () => {
    const ends = ['CO-4-minor', 'CO-4-target', 'CO-4-limit'].map((id) =>
      dateOf(due({ rule: preset(id), start: at('2026-11-20T10:00') })?.at),
    );
    expect(ends).toEqual(['2026-11-20', '2026-11-25', '2026-11-30']);
  });

  it('CO-5: the same business day; what is known after closing is told by the end of the next (R92)', () => {
    expect(clockOf(due({ rule: preset('CO-5'), start: at('2026-11-20T10:00') })?.at)).toBe('2026-11-20T18:00');
    expect(clockOf(due({ rule: preset('CO-5'), start: at('2026-11-20T19:00') })?.at)).toBe('2026-11-23T18:00');
    expect(clockOf(due({ rule: preset('CO-5'), start: at('2026-11-21T12:00') })?.at)).toBe('2026-11-23T18:00');
  });
});

describe('a deadline', () => {
  it('in months ends on the last day of a shorter month', () => {
    expect(dateOf(due({ rule: aRule({ unit: 'month', amount: 1 }), start: at('2026-01-31T10:00') })?.at)).toBe('2026-02-28');
  });

  it('rolls off a day off where the rule says so, and says from which day', () => {
    const found = due({ rule: aRule({ roll: 'nextBusinessDay' }), start: at('2026-11-18T10:00') });
    expect(dateOf(found?.at)).toBe('2026-11-30');
    expect(found?.why.rolled).toEqual({ from: '2026-11-28', name: null });
  });

  it('stands still while the customer is awaited where the rule allows it, and where a law does not, it runs (U4)', () => {
    const pauses = [{ from: at('2026-11-20T12:00'), to: at('2026-11-23T09:00') }];
    const start = at('2026-11-20T10:00');
    expect(dateOf(due({ rule: aRule({ pausable: true }), start, pauses })?.at)).toBe('2026-12-03');
    expect(dateOf(due({ rule: aRule(), start, pauses })?.at)).toBe('2026-11-30');
  });

  it('gives back exactly the working time a pause took', () => {
    const rule = aRule({ unit: 'hour', amount: 2, calendar: 'site', pausable: true });
    const pauses = [{ from: at('2026-11-20T16:30'), to: at('2026-11-23T09:30') }];
    expect(clockOf(due({ rule, start: at('2026-11-20T16:00'), pauses })?.at)).toBe('2026-11-23T11:00');
  });

  it('takes the longer term once its condition holds', () => {
    const rule = preset('RU-21');
    const found = due({ rule, start: at('2026-03-02T11:00'), extension: rule.extensions[0] });
    expect(dateOf(found?.at)).toBe('2026-03-22');
    expect(found?.why.extended?.condition.en).toBe('a quality check is needed');
  });

  it('is nowhere where nobody ever works', () => {
    const never = { week: Array.from({ length: 7 }, () => []), timeZone: 'UTC' };
    expect(due({ rule: preset('CO-1'), start: at('2026-11-20T10:00'), hours: never })).toBeUndefined();
  });
});

const told = (term: Partial<Term> & Pick<Term, 'rule' | 'start'>, language: Language = 'en') => {
  const { timeZone } = term.hours ?? london;
  const found = due(term);
  return found && explain({ rule: term.rule.id, why: found.why }, language, timeZone);
};
const inEvery = (term: Parameters<typeof told>[0]) => languages.map((language) => told(term, language));

describe('why a deadline is when it is', () => {
  const night = at('2026-11-24T19:00');

  it('names in every language the rule, the term, its start, the article, and that nothing shifted it', () => {
    expect(inEvery({ rule: preset('RU-22'), start: at('2026-03-02T11:00', 'Europe/Moscow'), hours: moscow })).toEqual([
      'RU-22: 10 calendar days from 2 Mar 2026 (claim presented), art. 22; nothing shifted it.',
      'RU-22: 10 календарных дней, считая с 2 мар. 2026 г. (требование предъявлено), ст. 22; ничто срок не сдвинуло.',
      'RU-22: 10 วันตามปฏิทิน นับจาก 2 มี.ค. 2569 (วันยื่นข้อเรียกร้อง) มาตรา 22; ไม่มีเหตุให้เลื่อน',
    ]);
  });

  it('names the holidays that were not counted and the days off', () => {
    const hours = { ...london, days: [closed('2026-05-04', 'Early May bank holiday')] };
    expect(told({ rule: preset('UK-SRC'), start: at('2026-05-01T15:00'), hours })).toBe(
      'UK-SRC: 3 business days from 1 May 2026 (complaint received), DISP 1.5; not counted: Early May bank holiday (4 May 2026), 2 ordinary days off.',
    );
  });

  it('names the holiday that a start after hours was moved over as well', () => {
    const hours = { ...london, days: [closed('2026-05-04', 'Early May bank holiday')] };
    expect(told({ rule: preset('UK-SRC'), start: at('2026-05-01T19:00'), hours })).toBe(
      'UK-SRC: 3 business days from 1 May 2026 (complaint received), DISP 1.5; it came after hours, so it counts from 5 May 2026; not counted: Early May bank holiday (4 May 2026).',
    );
  });

  it('never says that nothing shifted what began after work', () => {
    expect(inEvery({ rule: preset('CO-5'), start: night })).toEqual([
      'CO-5: the same business day, 24 Nov 2026 (decision known); it came after hours, so it counts from 25 Nov 2026.',
      'CO-5: в тот же рабочий день, 24 нояб. 2026 г. (решение известно); обращение пришло в нерабочее время, счёт идёт с 25 нояб. 2026 г.',
      'CO-5: ภายในวันทำการเดียวกัน 24 พ.ย. 2569 (วันทราบผลการตัดสิน); เรื่องเข้ามานอกเวลาทำการ จึงนับจาก 25 พ.ย. 2569',
    ]);
    expect(told({ rule: preset('CO-1'), start: night })).toBe(
      'CO-1: 30 working minutes from 24 Nov 2026, 19:00 (complaint received); only working hours count.',
    );
  });

  it('counts hours as hours, a promise as the date that was named, a day as that day', () => {
    expect(told({ rule: aRule({ unit: 'hour', amount: 4, calendar: 'site' }), start: at('2026-11-24T10:00') })).toBe(
      'TEST-1: 4 working hours from 24 Nov 2026, 10:00 (complaint received); nothing shifted it.',
    );
    expect(told({ rule: preset('AU-FIN-ack'), start: at('2026-11-24T10:00') })).toContain('24 hours from 24 Nov 2026, 10:00');
    expect(told({ rule: preset('CO-3'), start: at('2026-11-24T10:00') })).toBe(
      'CO-3: the date named to the customer, 24 Nov 2026, 10:00; nothing shifted it.',
    );
    expect(told({ rule: preset('CO-4-minor'), start: at('2026-11-24T10:00') })).toBe(
      'CO-4-minor: the same day, 24 Nov 2026 (complaint received); nothing shifted it.',
    );
  });

  it('says why it moved off its last day, what paused it, and which longer term applies', () => {
    expect(told({ rule: aRule({ roll: 'nextBusinessDay' }), start: at('2026-11-18T10:00') })).toContain(
      'the last day, 28 Nov 2026, is a day off, so it moved on',
    );
    const pauses = [{ from: at('2026-11-20T12:00'), to: at('2026-11-23T09:00') }];
    expect(told({ rule: aRule({ pausable: true }), start: at('2026-11-20T10:00'), pauses })).toContain(
      "the clock stood still for 3 days while the customer's answer was awaited",
    );
    const rule = preset('RU-21');
    expect(told({ rule, start: at('2026-03-02T11:00'), extension: rule.extensions[0] }, 'ru')).toContain(
      'действует более долгий срок: нужна проверка качества',
    );
  });

  it('tells a long row of holidays by its number', () => {
    const days = Array.from({ length: 9 }, (_, day) => closed(`2026-12-${String(day + 1).padStart(2, '0')}`, 'Stocktaking'));
    const term = {
      rule: aRule({ unit: 'businessDay', calendar: 'site', amount: 10 }),
      start: at('2026-11-30T10:00'),
      hours: { ...london, days },
    };
    expect(told(term)).toMatch(/Stocktaking \(7 Dec 2026\), Stocktaking \(8 Dec 2026\), 1 more holiday, /u);
  });

  it('is data that the register can keep', () => {
    const found = due({ rule: preset('CO-2'), start: at('2026-11-20T10:00') });
    expect(why.safeParse(JSON.parse(JSON.stringify(found?.why))).success).toBe(true);
  });
});

describe('the presets', () => {
  it('are rules, each once', () => {
    expect(presets.every((rule) => deadlineRule.safeParse(rule).success)).toBe(true);
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });

  it('have a source address wherever the law or a regulator set them and the text was read', () => {
    const outside = presets.filter(({ level, verifiedOn }) => level !== 'company' && verifiedOn !== null);
    expect(outside.every(({ source }) => source.startsWith('http'))).toBe(true);
  });

  it("are off unless they are the company's own or the verified general law of the site's country", () => {
    const on = presetsFor('RU').filter((rule) => rule.on);
    expect(on.map(({ id }) => id)).toEqual([
      'CO-1',
      'CO-2',
      'CO-3',
      'CO-4-minor',
      'CO-4-target',
      'CO-4-limit',
      'CO-5',
      'CO-6',
      'RU-22',
      'RU-21',
      'RU-31.1',
    ]);
    expect(presetsFor('TH').filter((rule) => rule.on && rule.level !== 'company')).toEqual([]);
  });
});
