/** The value that a share of all values does not exceed: `percentile(times, 0.95)`. NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** One round of measurements: what we took and what the peer took, both in the same unit. */
export interface Round {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

/** The ratio of every round, then their median: a slow second of the machine hits both sides of a round and few rounds. */
export const ratioOf = (rounds: readonly Round[], share: number): number =>
  median(rounds.map(({ ours, peer }) => percentile(ours, share) / percentile(peer, share)));
