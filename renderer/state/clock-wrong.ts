/** From here on a wrong clock shows: two minutes (sync.md 2.3). */
export const isClockWrong = (aheadMs: number): boolean => Math.abs(aheadMs) > 2 * 60_000;
