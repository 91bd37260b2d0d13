import { endFarewell } from './leave-seat.ts';
import type { OpenDesk } from './open-desk.ts';

/**
 * Runs a request: those that change who sits at the desk one after another, so that passwords cannot be guessed side by side and
 * two first starts cannot meet; all others at once, remembered until they end, so that no register is closed under them.
 */
export function inTurn<Value>(desk: OpenDesk, method: string, work: () => Promise<Value>): Promise<Value> {
  if (!changesSeat(method)) {
    const running = work();
    const settled = running.then(nothing, nothing).finally(() => desk.underWay.delete(settled));
    desk.underWay.add(settled);
    return running;
  }
  const mine = desk.turn.then(() => endFarewell(desk)).then(work);
  desk.turn = mine.then(nothing, nothing);
  return mine;
}

const changesSeat = (method: string): boolean => method.startsWith('session.') || method === 'desk.setUp' || method === 'desk.retry';

const nothing = (): void => undefined;
