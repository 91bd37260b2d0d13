import { percentile, ratioOf, type Round } from './stats.ts';

/** One measured figure, printed as a line of JSON. Times in milliseconds, memory in MB. */
export interface Figure {
  readonly bench: string;
  /** How many times our side was measured. */
  readonly n: number;
  readonly ours: number;
  readonly peer: number | null;
  readonly ratio: number | null;
  readonly target: string;
  readonly ok: boolean;
}

/** What a figure must not exceed: a ratio to the peer, a value of our own, or both. */
export interface Target {
  readonly ratio?: number;
  readonly ours?: number;
}

/** A figure from alternating rounds: the percentile over all of them, and the median of the rounds' ratios. */
export function figureOf(
  bench: string,
  rounds: readonly Round[],
  { share, target }: { readonly share: number; readonly target: Target },
): Figure {
  const ours = rounds.flatMap((round) => round.ours);
  const peers = rounds.flatMap((round) => round.peer);
  const ratio = ratioOf(rounds, share);
  const value = percentile(ours, share);
  return {
    bench,
    n: ours.length,
    ours: rounded(value),
    peer: rounded(percentile(peers, share)),
    ratio: rounded(ratio),
    target: inWords(target),
    ok: met(target.ratio, ratio) && met(target.ours, value),
  };
}

const met = (limit: number | undefined, measured: number): boolean => limit === undefined || measured <= limit;

export const inWords = (target: Target): string =>
  [target.ratio === undefined ? [] : [`ratio <= ${target.ratio}`], target.ours === undefined ? [] : [`ours <= ${target.ours}`]]
    .flat()
    .join(', ');

/** Three significant digits: what such a measurement is good for. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** A figure that nothing is set beside and nobody set a limit to. */
export const told = (bench: string, n: number, value: number): Figure => ({
  bench,
  n,
  ours: rounded(value),
  peer: null,
  ratio: null,
  target: '',
  ok: true,
});
