import { describe, expect, it } from 'vitest';
import { callClock } from '../../../shared/format/call-clock.ts';
import { counted } from '../../../shared/format/counted.ts';
import { dateShown, dateTimeShown, timeShown } from '../../../shared/format/date.ts';
import { duration } from '../../../shared/format/duration.ts';
import { money } from '../../../shared/format/money.ts';
import { timeLeft } from '../../../shared/format/time-left.ts';

const minutes = (number: number): number => number * 60_000;
const at = Date.UTC(2026, 10, 20, 7, 2);

describe('duration', () => {
  it('shows at most two units and no zeros', () => {
    expect(duration(150, 'en')).toBe('2 min 30 s');
    expect(duration(6_000, 'ru')).toBe('1 ч 40 мин');
    expect(duration(7_200, 'en')).toBe('2 h');
    expect(duration(2 * 86_400 + 3 * 3_600 + 5, 'th')).toBe('2 วัน 3 ชม.');
    expect(duration(3_605, 'en')).toBe('1 h');
  });

  it('takes anything for zero that is no length', () => {
    expect([0, -5, Number.NaN, Infinity].map((seconds) => duration(seconds, 'en'))).toEqual(['0 s', '0 s', '0 s', '0 s']);
  });
});

describe('timeLeft', () => {
  it('counts down in words', () => {
    expect(timeLeft(minutes(100), 0, 'en')).toBe('1 h 40 min left');
    expect(timeLeft(minutes(100), 0, 'ru')).toBe('осталось 1 ч 40 мин');
    expect(timeLeft(minutes(100), 0, 'th')).toBe('เหลือ 1 ชม. 40 นาที');
  });

  it('says how late it is, and nothing late within the minute', () => {
    expect(timeLeft(0, minutes(12), 'en')).toBe('overdue 12 min');
    expect(timeLeft(0, minutes(12), 'ru')).toBe('просрочено на 12 мин');
    expect(timeLeft(0, minutes(12), 'th')).toBe('เกินกำหนด 12 นาที');
    expect(timeLeft(0, 20_000, 'en')).toBe('due now');
  });
});

describe('callClock', () => {
  it('shows minutes and seconds, and hours when there are any', () => {
    expect(callClock(134_000)).toBe('02:14');
    expect(callClock(3_734_999)).toBe('1:02:14');
    expect(callClock(-1)).toBe('00:00');
  });
});

describe('dates', () => {
  it('are shown in the time of the site', () => {
    expect(dateTimeShown(at, 'en', 'Asia/Bangkok')).toBe('20 Nov 2026, 14:02');
    expect(timeShown(at, 'ru', 'Europe/Moscow')).toBe('10:02');
    expect(dateShown(at, 'ru', 'Europe/Moscow')).toContain('20 нояб. 2026');
  });

  it('count Thai years from the Buddha', () => {
    expect(dateShown(at, 'th', 'Asia/Bangkok')).toMatch(/^20 พ\.ย\. (พ\.ศ\. )?2569$/u);
  });

  it('turn the day at the site’s midnight', () => {
    expect(dateShown(Date.UTC(2026, 10, 20, 17, 0), 'en', 'Asia/Bangkok')).toBe('21 Nov 2026');
  });
});

describe('money', () => {
  it('reads minor units by the currency', () => {
    expect(money(240_000, 'THB', 'en')).toBe('฿2,400');
    expect(money(240_050, 'RUB', 'ru').replaceAll(/\s/gu, ' ')).toBe('2 400,50 ₽');
    expect(money(2_400, 'JPY', 'en')).toMatch(/^(JP)?¥2,400$/u);
  });
});

describe('counted', () => {
  const forms = { one: 'жалоба', few: 'жалобы', many: 'жалоб', other: 'жалобы' };

  it('bends the Russian word by its number', () => {
    expect([1, 2, 5, 11, 21, 104].map((number) => counted(number, forms, 'ru'))).toEqual([
      '1 жалоба',
      '2 жалобы',
      '5 жалоб',
      '11 жалоб',
      '21 жалоба',
      '104 жалобы',
    ]);
  });

  it('keeps the one form where the language does not bend', () => {
    expect(counted(3, { other: 'เรื่อง' }, 'th')).toBe('3 เรื่อง');
    expect(counted(1, { one: 'case', other: 'cases' }, 'en')).toBe('1 case');
  });
});
