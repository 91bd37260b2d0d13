import { type Figure, inWords, rounded } from './figure.ts';
import { computingClock } from './rounds.ts';
import { percentile } from './stats.ts';

/** What the desk may be held up by for one in a hundred moments. */
export const stallMs = 50;

/** A figure without a peer: what it may come to at most, or nothing where it is only told. */
export const walked = (bench: string, value: number, most: number | undefined): Figure => ({
  bench,
  n: 1,
  ours: rounded(value),
  peer: null,
  ratio: null,
  target: most === undefined ? '' : inWords({ ours: most }),
  ok: most === undefined || value <= most,
});

/**
 * How long the work took, and how long anyone else has to wait for a turn meanwhile (99 in 100 turns). Counted in the time this process
 * computes between two turns of the event loop, which a busy machine does not stretch.
 */
export async function stalls<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly tookMs: number; readonly stallMs: number }> {
  const turns: number[] = [];
  const began = computingClock();
  let last = began;
  let done = false;
  const turn = (): void => {
    const now = computingClock();
    turns.push(now - last);
    last = now;
    if (!done) setImmediate(turn);
  };
  setImmediate(turn);
  const value = await work();
  done = true;
  return { value, tookMs: computingClock() - began, stallMs: percentile(turns, 0.99) };
}
