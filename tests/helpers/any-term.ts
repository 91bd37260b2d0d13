import fc from 'fast-check';
import type { Pause, Term } from '../../shared/deadline/due-of.ts';
import type { DeadlineRule } from '../../shared/deadline/rule.ts';
import { type Instant, instant } from '../../shared/ids.ts';
import { aRule } from './a-rule.ts';
import { anyHours, anyStart } from './slow-clock.ts';

const minuteMs = 60_000;

const anyPauses = (start: Instant): fc.Arbitrary<readonly Pause[]> =>
  fc
    .array(fc.record({ after: fc.integer({ min: 0, max: 3000 }), length: fc.integer({ min: 1, max: 5000 }) }), { maxLength: 3 })
    .map((all) => {
      let at: number = start;
      return all.map(({ after, length }) => {
        const from = instant.parse(at + (after + 1) * minuteMs);
        at = from + length * minuteMs;
        return { from, to: instant.parse(at) };
      });
    });

const anyRule = (unit: DeadlineRule['unit'], most: number): fc.Arbitrary<DeadlineRule> =>
  fc
    .record({
      amount: fc.integer({ min: unit === 'hour' ? 1 : 0, max: most }),
      calendar: fc.constantFrom('site', null),
      afterHours: fc.constantFrom('sameDay', 'nextBusinessDay'),
      ends: fc.constantFrom('dayEnd', 'closing'),
      roll: fc.constantFrom('none', 'nextBusinessDay'),
      pausable: fc.boolean(),
    })
    .map((drawn) => aRule({ ...drawn, unit }));

/** A term of this unit, of at most so many: any rule, any calendar, any start near a hard day, up to three pauses. */
export const anyTerm = (unit: DeadlineRule['unit'], most: number): fc.Arbitrary<Term> =>
  anyStart.chain((start) =>
    fc.record({ rule: anyRule(unit, most), start: fc.constant(start), hours: anyHours(start), pauses: anyPauses(start) }),
  );
