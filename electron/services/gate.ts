import type { Action, Role } from '../../shared/access.ts';
import type { Needs } from '../../shared/contract/method.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { readPerson } from '../store/people.ts';
import { contextOf } from './context-of.ts';
import type { SessionContext } from './handler.ts';
import { lockIfIdle, noteSeen } from './lock-if-idle.ts';
import type { OpenDesk } from './open-desk.ts';
import { rightsEnded } from './rights-ended.ts';

/** What a locked desk still does besides unlocking: the card in the making is kept, a ringing phone is seen. */
const whileLocked: ReadonlySet<string> = new Set(['draft.save', 'call.rings']);

/** Requests that only a person's hand makes; what a screen asks by itself keeps no desk open. */
const showsPresence: ReadonlySet<string> = new Set(['session.active', 'draft.save', 'call.start', 'call.finish']);

/**
 * Lets a request through to its handler with the desk it may work at, or refuses: signInFirst, locked, personInactive,
 * notAllowed (product.md 3.4), rightsEnded. Who sits there is read anew each time: a role taken away is gone at once.
 */
export async function gate(
  desk: OpenDesk,
  asked: { readonly method: string; readonly needs: Needs },
  may: (held: readonly Role[], action: Action) => boolean,
): Promise<Result<OpenDesk | SessionContext, Refusal>> {
  const { method, needs } = asked;
  await lockIfIdle(desk);
  if (needs === 'anyone') return ok(desk);
  const { seat } = desk;
  if (seat.kind === 'nobody') return refused(because('signInFirst'));
  if (seat.kind === 'locked' && !whileLocked.has(method)) return refused(because('locked'));
  const who = await readPerson(seat.data.db, seat.person);
  if (who?.active !== true) return refused(because('personInactive'));
  if (needs !== 'signedIn' && !may(who.roles, needs)) {
    desk.world.log({ event: 'request.notAllowed', method });
    return refused(because('notAllowed'));
  }
  if (await rightsEnded(seat.data.db, method, desk.world.now())) return refused(because('rightsEnded'));
  if (showsPresence.has(method)) noteSeen(desk);
  return ok(contextOf(desk, seat, who));
}
