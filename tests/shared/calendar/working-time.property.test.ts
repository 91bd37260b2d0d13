import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, countBusinessDays } from '../../../shared/calendar/business-days.ts';
import { dayNumber } from '../../../shared/calendar/day-number.ts';
import { spansFor } from '../../../shared/calendar/day-spans.ts';
import { addWorkingMinutes, workingMinutes } from '../../../shared/calendar/working-time.ts';
import { momentAt } from '../../../shared/calendar/zone-clock.ts';
import { instant } from '../../../shared/ids.ts';
import { anyHours, anyStart, SlowClock, waitFor, zones } from '../../helpers/slow-clock.ts';

const patience = 12; // days the slow clock is waited for
const slowly = 240_000; // ms a busy machine may take
const cases = anyStart.chain((start) =>
  fc.record({ start: fc.constant(start), hours: anyHours(start), minutes: fc.integer({ min: 1, max: 2000 }) }),
);

describe('working time against a clock that goes minute by minute', () => {
  it(
    'reaches the same moment',
    () => {
      fc.assert(
        fc.property(cases, ({ start, hours, minutes }) => {
          const slow = waitFor(new SlowClock(hours, start), start, minutes, patience);
          const fast = addWorkingMinutes(start, minutes, hours);
          const soon = fast !== undefined && fast <= start + patience * 86_400_000 ? fast : undefined;
          expect(soon).toBe(slow);
        }),
        { numRuns: 2000 },
      );
    },
    slowly,
  );

  it(
    'counts the same minutes between two moments',
    () => {
      fc.assert(
        fc.property(cases, ({ start, hours, minutes }) => {
          const clock = new SlowClock(hours, start);
          const length = minutes * 15;
          let slow = 0;
          for (let at = 0; at < length; at += 1) if (clock.works(start + at * 60_000)) slow += 1;
          expect(workingMinutes(start, instant.parse(start + length * 60_000), hours)).toBe(slow);
        }),
        { numRuns: 1000 },
      );
    },
    slowly,
  );

  it(
    'steps over the same business days',
    () => {
      fc.assert(
        fc.property(cases, fc.integer({ min: 1, max: 120 }), ({ start, hours }, count) => {
          const spans = spansFor(hours);
          const clock = new SlowClock(hours, start);
          const first = clock.dayAt(start);
          let day = first;
          let left = count;
          for (let days = 0; days < 1000 && left > 0; days += 1) {
            day += 1;
            if (clock.isBusinessDay(day)) left -= 1;
          }
          if (left > 0) return;
          expect(addBusinessDays(spans, first, count)).toBe(day);
          expect(countBusinessDays(spans, first + 1, day + 1)).toBe(count);
        }),
        { numRuns: 1000 },
      );
    },
    slowly,
  );

  it('shows the clock of a zone as Temporal does, also in an hour that is skipped or comes twice', () => {
    fc.assert(
      fc.property(anyStart, fc.constantFrom(...zones), fc.integer({ min: 0, max: 1439 }), (start, timeZone, minutes) => {
        const date = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone).toPlainDate();
        const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
        expect(momentAt(timeZone, dayNumber(date.toString()), minutes)).toBe(
          date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
