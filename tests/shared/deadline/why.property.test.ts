import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, monthsAfter } from '../../../shared/calendar/day-number.ts';
import { siteDay } from '../../../shared/calendar/site-day.ts';
import { dueOf, type Term } from '../../../shared/deadline/due-of.ts';
import { explain } from '../../../shared/deadline/explain.ts';
import { explainWords } from '../../../shared/deadline/explain-words.ts';
import type { Why } from '../../../shared/deadline/why.ts';
import { languages } from '../../../shared/language.ts';
import { anyTerm } from '../../helpers/any-term.ts';

const slowly = 240_000; // ms a busy machine may take
const hourMs = 3_600_000;

/** The last day by nothing but what the sentence says. */
function lastDayBy({ unit, amount, from, countedFrom, holidays, daysOff, pausedDays }: Why, timeZone: string): number {
  const zero = dayNumber(countedFrom ?? siteDay(from, timeZone));
  const off = holidays.filter(({ date }) => dayNumber(date) > zero).length + daysOff;
  if (unit === 'month') return monthsAfter(zero, amount) + pausedDays;
  return zero + (unit === 'week' ? 7 * amount : amount) + off + pausedDays;
}

const isPlain = ({ countedFrom, holidays, daysOff, rolled, outside, pausedDays, pausedSeconds }: Why): boolean =>
  countedFrom === null && rolled === null && !outside && holidays.length + daysOff + pausedDays + pausedSeconds === 0;

function adds(term: Term): void {
  const due = dueOf(term);
  if (due === undefined) return;
  const { at, why } = due;
  const { timeZone } = term.hours;
  const last = lastDayBy(why, timeZone);
  const day = dayNumber(siteDay(at, timeZone));
  expect(why.rolled === null ? day : dayNumber(why.rolled.from)).toBe(last);
  expect(day > last).toBe(why.rolled !== null);
}

describe('every date explains itself', () => {
  it.each([
    ['calendarDay', 60],
    ['businessDay', 40],
    ['week', 9],
    ['month', 4],
  ] as const)('in %ss: what the sentence names adds up to the day', { timeout: slowly }, (unit, most) => {
    fc.assert(fc.property(anyTerm(unit, most), adds), { numRuns: 1000 });
  });

  it('in hours: nothing is said to have shifted only what plain counting gives', { timeout: slowly }, () => {
    fc.assert(
      fc.property(anyTerm('hour', 30), (term) => {
        const due = dueOf(term);
        if (due === undefined) return;
        const plain = term.start + term.rule.amount * hourMs;
        expect({ plain: isPlain(due.why) }).toEqual({ plain: due.at === plain });
      }),
      { numRuns: 1000 },
    );
  });

  it('and says that nothing shifted it exactly when nothing did, in every language', { timeout: slowly }, () => {
    fc.assert(
      fc.property(anyTerm('businessDay', 12), ({ rule, ...term }) => {
        const due = dueOf({ rule, ...term });
        if (due === undefined || due.why.made.length > 0) return;
        for (const language of languages)
          expect(explain({ rule: rule.id, why: due.why }, language, term.hours.timeZone).includes(explainWords[language].unshifted)).toBe(
            isPlain(due.why),
          );
      }),
      { numRuns: 300 },
    );
  });
});
