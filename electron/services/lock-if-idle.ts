import { liveCall } from '../store/calls.ts';
import { readSettings } from '../store/settings.ts';
import type { OpenDesk } from './open-desk.ts';

const soonest = 60_000; // the shortest idle time that can be set: before it there is nothing to look up

/**
 * Covers the screen of a desk nobody has touched for the set number of minutes of running time; never during a call (WCAG 2.2.1).
 * Asked before every request and every few seconds in between.
 */
export async function lockIfIdle(desk: OpenDesk): Promise<void> {
  const { seat, world } = desk;
  if (seat.kind !== 'active') return;
  const idle = world.running() - seat.seenAt;
  if (idle < soonest) return;
  const { idleMinutes } = await readSettings(seat.data.db);
  if (idle < idleMinutes * 60_000 || (await liveCall(seat.data.db)) !== undefined) return;
  if (desk.seat === seat) lockSeat(desk); // not if they came back meanwhile
}

/** The same from outside a request, every few seconds: the data stays open until it has looked, a failure is only noted. */
export function watchIdle(desk: OpenDesk): void {
  const looking = lockIfIdle(desk)
    .catch((problem: unknown) => desk.world.log({ event: 'idle.failed', code: problem instanceof Error ? problem.name : 'unknown' }))
    .finally(() => desk.underWay.delete(looking));
  desk.underWay.add(looking);
}

/** Covers the screen: the person stays signed in behind it, an unfinished card stays where it is. */
export function lockSeat(desk: OpenDesk): void {
  if (desk.seat.kind !== 'active') return;
  const { person, data } = desk.seat;
  desk.seat = { kind: 'locked', person, data, pinTries: 0 };
  desk.world.announce({ event: 'session', state: 'locked' });
}

/** Someone is there: the idle time begins anew. */
export function noteSeen(desk: OpenDesk): void {
  if (desk.seat.kind === 'active') desk.seat = { ...desk.seat, seenAt: desk.world.running() };
}
