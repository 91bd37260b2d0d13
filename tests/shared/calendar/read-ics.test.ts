import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../../shared/calendar/calendar.ts';
import { readIcs } from '../../../shared/calendar/read-ics.ts';

const file = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const taken = (text: string) => readIcs(text, 'a file').days.map(({ date, name }) => [date, name.en]);
const problems = (text: string) => readIcs(text, 'a file').wrong.map(({ problem }) => problem);

describe('a calendar file', () => {
  it('gives its all-day events as days off with their names', () => {
    expect(taken(file(...event('DTSTART;VALUE=DATE:20260413', 'DTEND;VALUE=DATE:20260416', 'SUMMARY:Songkran')))).toEqual([
      ['2026-04-13', 'Songkran'],
      ['2026-04-14', 'Songkran'],
      ['2026-04-15', 'Songkran'],
    ]);
  });

  it('counts the days of a duration as those of an end', () => {
    expect(taken(file(...event('DTSTART:20260413', 'DURATION:P3D', 'SUMMARY:x'))).map(([date]) => date)).toEqual([
      '2026-04-13',
      '2026-04-14',
      '2026-04-15',
    ]);
    expect(taken(file(...event('DTSTART:20260413', 'DURATION:P1W', 'SUMMARY:x')))).toHaveLength(7);
    expect(problems(file(...event('DTSTART:20260413', 'DURATION:PT8H', 'SUMMARY:x')))).toEqual(['badLength']);
  });

  it('leaves out what was cancelled', () => {
    expect(problems(file(...event('DTSTART:20260413', 'STATUS:CANCELLED', 'SUMMARY:x')))).toEqual(['cancelled']);
  });

  it('is read whatever its line ends, over folded lines, with escapes, past an alarm', () => {
    const text = file(
      ...event('DTSTART:20260101', 'SUMMARY:New Year\\, and', ' \\nthe day after', 'BEGIN:VALARM', 'SUMMARY:no', 'END:VALARM'),
    );
    expect(taken(text.replaceAll('\r\n', '\n'))).toEqual([['2026-01-01', 'New Year, and the day after']]);
  });

  it('says of each event it does not take why, and takes the others', () => {
    const text = file(
      ...event('SUMMARY:no date'),
      ...event('DTSTART:20260230', 'SUMMARY:no such day'),
      ...event('DTSTART:20260101T090000Z', 'SUMMARY:a meeting'),
      ...event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY', 'SUMMARY:every year'),
      ...event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260601', 'SUMMARY:a season'),
      ...event('DTSTART;VALUE=DATE:20260102'),
      ...event('DTSTART;VALUE=DATE:20260103', 'SUMMARY:one'),
      ...event('DTSTART;VALUE=DATE:20260103', 'SUMMARY:the same day again'),
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20260105',
    );
    expect(problems(text)).toEqual(['noDate', 'noDate', 'notAllDay', 'recurs', 'tooLong', 'noName', 'twice', 'notClosed']);
    expect(taken(text)).toEqual([['2026-01-03', 'one']]);
  });

  it('is nothing where the text is no calendar', () => {
    expect(readIcs('<html>', 'a file')).toEqual({ days: [], wrong: [], isCalendar: false });
  });

  it('never breaks on anything, and gives nothing the register would not take', () => {
    const anyLine = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'DTSTART:20260101',
        'DTSTART;VALUE=DATE:99991231',
        'SUMMARY:x',
        'DTEND:20260109',
        'DURATION:P9999D',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        for (const day of readIcs(file(...lines), 'a file').days) expect(calendarDay.safeParse(day).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
