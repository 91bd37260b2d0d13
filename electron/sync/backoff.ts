/** The first wait after a failure is at most this long, the longest never longer than that, milliseconds. */
const firstMs = 500;
const longestMs = 5 * 60_000;

/** Where the last digit of chance comes from: 0 ≤ x < 1. */
export type Dice = () => number;

/**
 * How long to wait after the so many-th failure in a row: anywhere up to a ceiling that doubles ("full jitter"), so that two hundred desks
 * behind one broken line do not come back in one moment. Never sooner than head office asked for.
 */
export function waitAfter(failures: number, { dice, askedMs }: { readonly dice: Dice; readonly askedMs: number | null }): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30));
  const jittered = Math.round(ceiling * dice());
  if (askedMs === null) return Math.max(jittered, 50);
  const asked = Math.min(askedMs, longestMs);
  return asked + Math.round(asked * dice());
}
