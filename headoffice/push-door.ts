/** At most so many pushes wait or are taken in by one head office; more would only wait with their bodies in memory. */
const most = 64;
/** At most so many are taken in at the same time: each holds a connection to the database, and everything else asked of head office needs one too. */
const together = 8;

/** Whose push it is. */
export interface Pusher {
  readonly branch: number;
  readonly desk: string;
}

/** Lets pushes in: one of each desk, and no more than the house holds. */
export interface PushDoor {
  /**
   * Gives undefined while this desk's last push is still in work or the house is full. Those of one branch go in one after the other: the database would let
   * only one of them at the branch's feed, and the rest would wait there with a connection each.
   */
  readonly through: <Answer>(who: Pusher, work: () => Promise<Answer>) => Promise<Answer | undefined>;
  readonly inWork: () => number;
}

export function pushDoor(room: number = most, atOnce: number = together): PushDoor {
  const inWork = new Set<string>();
  const lastOf = new Map<number, Promise<void>>();
  const seats = seatsFor(atOnce);
  return {
    through: async ({ branch, desk }, work) => {
      if (inWork.size >= room || inWork.has(desk)) return undefined;
      inWork.add(desk);
      const before = lastOf.get(branch);
      const { promise: after, resolve: done } = Promise.withResolvers<void>();
      lastOf.set(branch, after);
      try {
        await before;
        return await seats(work);
      } finally {
        inWork.delete(desk);
        if (lastOf.get(branch) === after) lastOf.delete(branch);
        done();
      }
    },
    inWork: () => inWork.size,
  };
}

/** Lets so many work at once; the others in the order they came. */
function seatsFor(free: number): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let left = free;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (left === 0) await new Promise<void>((sit) => waiting.push(sit));
    else left -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) left += 1;
      else next();
    }
  };
}
