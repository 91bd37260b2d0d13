import type { Clock } from './sync-desk.ts';

/** Who waits for the end of a round. */
export interface RoundEnds {
  readonly ended: () => void;
  /** When the next round has ended, or nobody waits for it any more. */
  readonly next: (over: AbortSignal) => Promise<void>;
}

export function roundEnds(): RoundEnds {
  const hearers = new Set<() => void>();
  return {
    ended: () => {
      for (const hear of hearers) hear();
    },
    next: (over) =>
      new Promise((ended) => {
        const end = (): void => {
          hearers.delete(end);
          over.removeEventListener('abort', end);
          ended();
        };
        hearers.add(end);
        over.addEventListener('abort', end);
        if (over.aborted) end();
      }),
  };
}

interface LastWords extends Pick<Clock, 'after'> {
  readonly mostMs: number;
  /** Is there something to send, and a line that carries it? */
  readonly goes: () => Promise<boolean>;
  /** Begins a round at once. */
  readonly force: () => void;
  readonly rounds: RoundEnds;
  /** Somebody has no time for it. */
  readonly over: AbortSignal;
}

/** A round that was nearly through when the last was done does not carry it: the next one does. */
const mostRounds = 2;

/** What waits goes up once more, if the line carries it, within so many milliseconds and until somebody has no time for it. */
export async function sayLastWords({ mostMs, after, goes, force, rounds, over: hurry }: LastWords): Promise<void> {
  const late = new AbortController();
  const cancel = after(mostMs, () => late.abort());
  const over = AbortSignal.any([late.signal, hurry]);
  for (let tries = 0; tries < mostRounds && !over.aborted && (await goes()); tries += 1) {
    const ended = rounds.next(over);
    force();
    await ended;
  }
  cancel();
}
