import type { WorkingHours } from '../calendar/day-spans.ts';
import { subtractWorkingMs } from '../calendar/working-before.ts';
import { addWorkingMs, workingMs } from '../calendar/working-time.ts';
import { isOpen } from '../complaint/states.ts';
import { type Instant, instant } from '../ids.ts';
import type { Plan, Planned } from './planned.ts';
import { ruleOf } from './rule.ts';
import type { WatchedCase, WatchedDeadline } from './watched-case.ts';

/**
 * E3: so much of a deadline's own clock has run, and nothing while it stands still because the customer is awaited. What came from elsewhere is
 * left out: its clocks ran before anybody here could act. What was promised to the customer is E2's; how long records are kept is nobody's hurry.
 */
export const planDeadline: Plan = (of, { rules, hoursOf }) => {
  if (!isOpen(of) || of.imported) return [];
  const { steps } = ruleOf(rules, 'E3');
  return of.deadlines.filter(isWatched).flatMap((one): readonly Planned[] => {
    const { rule, key, dueAt, extension, name } = one;
    const hours = one.calendar === null ? undefined : hoursOf(one.calendar);
    const facts = { rule, nameEn: name.en, nameRu: name.ru, nameTh: name.th, dueAt };
    return steps.flatMap((step) => {
      const pauses = one.pausable ? of.pauses : [];
      const at = afterPause(percentAt(one, { percent: step.amount, hours, pauses }), pauses);
      const object = `${rule}/${key}/${extension ?? ''}`;
      return at === undefined ? [] : [{ rule: 'E3', object, step, at, facts: { ...facts, percent: step.amount } }];
    });
  });
};

const isWatched = ({ kind }: WatchedDeadline): boolean => kind !== 'retention' && kind !== 'secondContact';

/** A moment within a stretch of waiting comes when that is over. */
const afterPause = (at: Instant | undefined, pauses: WatchedCase['pauses']): Instant | undefined =>
  at === undefined ? undefined : (pauses.find(({ from, to }) => to !== null && from <= at && at < to)?.to ?? at);

interface Clock {
  readonly percent: number;
  /** Undefined counts round the clock. */
  readonly hours: WorkingHours | undefined;
  readonly pauses: WatchedCase['pauses'];
}

/** When so much of a term has run: counted back from its end, so that what stood still before does not matter. */
function percentAt({ startedAt, dueAt }: WatchedDeadline, { percent, hours, pauses }: Clock): Instant | undefined {
  if (percent >= 100) return dueAt;
  const between = (from: number, to: number): number =>
    to <= from ? 0 : hours === undefined ? to - from : workingMs(instant.parse(from), instant.parse(to), hours);
  const stood = pauses.reduce((sum, { from, to }) => sum + between(Math.max(from, startedAt), Math.min(to ?? dueAt, dueAt)), 0);
  const term = Math.max(0, between(startedAt, dueAt) - stood);
  const left = Math.round((term * (100 - percent)) / 100);
  if (hours === undefined) return instant.parse(Math.max(0, dueAt - left));
  // Counted forward where nothing stood still: that steps over whole weeks at once.
  if (stood === 0) return addWorkingMs(startedAt, term - left, hours);
  return left === 0 ? dueAt : subtractWorkingMs(dueAt, left, hours);
}
