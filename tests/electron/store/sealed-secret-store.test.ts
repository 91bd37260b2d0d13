import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealedSecretStore } from '../../../electron/store/sealed-secret-store.ts';
import { fileSecretStore } from '../../../electron/store/secret-store.ts';
import { aFolder } from '../../helpers/a-register.ts';

const secret = new Uint8Array(32).fill(7);
/** A key store that turns every bit over. */
const turning = {
  seal: async (value: Uint8Array) => value.map((byte) => byte ^ 0xff),
  unseal: async (value: Uint8Array) => value.map((byte) => byte ^ 0xff),
};

it('keeps only what the key store sealed, for its own account', async () => {
  const folder = await aFolder();
  const store = sealedSecretStore(folder, turning);
  expect(await store.read()).toBeUndefined();
  await store.write(secret);
  expect([...((await store.read()) ?? [])]).toEqual([...secret]);
  const path = join(folder, 'device.sealed');
  expect([...readFileSync(path)]).toEqual(Array.from({ length: 32 }, () => 0xf8));
  expect(process.platform === 'win32' ? 0 : statSync(path).mode & 0o077).toBe(0);
});

it('reads nothing when the key store says no, and leaves the file as it is', async () => {
  const folder = await aFolder();
  await sealedSecretStore(folder, turning).write(secret);
  const broken = { ...turning, unseal: async () => Promise.reject(new Error('no key ring')) };
  expect(await sealedSecretStore(folder, broken).read()).toBeUndefined();
  expect([...((await sealedSecretStore(folder, turning).read()) ?? [])]).toEqual([...secret]);
});

it('writes nothing when the key store cannot seal', async () => {
  const folder = await aFolder();
  const broken = { ...turning, seal: async () => Promise.reject(new Error('no key ring')) };
  await expect(sealedSecretStore(folder, broken).write(secret)).rejects.toThrow('no key ring');
  expect(await sealedSecretStore(folder, turning).read()).toBeUndefined();
});

it('takes a secret over that lay open beside the data: sealed, read back, then removed', async () => {
  const folder = await aFolder();
  await fileSecretStore(folder).write(secret);
  expect([...((await sealedSecretStore(folder, turning).read()) ?? [])]).toEqual([...secret]);
  expect(existsSync(join(folder, 'device.secret'))).toBe(false);
  expect([...((await sealedSecretStore(folder, turning).read()) ?? [])]).toEqual([...secret]);
});

it.each([
  ['cannot seal', { ...turning, seal: async () => Promise.reject(new Error('no key ring')) }],
  ['cannot unseal again', { ...turning, unseal: async () => Promise.reject(new Error('no key ring')) }],
  ['gives something else back', { ...turning, unseal: async () => new Uint8Array(32) }],
])('leaves an open secret where it is while the key store %s', async (_what, broken) => {
  const folder = await aFolder();
  await fileSecretStore(folder).write(secret);
  expect([...((await sealedSecretStore(folder, broken).read()) ?? [])]).toEqual([...secret]);
  expect(existsSync(join(folder, 'device.secret'))).toBe(true);
});
