/** At most so many pushes wait or are taken in by one head office; more would only wait with their bodies in memory. */
const most = 64;
/** At most so many of one branch: they go in one after the other, so more of them would only keep other branches out. */
const mostOfBranch = 8;
/** At most so many are taken in at the same time: each holds a connection to the database, and everything else asked of head office needs one too. */
const together = 8;

/** Whose push it is. */
export interface Pusher {
  readonly branch: number;
  readonly desk: string;
}

/** How many the house holds, of them of one branch, and how many are taken in at once. */
interface Room {
  readonly room?: number;
  readonly ofBranch?: number;
  readonly atOnce?: number;
}

/** Lets pushes in: one of each desk, no more of a branch than its share, and no more than the house holds. */
export interface PushDoor {
  /**
   * Gives undefined while this desk's last push is still in work, its branch has its share in work, or the house is full. Those of one branch go in one after the other: the database would let
   * only one of them at the branch's feed, and the rest would wait there with a connection each.
   */
  readonly through: <Answer>(who: Pusher, work: () => Promise<Answer>) => Promise<Answer | undefined>;
  readonly inWork: () => number;
}

export function pushDoor({ room = most, ofBranch = mostOfBranch, atOnce = together }: Room = {}): PushDoor {
  const inWork = new Set<string>();
  const queues = new Map<number, Queue>();
  const seats = seatsFor(atOnce);
  return {
    through: async ({ branch, desk }, work) => {
      const queue = queues.get(branch) ?? { count: 0, last: Promise.resolve() };
      if (inWork.size >= room || inWork.has(desk) || queue.count >= ofBranch) return undefined;
      inWork.add(desk);
      queues.set(branch, queue);
      queue.count += 1;
      const before = queue.last;
      const { promise: after, resolve: done } = Promise.withResolvers<void>();
      queue.last = after;
      try {
        await before;
        return await seats(work);
      } finally {
        inWork.delete(desk);
        queue.count -= 1;
        if (queue.count === 0) queues.delete(branch);
        done();
      }
    },
    inWork: () => inWork.size,
  };
}

/** The pushes of one branch: how many, and the end of the last of them. */
interface Queue {
  count: number;
  last: Promise<void>;
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
