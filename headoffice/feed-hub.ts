import { readHeads, type Stream } from './store/streams.ts';
import type { Office } from './office.ts';

/** Who wants to hear that a branch's feed grew. */
export type Listener = (stream: Stream) => void;

export interface FeedHub {
  /** Gives what ends the listening. */
  readonly listen: (branch: number, listener: Listener) => () => void;
  /** This head office itself made the feed grow: its own listeners hear it at once. */
  readonly tell: (branch: number, stream: Stream) => void;
  readonly listening: () => number;
  readonly stop: () => void;
}

export interface HubOptions {
  /** How often it looks what other head offices made of the feeds, milliseconds. */
  readonly every: number;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Tells live desks that there is something to pull. One question per tick for all branches that somebody listens to, whatever the number of desks;
 * polling is all it takes of the database, so any engine and any balancer will do, and a missed word costs a tick, never an event.
 */
export function feedHub({ db }: Office, { every, onTrouble }: HubOptions): FeedHub {
  const branches = new Map<number, Set<Listener>>();
  const last = new Map<number, Stream>();
  const tell = (branch: number, stream: Stream): void => {
    const before = last.get(branch);
    if (before !== undefined && before.epoch === stream.epoch && before.head >= stream.head) return;
    last.set(branch, stream);
    for (const listener of branches.get(branch) ?? []) listener(stream);
  };
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const { branch, ...stream } of await readHeads(db, [...branches.keys()])) tell(branch, stream);
    } catch (error) {
      onTrouble(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return {
    listen: (branch, listener) => {
      const listeners = branches.get(branch) ?? new Set();
      branches.set(branch, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        branches.delete(branch);
        last.delete(branch);
      };
    },
    tell,
    listening: () => [...branches.values()].reduce((sum, { size }) => sum + size, 0),
    stop: () => clearInterval(timer),
  };
}
