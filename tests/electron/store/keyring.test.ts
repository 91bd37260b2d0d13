import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  createKeyring,
  type Keyring,
  namePerson,
  removePerson,
  renewRecovery,
  setPassword,
  unwrapByPassword,
  unwrapByRecovery,
  unwrapCaptureKey,
} from '../../../electron/store/keyring.ts';

const deviceSecret = randomBytes(32);

it('opens the data with the right password on the right device', async () => {
  const { ring, dataKey } = await aKeyring();
  expect(keyFrom(await unwrapByPassword(ring, 'anna', { password: 'a long enough password', deviceSecret }))).toEqual(hex(dataKey));
});

it('takes a password typed with other Unicode forms of the same letters', async () => {
  const { ring, dataKey } = await aKeyring('пароль й и é');
  expect(keyFrom(await unwrapByPassword(ring, 'anna', { password: 'пароль й и é'.normalize('NFD'), deviceSecret }))).toEqual(hex(dataKey));
});

it.each([
  ['a wrong password', 'anna', 'another long password'],
  ['someone it does not know', 'nobody', 'a long enough password'],
  ['someone without a password', 'boris', 'a long enough password'],
])('says wrongPassword to %s', async (_what, person, password) => {
  const { ring } = await aKeyring();
  expect(keyFrom(await unwrapByPassword(ring, person, { password, deviceSecret }))).toBe('wrongPassword');
});

it.each([
  ['another device secret', randomBytes(32)],
  ['no device secret', undefined],
])('says keyUnavailable to the right password with %s', async (_what, other) => {
  const { ring } = await aKeyring();
  expect(keyFrom(await unwrapByPassword(ring, 'anna', { password: 'a long enough password', deviceSecret: other }))).toBe('keyUnavailable');
});

it('opens nothing with a wrap moved from one person to another', async () => {
  const { ring, dataKey } = await aKeyring();
  const both = await setPassword(ring, 'boris', { password: 'the password of Boris', deviceSecret, dataKey });
  const lockOfBoris = both.people.find(({ id }) => id === 'boris')?.lock ?? null;
  const swapped: Keyring = {
    ...both,
    people: both.people.map((person) => (person.id === 'anna' ? { ...person, lock: lockOfBoris } : person)),
  };
  expect(keyFrom(await unwrapByPassword(swapped, 'anna', { password: 'the password of Boris', deviceSecret }))).toBe('wrongPassword');
});

it('opens nothing when any byte of a wrap was changed', async () => {
  const { ring, dataKey } = await aKeyring();
  const wrap = Buffer.from(ring.recovery.wrap, 'base64');
  const { recoveryCode, keyring } = renewRecovery(ring, dataKey);
  const fresh = Buffer.from(keyring.recovery.wrap, 'base64');
  expect(fresh).toHaveLength(wrap.length);
  for (let place = 0; place < fresh.length; place++) {
    const bent = Buffer.from(fresh);
    bent[place] = (bent[place] ?? 0) ^ 0x10;
    const tampered: Keyring = { ...keyring, recovery: { ...keyring.recovery, wrap: bent.toString('base64') } };
    expect([place, keyFrom(unwrapByRecovery(tampered, recoveryCode))]).toEqual([place, 'wrongRecoveryCode']);
  }
});

it.each([0, 14, 40])('opens nothing when byte %i of a person’s wrap was changed', async (place) => {
  const { ring } = await aKeyring();
  const people = ring.people.map((person) => {
    if (person.lock === null) return person;
    const bent = Buffer.from(person.lock.wrap, 'base64');
    bent[place] = (bent[place] ?? 0) ^ 1;
    return { ...person, lock: { ...person.lock, wrap: bent.toString('base64') } };
  });
  expect(keyFrom(await unwrapByPassword({ ...ring, people }, 'anna', { password: 'a long enough password', deviceSecret }))).toBe(
    'wrongPassword',
  );
});

it('opens by the recovery code alone, however it is typed', async () => {
  const { ring, dataKey, recoveryCode } = await aKeyring();
  expect(recoveryCode).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){7}[A-HJ-NP-Z2-9]{4}$/u);
  for (const typed of [
    recoveryCode,
    recoveryCode.toLowerCase().replaceAll('-', ' '),
    ` ${recoveryCode.replaceAll('-', '–')} `,
    inCyrillic(recoveryCode),
  ])
    expect(keyFrom(unwrapByRecovery(ring, typed))).toEqual(hex(dataKey));
});

it('says wrongRecoveryCode to another code, to a part of it and to nothing', async () => {
  const { ring, recoveryCode } = await aKeyring();
  for (const typed of [createKeyring().recoveryCode, recoveryCode.slice(0, -1), '', 'x'.repeat(10_000)])
    expect(keyFrom(unwrapByRecovery(ring, typed))).toBe('wrongRecoveryCode');
});

it('lets a new recovery code open and the one before it no longer', async () => {
  const { ring, dataKey, recoveryCode } = await aKeyring();
  const renewed = renewRecovery(ring, dataKey);
  expect(keyFrom(unwrapByRecovery(renewed.keyring, renewed.recoveryCode))).toEqual(hex(dataKey));
  expect(keyFrom(unwrapByRecovery(renewed.keyring, recoveryCode))).toBe('wrongRecoveryCode');
});

it('gives access back on a new machine after recovery', async () => {
  const { ring, recoveryCode, dataKey } = await aKeyring();
  const newDevice = randomBytes(32);
  const recovered = unwrapByRecovery(ring, recoveryCode);
  if (!recovered.ok) throw new Error('no recovery');
  const again = await setPassword(ring, 'anna', { password: 'a brand new password', deviceSecret: newDevice, dataKey: recovered.value });
  expect(keyFrom(await unwrapByPassword(again, 'anna', { password: 'a brand new password', deviceSecret: newDevice }))).toEqual(
    hex(dataKey),
  );
});

it('lets a new password open and the one before it no longer', async () => {
  const { ring, dataKey } = await aKeyring();
  const changed = await setPassword(ring, 'anna', { password: 'the second password', deviceSecret, dataKey });
  expect(keyFrom(await unwrapByPassword(changed, 'anna', { password: 'a long enough password', deviceSecret }))).toBe('wrongPassword');
  expect(keyFrom(await unwrapByPassword(changed, 'anna', { password: 'the second password', deviceSecret }))).toEqual(hex(dataKey));
});

it('keeps the password when a name or the roles change, and nothing of a person who left', async () => {
  const { ring, dataKey } = await aKeyring();
  const renamed = namePerson(ring, { id: 'anna', name: 'Anna Lee', roles: ['operator', 'supervisor'] });
  expect(renamed.people[0]).toMatchObject({ name: 'Anna Lee', roles: ['operator', 'supervisor'] });
  expect(keyFrom(await unwrapByPassword(renamed, 'anna', { password: 'a long enough password', deviceSecret }))).toEqual(hex(dataKey));
  const left = removePerson(renamed, 'anna');
  expect(left.people.map(({ id }) => id)).toEqual(['boris']);
  expect(keyFrom(await unwrapByPassword(left, 'anna', { password: 'a long enough password', deviceSecret }))).toBe('wrongPassword');
});

it('closes the capture key under the data key', () => {
  const { keyring, dataKey } = createKeyring();
  expect(unwrapCaptureKey(keyring, dataKey).ok).toBe(true);
  expect(keyFrom(unwrapCaptureKey(keyring, randomBytes(32)))).toBe('keyUnavailable');
});

it('holds no key, password or code in what it writes', async () => {
  const { ring, dataKey, recoveryCode } = await aKeyring();
  const written = JSON.stringify(ring);
  for (const secret of [
    Buffer.from(dataKey).toString('base64'),
    hex(dataKey),
    'a long enough password',
    recoveryCode,
    Buffer.from(deviceSecret).toString('base64'),
  ])
    expect(written).not.toContain(secret);
});

const aKeyring = async (password = 'a long enough password') => {
  const { keyring, dataKey, recoveryCode } = createKeyring();
  const named = namePerson(namePerson(keyring, { id: 'anna', name: 'Anna', roles: ['operator'] }), {
    id: 'boris',
    name: 'Boris',
    roles: ['admin'],
  });
  return { ring: await setPassword(named, 'anna', { password, deviceSecret, dataKey }), dataKey, recoveryCode };
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

type Opened = Awaited<ReturnType<typeof unwrapByPassword>>;
const keyFrom = (opened: Opened): string => (opened.ok ? hex(opened.value) : opened.refusal.code);

const cyrillic: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  P: 'Р',
  T: 'Т',
  Y: 'У',
  X: 'Х',
};
const inCyrillic = (code: string): string => code.replaceAll(/[A-Z]/gu, (letter) => cyrillic[letter] ?? letter);
