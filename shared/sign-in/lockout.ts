/** What is remembered of one person's failed tries; `left` is the wait still to sit out, in seconds of running time. */
export interface Tries {
  readonly failed: number;
  readonly left: number;
}

export const noTries: Tries = { failed: 0, left: 0 };

const freeTries = 4;
const firstWait = 30;
const longestWait = 15 * 60;

/** After one more failed try: the first four cost nothing, then 30 s, doubling up to 15 min (security.md 8.3). */
export function failOnce({ failed }: Tries): Tries {
  const times = failed + 1;
  const left = times <= freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (times - freeTries - 1));
  return { failed: times, left };
}

/** After `seconds` of running time; the clock on the wall has no say, and time while the desk was off does not count. */
export const waited = ({ failed, left }: Tries, seconds: number): Tries => ({ failed, left: Math.max(0, left - Math.max(0, seconds)) });
