import type { Person } from '../../shared/contract/people.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { keepDeviceSecret } from '../store/device-secret.ts';
import { namePerson, setPassword } from '../store/keyring.ts';
import { checkPassword } from './check-password.ts';
import type { Keys } from './desk-context.ts';
import { keepInStep } from './keep-in-step.ts';
import type { OpenData } from './open-data.ts';
import type { OpenDesk } from './open-desk.ts';
import { passwordProblem } from '../../shared/sign-in/password-rules.ts';

/** Passwords as the person who is signed in may change them; who may, the handler has been told by the gate. */
export const keysFor = (desk: OpenDesk, data: OpenData, who: Person): Keys => ({
  hasPassword: async (person) => {
    const ring = await desk.keyring.read();
    return ring.ok && ring.value?.people.some(({ id, lock }) => id === person && lock !== null) === true;
  },
  confirm: async (password) => {
    const outcome = await checkPassword(desk, who.id, password);
    if (outcome.ok) outcome.value.fill(0);
    return outcome.ok ? ok(null) : outcome;
  },
  setPassword: async (person, password) => {
    const device = await keepDeviceSecret(desk.secrets);
    return device.ok ? givePassword(desk, data, { person, password, deviceSecret: device.value }) : device;
  },
  keepInStep: () => keepInStep(desk, data),
});

/** Closes the data key under a person's new password too; the password before it opens nothing any more. */
export async function givePassword(
  desk: OpenDesk,
  data: OpenData,
  given: { readonly person: Pick<Person, 'id' | 'name' | 'roles'>; readonly password: string; readonly deviceSecret: Uint8Array },
): Promise<Result<null, Refusal>> {
  const { person, password, deviceSecret } = given;
  const problem = passwordProblem(password, person.name);
  if (problem !== null) return refused(problem);
  const held = { password, deviceSecret, dataKey: data.dataKey };
  const changed = await desk.keyring.change((ring) => setPassword(namePerson(ring, person), person.id, held));
  return changed.ok ? ok(null) : refused(because(changed.refusal.code));
}
