import type { EmployeeId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';
import { readDeviceSecret } from '../store/device-secret.ts';
import { unwrapByPassword } from '../store/keyring.ts';
import { noteFailedSignIn } from './note-sign-in.ts';
import type { OpenDesk } from './open-desk.ts';

/**
 * The data key, opened by a person's password; whoever gets it wipes it. Refuses wrongPassword alike, and after the same time,
 * for a wrong one and for someone this desk does not know; waitBeforeNextTry after too many; keyUnavailable; notSetUp.
 */
export async function checkPassword(desk: OpenDesk, person: EmployeeId, password: string): Promise<Result<Uint8Array, Refusal>> {
  const ring = await desk.keyring.read();
  if (!ring.ok) return ring;
  const { value: keyring } = ring;
  if (keyring === undefined) return refused(because('notSetUp'));
  const device = await readDeviceSecret(desk.secrets);
  if (!device.ok) return device;
  // Strangers share one count: made-up names cannot fill the desk with counts of their own.
  const counted = keyring.people.some(({ id }) => id === person) ? person : 'stranger';
  const outcome = await desk.lockout.tryOnce(counted, () => unwrapByPassword(keyring, person, { password, deviceSecret: device.value }));
  if (!outcome.ok && outcome.refusal.code === 'wrongPassword' && counted === person) await noteFailedSignIn(desk, person);
  return outcome;
}
