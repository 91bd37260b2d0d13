import { readFileSync } from 'node:fs';

/**
 * Which start of the computer this is. Linux says it; elsewhere it is the minute it was started in, as its clock has it now: another minute after
 * the clock was set is only taken for another start, and a moment is then reckoned from the wall clock.
 */
export function bootOf({ now, running }: { readonly now: number; readonly running: number }): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `started-${Math.round((now - running) / 60_000)}`;
  }
}
