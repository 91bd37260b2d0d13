import type { Complaint } from '../complaint/complaint.ts';

/** What one complaint adds to the figures of a period (product.md 3.11): ones and zeros to be summed, and how long it took. */
export interface CaseFigures {
  /** Solved in the first contact by whoever took it, and not reopened. */
  readonly firstContact: number;
  readonly resolved: number;
  /** Solved within ten days of being received. */
  readonly withinNorm: number;
  readonly reopened: number;
  /** Promises that have come to an end by being kept or not, and those of them kept in time. What the customer cancelled, or what was moved before its time, is neither. */
  readonly promises: number;
  readonly kept: number;
  /** With a verdict, and in whole or part justified. */
  readonly decided: number;
  readonly justified: number;
  /** With a score, and the score; 4 and 5 are content. */
  readonly scored: number;
  readonly content: number;
  /** The caller was upset at the beginning, and calm at the end. */
  readonly upset: number;
  readonly calmed: number;
  /** From being received to being solved, milliseconds; null while it is not. */
  readonly tookMs: number | null;
}

const normMs = 10 * 86_400_000;
const one = (holds: boolean): number => (holds ? 1 : 0);

/** What one complaint adds to the figures as it stands. */
export function caseFigures(of: Complaint): CaseFigures {
  const tookMs = of.resolvedAt === null ? null : Math.max(0, of.resolvedAt - of.receivedAt);
  const score = of.checks.toSorted((early, late) => early.at - late.at).findLast((check) => check.score !== null)?.score ?? null;
  const judgement = of.finding?.judgement ?? 'undetermined';
  const ended = of.promises.filter(({ state }) => state === 'kept' || state === 'keptLate' || state === 'broken');
  const wasUpset = of.moodStart !== 'calm';
  return {
    firstContact: one(of.resolvedFirstContact && of.reopened === 0),
    resolved: one(tookMs !== null),
    withinNorm: one(tookMs !== null && tookMs <= normMs),
    reopened: one(of.reopened > 0),
    promises: ended.length,
    kept: ended.filter(({ state }) => state === 'kept').length,
    decided: one(judgement !== 'undetermined'),
    justified: one(judgement === 'justified' || judgement === 'partly'),
    scored: one(score !== null),
    content: one(score !== null && score >= 4),
    upset: one(wasUpset),
    calmed: one(wasUpset && of.moodEnd === 'calm'),
    tookMs,
  };
}
