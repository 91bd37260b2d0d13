import type { Instant, NoticeId } from '../ids.ts';

/** So many in so long are shown one by one; what comes on top is one digest (product.md 3.7, U15). */
const digestOver = 10;
const digestMs = 15 * 60_000;

interface Recent {
  /** How many notices a person got in the last quarter of an hour. */
  readonly count: number;
  /** The digest that is being filled, if one is. */
  readonly digest: NoticeId | null;
}

/** Which digest each of a person's new notices goes into: none while it is few, then the one begun, or the first of those too many. */
export function digestsFor(recent: Recent, fresh: readonly NoticeId[]): readonly (NoticeId | null)[] {
  const single = recent.digest === null ? Math.max(0, digestOver - recent.count) : 0;
  if (recent.digest === null && fresh.length <= single) return fresh.map(() => null);
  const digest = recent.digest ?? fresh[single] ?? null;
  return fresh.map((_, place) => (place < single ? null : digest));
}

/** From when on a person's notices count as recent. */
export const recentSince = (now: Instant): number => now - digestMs;
