import { hashRaw } from '@node-rs/argon2';
import { createHmac, generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { role, type Role } from '../../shared/access.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { deriveKey, openBox, sealBox } from './sealed-box.ts';

const bytes = z.base64();

const keyringPerson = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  /** The data key closed under this person's password and the device secret; null: no password yet. */
  lock: z.strictObject({ salt: bytes, device: bytes, wrap: bytes }).nullable(),
});

export const keyring = z.strictObject({
  version: z.literal(1),
  people: z.array(keyringPerson),
  recovery: z.strictObject({ salt: bytes, wrap: bytes }),
  capture: z.strictObject({ publicKey: bytes, privateKey: bytes }),
});

/** Who may open the data and with what: every copy of the data key, each closed under something the desk does not keep. */
export type Keyring = z.infer<typeof keyring>;
type KeyringPerson = z.infer<typeof keyringPerson>;

/** A person as the sign-in list shows them. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What closes a data key for one person; both halves are needed to open it again. */
export interface Secrets {
  readonly password: string;
  readonly deviceSecret: Uint8Array;
}

/** argon2id as security.md 9.4 measured it: 64 MiB, three passes, one lane, some 60 ms of one core. */
const argon = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 } as const;

/** A new data key with nobody to open it yet, the keyring around it and the recovery code to be shown once. */
export function createKeyring(): { readonly keyring: Keyring; readonly dataKey: Uint8Array; readonly recoveryCode: string } {
  const dataKey = new Uint8Array(randomBytes(32));
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const secretHalf = privateKey.export({ type: 'pkcs8', format: 'der' });
  const capture = {
    publicKey: text(publicKey.export({ type: 'spki', format: 'der' })),
    privateKey: text(sealBox(deriveKey(dataKey, new Uint8Array(0), 'capture'), secretHalf, 'capture')),
  };
  secretHalf.fill(0);
  const { recovery, recoveryCode } = closeForRecovery(dataKey);
  return { keyring: { version: 1, people: [], recovery, capture }, dataKey, recoveryCode };
}

/** The keyring with a person added, or with their name and roles replaced; the password stays as it was. */
export function namePerson(ring: Keyring, { id, name, roles }: Named): Keyring {
  const known = ring.people.find((person) => person.id === id);
  const named: KeyringPerson = { id, name, roles: [...roles], lock: known?.lock ?? null };
  return {
    ...ring,
    people: known === undefined ? [...ring.people, named] : ring.people.map((person) => (person.id === id ? named : person)),
  };
}

/** The keyring in which this person opens the data with this password on this device; replaces an earlier password. */
export async function setPassword(ring: Keyring, person: string, held: Secrets & { readonly dataKey: Uint8Array }): Promise<Keyring> {
  if (!ring.people.some(({ id }) => id === person)) throw new Error(`no person ${person} in the keyring`);
  const salt = randomBytes(16);
  const key = await personKey(held, salt);
  const lock = {
    salt: text(salt),
    device: text(deviceMark(held.deviceSecret, salt)),
    wrap: text(sealBox(key, held.dataKey, boundTo(person))),
  };
  key.fill(0);
  return { ...ring, people: ring.people.map((one) => (one.id === person ? { ...one, lock } : one)) };
}

/** The keyring without this person: their password opens nothing any more. */
export const removePerson = (ring: Keyring, person: string): Keyring => ({
  ...ring,
  people: ring.people.filter(({ id }) => id !== person),
});

/**
 * The data key, opened by one person's password and the device secret. `wrongPassword` for a wrong one, an unknown person and
 * one without a password, after the same time; `keyUnavailable` when the device secret is gone or another.
 */
export async function unwrapByPassword(
  ring: Keyring,
  person: string,
  { password, deviceSecret }: { readonly password: string; readonly deviceSecret: Uint8Array | undefined },
): Promise<Result<Uint8Array, Refusal>> {
  const lock = ring.people.find(({ id }) => id === person)?.lock ?? null;
  const salt = lock === null ? Buffer.alloc(16) : raw(lock.salt);
  if (deviceSecret === undefined) return refused(because('keyUnavailable'));
  if (lock !== null && !isSame(deviceMark(deviceSecret, salt), raw(lock.device))) return refused(because('keyUnavailable'));
  const key = await personKey({ password, deviceSecret }, salt);
  const dataKey = lock === null ? undefined : openBox(key, raw(lock.wrap), boundTo(person));
  key.fill(0);
  return dataKey === undefined ? refused(because('wrongPassword')) : ok(dataKey);
}

/** The data key, opened by the recovery code alone: needs no password and no device secret. */
export function unwrapByRecovery(ring: Keyring, typed: string): Result<Uint8Array, Refusal> {
  const code = readRecoveryCode(typed);
  if (code === undefined) return refused(because('wrongRecoveryCode'));
  const dataKey = openBox(deriveKey(code, raw(ring.recovery.salt), 'recovery'), raw(ring.recovery.wrap), 'recovery');
  return dataKey === undefined ? refused(because('wrongRecoveryCode')) : ok(dataKey);
}

/** The keyring with a new recovery code, shown once; the code before it opens nothing any more. */
export function renewRecovery(ring: Keyring, dataKey: Uint8Array): { readonly keyring: Keyring; readonly recoveryCode: string } {
  const { recovery, recoveryCode } = closeForRecovery(dataKey);
  return { keyring: { ...ring, recovery }, recoveryCode };
}

/** The public half that seals cards while the data is closed (SPKI). */
export const captureKeyOf = (ring: Keyring): Uint8Array => raw(ring.capture.publicKey);

/** The private half that opens cards written while the data was closed (PKCS #8, DER). */
export function unwrapCaptureKey(ring: Keyring, dataKey: Uint8Array): Result<Uint8Array, Refusal> {
  const key = openBox(deriveKey(dataKey, new Uint8Array(0), 'capture'), raw(ring.capture.privateKey), 'capture');
  return key === undefined ? refused(because('keyUnavailable')) : ok(key);
}

function closeForRecovery(dataKey: Uint8Array): { readonly recovery: Keyring['recovery']; readonly recoveryCode: string } {
  const recoveryCode = newRecoveryCode();
  const code = readRecoveryCode(recoveryCode);
  if (code === undefined) throw new Error('a new recovery code does not read back');
  const salt = randomBytes(16);
  // The code carries 160 random bits: nobody guesses it, so it needs no slow hash.
  return { recovery: { salt: text(salt), wrap: text(sealBox(deriveKey(code, salt, 'recovery'), dataKey, 'recovery')) }, recoveryCode };
}

async function personKey({ password, deviceSecret }: Secrets, salt: Uint8Array): Promise<Uint8Array> {
  const slow = await hashRaw(password.normalize('NFKC'), { ...argon, salt });
  const material = Buffer.concat([slow, deviceSecret]);
  const key = deriveKey(material, salt, 'person');
  slow.fill(0);
  material.fill(0);
  return key;
}

/** Tells this device's secret from another's without telling the secret. */
const deviceMark = (deviceSecret: Uint8Array, salt: Uint8Array): Buffer =>
  createHmac('sha256', deviceSecret).update('heard/device/1').update(salt).digest().subarray(0, 16);
const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && timingSafeEqual(one, other);
const boundTo = (person: string): string => `person ${person}`;
const text = (value: Uint8Array): string => Buffer.from(value).toString('base64');
const raw = (value: string): Buffer => Buffer.from(value, 'base64');
