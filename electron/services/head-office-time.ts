import { type Instant, instant } from '../../shared/ids.ts';
import type { SyncRow } from '../store/sync-state.ts';
import type { World } from './open-desk.ts';

/** Below this a difference is the line's, not a clock's, milliseconds. */
const unnoticed = 5_000;

/**
 * The right time at a desk whose own clock may be wrong: what head office's clock said, and the computer's running time since; nothing that sets the
 * wall clock moves it. The wall clock where head office was not heard since this start of the computer, or where both say the same. What a
 * desk does by itself for the whole branch goes by it (sync.md 2.3): a clock a day ahead must not call a promise late at everybody's desk.
 */
export function headOfficeTime(
  { clock_at, clock_running, clock_boot }: Pick<SyncRow, 'clock_at' | 'clock_running' | 'clock_boot'>,
  { now, uptime }: Pick<World, 'now' | 'uptime'>,
): Instant {
  const { running, boot } = uptime();
  if (clock_at === null || clock_boot !== boot || running < clock_running) return now();
  const right = Math.round(clock_at + (running - clock_running));
  return Math.abs(right - now()) < unnoticed ? now() : instant.parse(right);
}
