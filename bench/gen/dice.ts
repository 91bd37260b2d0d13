/** A whole number from 0 up to, not including, `sides`. */
export type Roll = (sides: number) => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): Roll {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** One of them. */
export function pick<One>(from: readonly One[], roll: Roll): One {
  const one = from[roll(from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
