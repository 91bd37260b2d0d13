import { expect, it } from 'vitest';
import { nearestRank } from '../../../shared/metrics/nearest-rank.ts';

const toTen = [7, 2, 10, 4, 1, 9, 3, 8, 5, 6];

it.each([
  [toTen, 0.5, 5],
  [toTen, 0.9, 9],
  [[12], 0.9, 12],
  [[3, 1], 0.5, 1],
  [[10, 20, 30], 0.5, 20],
  [[10, 20, 30], 0.9, 30],
  [toTen, 0, 1],
  [toTen, 1, 10],
  [[], 0.5, undefined],
] as const)('of %j the share %d stays at or below %s', (values, share, expected) => expect(nearestRank(values, share)).toBe(expected));
