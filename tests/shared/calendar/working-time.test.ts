import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingMinutes, closingOf, isWorking, nextWorkingMoment, workingMinutes } from '../../../shared/calendar/working-time.ts';
import type { WorkingWeek } from '../../../shared/calendar/working-week.ts';
import { type Instant, instant } from '../../../shared/ids.ts';

const office = [{ from: '09:00', to: '13:00' }, { from: '14:00', to: '18:00' }]; // prettier-ignore
const week: WorkingWeek = [office, office, office, office, office, [], []];
const bangkok = { week, timeZone: 'Asia/Bangkok' };
const at = (text: string, timeZone = 'Asia/Bangkok'): Instant =>
  instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);

describe('working time', () => {
  it('goes on during a span and not at its end', () => {
    expect([
      isWorking(at('2026-11-20T09:00'), bangkok),
      isWorking(at('2026-11-20T13:00'), bangkok),
      isWorking(at('2026-11-21T10:00'), bangkok),
    ]).toEqual([true, false, false]);
  });

  it('begins again after lunch, after the night, after the weekend', () => {
    expect(nextWorkingMoment(at('2026-11-20T13:10'), bangkok)).toBe(at('2026-11-20T14:00'));
    expect(nextWorkingMoment(at('2026-11-19T19:00'), bangkok)).toBe(at('2026-11-20T09:00'));
    expect(nextWorkingMoment(at('2026-11-20T18:00'), bangkok)).toBe(at('2026-11-23T09:00'));
  });

  it('counts over lunch and over the weekend (product.md 3.6)', () => {
    expect(addWorkingMinutes(at('2026-11-20T12:30'), 60, bangkok)).toBe(at('2026-11-20T14:30'));
    expect(addWorkingMinutes(at('2026-11-20T17:00'), 240, bangkok)).toBe(at('2026-11-23T12:00'));
    const long: WorkingWeek = week.map((day) => (day.length === 0 ? [] : [{ from: '08:00', to: '18:00' }]));
    expect(addWorkingMinutes(at('2026-11-23T17:00'), 240, { week: long, timeZone: 'Asia/Bangkok' })).toBe(at('2026-11-24T11:00'));
  });

  it('ends at the end of a span rather than at the beginning of the next', () => {
    expect(addWorkingMinutes(at('2026-11-20T12:00'), 60, bangkok)).toBe(at('2026-11-20T13:00'));
  });

  it('runs on over midnight where a span does', () => {
    const night: WorkingWeek = Array.from({ length: 7 }, () => [{ from: '22:00', to: '06:00' }]);
    expect(isWorking(at('2026-11-20T02:00'), { week: night, timeZone: 'Asia/Bangkok' })).toBe(true);
    expect(addWorkingMinutes(at('2026-11-20T05:00'), 120, { week: night, timeZone: 'Asia/Bangkok' })).toBe(at('2026-11-20T23:00'));
  });

  it('never stops where work never does', () => {
    const always: WorkingWeek = Array.from({ length: 7 }, () => [{ from: '00:00', to: '00:00' }]);
    expect(addWorkingMinutes(at('2026-11-20T05:00'), 3 * 24 * 60, { week: always, timeZone: 'Asia/Bangkok' })).toBe(at('2026-11-23T05:00'));
  });

  it('is nowhere where nobody ever works', () => {
    const never = { week: Array.from({ length: 7 }, () => []), timeZone: 'Asia/Bangkok' };
    expect([nextWorkingMoment(at('2026-11-20T10:00'), never), addWorkingMinutes(at('2026-11-20T10:00'), 1, never)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('closes when its last span ends', () => {
    expect([closingOf(at('2026-11-20T10:00'), bangkok), closingOf(at('2026-11-21T10:00'), bangkok)]).toEqual([
      at('2026-11-20T18:00'),
      undefined,
    ]);
  });

  it('gains and loses the hour when clocks change', () => {
    const night: WorkingWeek = Array.from({ length: 7 }, () => [{ from: '01:00', to: '05:00' }]);
    const berlin = { week: night, timeZone: 'Europe/Berlin' };
    const day = (text: string) => workingMinutes(at(`${text}T00:00`, 'Europe/Berlin'), at(`${text}T23:00`, 'Europe/Berlin'), berlin);
    expect([day('2026-03-28'), day('2026-03-29'), day('2026-10-25')]).toEqual([240, 180, 300]);
  });
});

/** The site's clock says whether this minute lies in a span that began today or yesterday; slow and plain. */
const isOpen = (moment: number, { week: of, timeZone }: { week: WorkingWeek; timeZone: string }): boolean => {
  const today = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  return [today.subtract({ days: 1 }), today].some((date) =>
    (of[date.dayOfWeek - 1] ?? []).some(({ from, to }) => {
      const begin = date.toZonedDateTime({ timeZone, plainTime: from }).epochMilliseconds;
      const end = (to <= from ? date.add({ days: 1 }) : date).toZonedDateTime({ timeZone, plainTime: to }).epochMilliseconds;
      return moment >= begin && moment < end;
    }),
  );
};

describe('working time against a count minute by minute', () => {
  const minuteMs = 60_000;
  const clock = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
  const day = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 3 });
  const hours = fc.record({
    week: fc.array(day, { minLength: 7, maxLength: 7 }),
    timeZone: fc.constantFrom('Asia/Bangkok', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
  });
  const start = fc
    .integer({ min: Date.UTC(2026, 0, 1) / minuteMs, max: Date.UTC(2027, 0, 1) / minuteMs })
    .map((minute) => minute * minuteMs);

  it('agrees on how many minutes lie in a stretch, and on where a number of minutes ends', () => {
    fc.assert(
      fc.property(hours, start, fc.integer({ min: 1, max: 600 }), (of, from, length) => {
        const to = from + length * minuteMs;
        let count = 0;
        for (let moment = from; moment < to; moment += minuteMs) if (isOpen(moment, of)) count += 1;
        const [first, last] = [instant.parse(from), instant.parse(to)];
        expect(workingMinutes(first, last, of)).toBe(count);
        expect(isWorking(first, of)).toBe(isOpen(from, of));
        const end = addWorkingMinutes(first, count, of) ?? first;
        expect(count === 0 || (end <= to && workingMinutes(first, end, of) === count)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
