import type { Output } from '../../shared/contract/contract.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { restoreDeviceSecret } from '../store/device-secret.ts';
import { renewRecovery, unwrapByRecovery } from '../store/keyring.ts';
import { readPerson } from '../store/people.ts';
import { givePassword } from './keys-for.ts';
import { noteFailedSignIn } from './note-sign-in.ts';
import type { OpenDesk } from './open-desk.ts';
import { passwordProblem } from '../../shared/sign-in/password-rules.ts';
import { isFreeFor, sitDown } from './sign-in.ts';

interface Given {
  readonly person: EmployeeId;
  readonly recoveryCode: string;
  readonly password: string;
}

/**
 * The way back in without a password: the recovery code opens the data on any computer, gives the person a new password, and is
 * replaced by a new code, shown once. Refuses wrongRecoveryCode, personInactive, callIsLive, and what a password may not be.
 */
export async function recover(
  desk: OpenDesk,
  { person, recoveryCode, password }: Given,
): Promise<Result<Output<'session.recover'>, Refusal>> {
  const free = await isFreeFor(desk, person);
  if (!free.ok) return free;
  const ring = await desk.keyring.read();
  if (!ring.ok) return ring;
  if (ring.value === undefined) return refused(because('notSetUp'));
  const key = unwrapByRecovery(ring.value, recoveryCode);
  if (!key.ok && ring.value.people.some(({ id }) => id === person)) await noteFailedSignIn(desk, person);
  if (!key.ok) return key;
  const problem = passwordProblem(password, ring.value.people.find(({ id }) => id === person)?.name);
  if (problem !== null) return refused(problem);
  const session = await sitDown(desk, { person, dataKey: key.value, act: 'session.recover' });
  if (!session.ok) return session;
  const renewed = await renew(desk, { person, password });
  return renewed.ok ? ok({ session: session.value, recoveryCode: renewed.value }) : renewed;
}

async function renew(desk: OpenDesk, { person, password }: Omit<Given, 'recoveryCode'>): Promise<Result<string, Refusal>> {
  const { seat } = desk;
  if (seat.kind === 'nobody') return refused(because('signInFirst'));
  const who = await readPerson(seat.data.db, person);
  if (who === undefined) return refused(because('noSuchPerson'));
  const device = await restoreDeviceSecret(desk.secrets);
  if (!device.ok) return device;
  const given = await givePassword(desk, seat.data, { person: who, password, deviceSecret: device.value });
  if (!given.ok) return given;
  let shown = '';
  const changed = await desk.keyring.change((before) => {
    const { keyring, recoveryCode } = renewRecovery(before, seat.data.dataKey);
    shown = recoveryCode;
    return keyring;
  });
  return changed.ok ? ok(shown) : changed;
}
