/**
 * The value that a share of all values stays at or below, by the nearest-rank rule: 0.5 is the median, 0.9 the 90th percentile
 * (product.md 3.11). Undefined where there is nothing to measure.
 */
export function nearestRank(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
