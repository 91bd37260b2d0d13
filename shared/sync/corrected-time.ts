import { instant, type Instant } from '../ids.ts';

/** What a clock said at one moment: the wall's time, how long the computer had been running, and which start of it that was. */
export interface ClockReading {
  readonly at: number;
  readonly running: number;
  readonly boot: string;
}

/** What head office knows of a desk's clock: the start of the computer it last saw with what it was off by, and the last corrected moment. */
export interface ClockMemory {
  readonly boot: string | null;
  /** Head office's clock less the desk's wall clock, milliseconds. */
  readonly offset: number;
  readonly last: number;
}

/**
 * When something really happened, by head office's clock: counted back over the computer's own running time where it has not been started
 * anew since, else by what its clock was off by; never before the desk's event before it, never in the future. A wrong clock is never a reason to refuse.
 */
export function correctedTime(
  event: ClockReading,
  push: ClockReading,
  { memory, now }: { readonly memory: ClockMemory; readonly now: number },
): Instant {
  const guess =
    event.boot === push.boot
      ? now - (push.running - event.running)
      : event.boot === memory.boot
        ? event.at + memory.offset
        : event.at + (now - push.at);
  const whole = Number.isFinite(guess) ? Math.round(guess) : now;
  return instant.parse(Math.min(now, Math.max(memory.last, whole, 0)));
}
