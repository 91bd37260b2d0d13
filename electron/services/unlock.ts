import type { Session } from '../../shared/contract/people.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { readPerson } from '../store/people.ts';
import { pinFits, readPin } from '../store/pin.ts';
import { checkPassword } from './check-password.ts';
import { noteFailedSignIn, noteSignIn } from './note-sign-in.ts';
import type { OpenDesk, TakenSeat } from './open-desk.ts';
import { sessionOf } from './sign-in.ts';

const mostPinTries = 5;

/**
 * The person behind the covered screen comes back with their PIN, or their password: after five wrong PINs only the password
 * (security.md 8.3). Refuses wrongPin with the tries left, noPin, wrongPassword, waitBeforeNextTry, personInactive, signInFirst.
 */
export async function unlock(desk: OpenDesk, secret: string): Promise<Result<Session, Refusal>> {
  const { seat } = desk;
  if (seat.kind === 'nobody') return refused(because('signInFirst'));
  const who = await readPerson(seat.data.db, seat.person);
  if (who?.active !== true) return refused(because('personInactive'));
  if (seat.kind === 'active') return ok(await sessionOf(seat.data.db, who, false));
  const opened = await openWith(desk, seat, secret);
  if (!opened.ok) return opened;
  desk.seat = { kind: 'active', person: seat.person, data: seat.data, seenAt: desk.world.running() };
  await noteSignIn(seat.data.db, desk.world.now(), { person: seat.person, act: 'session.unlock' });
  return ok(await sessionOf(seat.data.db, who, false));
}

type LockedSeat = Extract<TakenSeat, { kind: 'locked' }>;

async function openWith(desk: OpenDesk, seat: LockedSeat, secret: string): Promise<Result<null, Refusal>> {
  const pin = await readPin(seat.data.db, seat.person);
  if (/^\d{6,11}$/u.test(secret)) return openWithPin(desk, { seat, pin }, secret);
  // Twelve digits are either: a PIN of that length, or a password.
  if (/^\d{12}$/u.test(secret) && pin !== null && seat.pinTries < mostPinTries && (await pinFits(pin, secret))) return ok(null);
  const key = await checkPassword(desk, seat.person, secret);
  if (key.ok) key.value.fill(0);
  return key.ok ? ok(null) : key;
}

async function openWithPin(
  desk: OpenDesk,
  of: { readonly seat: LockedSeat; readonly pin: string | null },
  secret: string,
): Promise<Result<null, Refusal>> {
  const { seat, pin } = of;
  if (pin === null) return refused(because('noPin'));
  if (seat.pinTries >= mostPinTries) return refused(because('wrongPin', { tries: 0 }));
  // Counted before it is looked at, so that no two guesses share a count.
  const pinTries = seat.pinTries + 1;
  desk.seat = { ...seat, pinTries };
  if (await pinFits(pin, secret)) return ok(null);
  await noteFailedSignIn(desk, seat.person);
  return refused(because('wrongPin', { tries: mostPinTries - pinTries }));
}
