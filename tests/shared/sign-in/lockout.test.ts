import { expect, it } from 'vitest';
import { failOnce, noTries, type Tries, waited } from '../../../shared/sign-in/lockout.ts';

const failTimes = (times: number): Tries => Array.from({ length: times }).reduce<Tries>((tries) => failOnce(tries), noTries);

it.each([
  [1, 0],
  [4, 0],
  [5, 30],
  [6, 60],
  [7, 120],
  [8, 240],
  [9, 480],
  [10, 900],
  [11, 900],
  [5000, 900],
])('after %i failed tries asks for %i seconds', (times, seconds) => {
  expect(failTimes(times)).toEqual({ failed: times, left: seconds });
});

it('lets the wait run down and not below nothing', () => {
  expect(waited(failTimes(5), 12)).toEqual({ failed: 5, left: 18 });
  expect(waited(failTimes(5), 1e9)).toEqual({ failed: 5, left: 0 });
});

it('gives nothing back for time that runs backwards', () => {
  expect(waited(failTimes(5), -1e9)).toEqual({ failed: 5, left: 30 });
});
