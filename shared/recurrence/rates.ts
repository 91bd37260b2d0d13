import type { Instant } from '../ids.ts';
import type { Effect } from './corrective-action.ts';

const weekMs = 7 * 86_400_000;
/** Eight weeks before are compared with eight weeks after (product.md 3.11, recurrence of an issue). */
export const weeksCompared = 8;

/** Complaints counted over so many weeks. */
export interface Rate {
  readonly count: number;
  readonly weeks: number;
  readonly perWeek: number;
}

export interface Rates {
  readonly before: Rate;
  /** Undefined while less than a week has passed. */
  readonly after: Rate | undefined;
}

/** How often complaints of a cause came before something was done against it, and since; `moments` are when they were received. */
export function ratesAround(moments: readonly number[], doneAt: Instant, now: Instant): Rates {
  const until = Math.min(now, doneAt + weeksCompared * weekMs);
  const weeks = (until - doneAt) / weekMs;
  return {
    before: rate(moments, doneAt - weeksCompared * weekMs, doneAt),
    after: weeks < 1 ? undefined : rate(moments, doneAt, until),
  };
}

function rate(moments: readonly number[], from: number, to: number): Rate {
  const count = moments.filter((at) => at >= from && at < to).length;
  const weeks = (to - from) / weekMs;
  return { count, weeks, perWeek: count / weeks };
}

/**
 * What the numbers alone say: effective when so few complaints since would come by chance in at most one case of twenty had nothing
 * changed, not when they come as often as before, unclear in between or while there is too little to tell.
 */
export function effectOf({ before, after }: Rates): Effect {
  if (after === undefined || before.count + after.count === 0) return 'unclear';
  if (after.perWeek >= before.perWeek) return 'not';
  return chanceOfSoFew(after.count, before.count + after.count, after.weeks / (after.weeks + before.weeks)) <= 0.05
    ? 'effective'
    : 'unclear';
}

/** The chance that of `all` complaints spread evenly over time at most `few` fall into a part of it (the binomial distribution, by logarithms). */
function chanceOfSoFew(few: number, all: number, part: number): number {
  let term = all * Math.log1p(-part);
  let sum = Math.exp(term);
  for (let count = 1; count <= few; count += 1) {
    term += Math.log((all - count + 1) / count) + Math.log(part / (1 - part));
    sum += Math.exp(term);
  }
  return sum;
}
