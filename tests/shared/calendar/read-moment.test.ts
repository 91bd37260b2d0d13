import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../shared/calendar/read-moment.ts';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { instant } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';

const timeZone = 'Asia/Bangkok';
/** Friday 20 November 2026, 14:00 in Bangkok. */
const now = instant.parse(Date.UTC(2026, 10, 20, 7));
const read = (text: string, at = now) => {
  const moment = readMoment(text, { now: at, timeZone });
  return moment === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16);
};

describe('a moment as people type it', () => {
  it.each([
    // an hour alone
    ['16:00', '2026-11-20T16:00'],
    ['16.00', '2026-11-20T16:00'],
    ['16', '2026-11-20T16:00'],
    ['by 16:00', '2026-11-20T16:00'],
    ['до 16:00', '2026-11-20T16:00'],
    ['в 16', '2026-11-20T16:00'],
    ['16 น.', '2026-11-20T16:00'],
    ['16.30 น.', '2026-11-20T16:30'],
    ['๑๖.๐๐', '2026-11-20T16:00'],
    ['16 30', '2026-11-20T16:30'],
    ['4 pm', '2026-11-20T16:00'],
    ['4:30pm', '2026-11-20T16:30'],
    ['4 часа дня', '2026-11-20T16:00'],
    ['4 โมงเย็น', '2026-11-20T16:00'],
    ['บ่าย 3', '2026-11-20T15:00'],
    ['2 ทุ่ม', '2026-11-20T20:00'],
    // an hour that has passed today is tomorrow's
    ['10', '2026-11-21T10:00'],
    ['14:00', '2026-11-21T14:00'],
    ['noon', '2026-11-21T12:00'],
    ['полдень', '2026-11-21T12:00'],
    ['เที่ยง', '2026-11-21T12:00'],
    // a day by its word
    ['today 16:00', '2026-11-20T16:00'],
    ['tomorrow 12', '2026-11-21T12:00'],
    ['tomorrow at noon', '2026-11-21T12:00'],
    ['завтра 12', '2026-11-21T12:00'],
    ['завтра в 12:30', '2026-11-21T12:30'],
    ['Послезавтра до 9', '2026-11-22T09:00'],
    ['сегодня в 10', '2026-11-20T10:00'],
    ['พรุ่งนี้ 12', '2026-11-21T12:00'],
    ['พรุ่งนี้12', '2026-11-21T12:00'],
    ['วันพรุ่งนี้ เวลา 12.00 น.', '2026-11-21T12:00'],
    ['มะรืนนี้ 9 โมงเช้า', '2026-11-22T09:00'],
    // a weekday
    ['monday 10', '2026-11-23T10:00'],
    ['on Wed at 10', '2026-11-25T10:00'],
    ['friday 16', '2026-11-20T16:00'],
    ['friday 10', '2026-11-27T10:00'],
    ['в пятницу 10', '2026-11-27T10:00'],
    ['в среду, до 18:00', '2026-11-25T18:00'],
    ['во вторник 9', '2026-11-24T09:00'],
    ['пн 9', '2026-11-23T09:00'],
    ['วันจันทร์ 10 โมง', '2026-11-23T10:00'],
    ['วันศุกร์ 10', '2026-11-27T10:00'],
    ['พฤหัส 10.30', '2026-11-26T10:30'],
    // a date
    ['25.11 16:00', '2026-11-25T16:00'],
    ['25.11 16.00', '2026-11-25T16:00'],
    ['25.11. 16', '2026-11-25T16:00'],
    ['16:00 25.11', '2026-11-25T16:00'],
    ['25.11 noon', '2026-11-25T12:00'],
    ['25/11 16:00', '2026-11-25T16:00'],
    ['25.11.2026 16:00', '2026-11-25T16:00'],
    ['25.11.26 16:00', '2026-11-25T16:00'],
    ['2026-11-25 16:00', '2026-11-25T16:00'],
    ['2026-11-25T16:00', '2026-11-25T16:00'],
    ['25 November 16:00', '2026-11-25T16:00'],
    ['Nov 25 4 pm', '2026-11-25T16:00'],
    ['25 ноября до 16', '2026-11-25T16:00'],
    ['25 мая 2027 16:00', '2027-05-25T16:00'],
    ['25 พ.ย. 16.00 น.', '2026-11-25T16:00'],
    ['25 พฤศจิกายน 2569 เวลา 16.00 น.', '2026-11-25T16:00'],
    ['วันพุธที่ 25 พ.ย. 2569 16.00', '2026-11-25T16:00'],
    ['Wednesday 25.11 16:00', '2026-11-25T16:00'],
    // the Buddhist year
    ['25/11/2569 16.00', '2026-11-25T16:00'],
    ['25/11/69 16:00', '2026-11-25T16:00'],
    // the year left out
    ['12.01 10:00', '2027-01-12T10:00'],
    ['19.11 10:00', '2026-11-19T10:00'],
    // from now
    ['+2h', '2026-11-20T16:00'],
    ['+30 min', '2026-11-20T14:30'],
    ['+1h 30m', '2026-11-20T15:30'],
    ['+2 ч', '2026-11-20T16:00'],
    ['+2 ชม.', '2026-11-20T16:00'],
    ['+1d', '2026-11-21T14:00'],
  ])('%s', (text, moment) => expect(read(text)).toBe(moment));
});

describe('what names no moment', () => {
  it.each([
    '',
    ' ',
    'soon',
    'tomorrow',
    'завтра',
    '25.11.2026',
    '25 ноября',
    '25:00',
    '16:60',
    '31.02 10:00',
    '0.11 10:00',
    '25.13.2026 10:00',
    'monday 25.11 16:00', // a Wednesday
    'tomorrow 25.11 16:00',
    '16 17 18',
    '1 2 3 4',
    'next month 10',
    'อาทิตย์หน้า 10',
    '+0h',
    '+2 parsecs',
    '+',
    '2h+',
  ])('%s', (text) => expect(read(text)).toBeUndefined());

  it('is everything that makes no sense, without an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.string({ unit: fc.constantFrom(...'0123456789.:/-+ hмпт'.split('')), maxLength: 20 }),
        ),
        (text) => {
          const moment = readMoment(text, { now, timeZone });
          expect(moment === undefined || Number.isSafeInteger(moment)).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('the site’s clock', () => {
  it('decides what 16:00 is, also where clocks change', () => {
    const berlin = { now: instant.parse(Date.UTC(2026, 2, 28, 12)), timeZone: 'Europe/Berlin' };
    expect(readMoment('tomorrow 16:00', berlin)).toBe(Date.UTC(2026, 2, 29, 14));
    expect(readMoment('tomorrow 2:30', berlin)).toBe(Date.UTC(2026, 2, 29, 1, 30)); // that hour is skipped: the clock shows 3:30
  });
});

it('reads every moment as the desk itself shows it, in each language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), fc.constantFrom(...languages), (minutes, language) => {
      const at = instant.parse(now + minutes * 60_000);
      expect(readMoment(dateTimeShown(at, language, timeZone), { now, timeZone })).toBe(at);
    }),
    { numRuns: 1_000 },
  );
});
