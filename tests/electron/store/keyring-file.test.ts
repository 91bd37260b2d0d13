import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyringFile } from '../../../electron/store/keyring-file.ts';
import { createKeyring, namePerson } from '../../../electron/store/keyring.ts';
import { aFolder, aRegister } from '../../helpers/a-register.ts';

it('is empty on a new desk', async () => {
  expect(await keyringFile(await aFolder()).read()).toEqual({ ok: true, value: undefined });
});

it('keeps the keyring in two files that only its account reads', async () => {
  const { folder, file, ring } = await aFile();
  expect(await file.read()).toEqual({ ok: true, value: ring });
  for (const name of ['keyring.json', 'keyring.copy.json']) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
});

it('never writes a new keyring over one that is there', async () => {
  const { file, ring } = await aFile();
  expect(await file.create(createKeyring().keyring)).toMatchObject({ ok: false, refusal: { code: 'alreadySetUp' } });
  expect(await file.read()).toEqual({ ok: true, value: ring });
});

it.each([
  ['torn', (text: string) => text.slice(0, text.length / 2)],
  ['emptied', () => ''],
  ['bent in one letter that still reads as JSON', (text: string) => text.replace('"name": "Anna"', '"name": "Anne"')],
])('reads the copy when the first file is %s, and heals it at the next change', async (_what, ruin) => {
  const { folder, file, ring } = await aFile();
  const path = join(folder, 'keyring.json');
  await writeFile(path, ruin(await readFile(path, 'utf8')));
  expect(await file.read()).toEqual({ ok: true, value: ring });
  await file.change((held) => held);
  await rm(join(folder, 'keyring.copy.json'));
  expect(await file.read()).toEqual({ ok: true, value: ring });
});

it('says keyUnavailable when both files are torn, never that the desk is new', async () => {
  const { folder, file } = await aFile();
  for (const name of ['keyring.json', 'keyring.copy.json']) await writeFile(join(folder, name), '{');
  expect(await file.read()).toMatchObject({ ok: false, refusal: { code: 'keyUnavailable' } });
  expect(await file.create(createKeyring().keyring)).toMatchObject({ ok: false, refusal: { code: 'keyUnavailable' } });
});

it('says keyUnavailable when the keyring is gone from beside a register', async () => {
  const { folder } = await aRegister();
  expect(await keyringFile(folder).read()).toMatchObject({ ok: false, refusal: { code: 'keyUnavailable' } });
});

it('loses no change when two are made at once', async () => {
  const { file } = await aFile();
  const add = (id: string) =>
    file.change(async (held) => {
      await new Promise((resume) => setTimeout(resume, 5));
      return namePerson(held, { id, name: id, roles: ['operator'] });
    });
  await Promise.all(['b', 'c', 'd'].map(add));
  const read = await file.read();
  expect(read.ok && read.value?.people.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

it('goes on after a change that failed', async () => {
  const { file, ring } = await aFile();
  await expect(file.change(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await file.change((held) => held)).toEqual({ ok: true, value: ring });
});

const aFile = async () => {
  const folder = await aFolder();
  const file = keyringFile(folder);
  const ring = namePerson(createKeyring().keyring, { id: 'a', name: 'Anna', roles: ['admin'] });
  await file.create(ring);
  return { folder, file, ring };
};
