import type { Clock } from './sync-desk.ts';

/** A wait that can be cut short. */
export interface Wake {
  /** Ends after so many milliseconds (null: never by itself), or woken: by a call that is strong enough, or at once when the signal says so. */
  readonly wait: (ms: number | null, by: 'anything' | 'force', signal: AbortSignal) => Promise<'woken' | 'over'>;
  /** There is something to do; one that comes while nobody waits ends the next wait. */
  readonly nudge: () => void;
  /** The line may be back, or somebody asks for it: ends even a wait after failures. */
  readonly force: () => void;
}

/** One waiter, two ways to wake it. */
export function wakeable({ after }: Pick<Clock, 'after'>): Wake {
  let nudged = false;
  let forced = false;
  let wakeUp: (() => void) | undefined;

  return {
    wait: (ms, by, signal) =>
      new Promise((over) => {
        const isDue = (): boolean => signal.aborted || forced || (nudged && by === 'anything');
        const cancel = ms === null ? nothing : after(ms, () => end('over'));
        const stop = (): void => end('woken');
        function end(how: 'woken' | 'over'): void {
          cancel();
          signal.removeEventListener('abort', stop);
          wakeUp = undefined;
          nudged = false;
          forced = false;
          over(how);
        }
        wakeUp = () => {
          if (isDue()) end('woken');
        };
        signal.addEventListener('abort', stop);
        wakeUp();
      }),
    nudge: () => {
      nudged = true;
      wakeUp?.();
    },
    force: () => {
      forced = true;
      wakeUp?.();
    },
  };
}

const nothing = (): void => undefined;
