import { randomBytes } from 'node:crypto';
import { chmod, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileSecretStore } from '../../../electron/store/secret-store.ts';
import { aFolder } from '../../helpers/a-register.ts';

it('has no secret on a new device', async () => {
  expect(await fileSecretStore(await aFolder()).read()).toBeUndefined();
});

it('gives back what it was given, from a file only its account reads', async () => {
  const folder = await aFolder();
  const secret = randomBytes(32);
  await fileSecretStore(folder).write(secret);
  await chmod(join(folder, 'device.secret'), 0o644); // as a careless copy leaves it
  const again = fileSecretStore(folder);
  expect([again.kind, Buffer.from((await again.read()) ?? []).equals(secret)]).toEqual(['file', true]);
  expect((await stat(join(folder, 'device.secret'))).mode & 0o777).toBe(0o600);
});

it('throws at a torn secret rather than have it replaced', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'device.secret'), 'short');
  await expect(fileSecretStore(folder).read()).rejects.toThrow('torn');
});
