import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CapturedCard, capturesIn, openCaptures, removeCapture, sealCapture } from '../../../electron/store/capture.ts';
import { createKeyring, unwrapCaptureKey } from '../../../electron/store/keyring.ts';
import { caseFacts } from '../../../shared/complaint/card.ts';
import { aFolder } from '../../helpers/a-register.ts';

it('opens with the keyring’s private key what was sealed with its public one', async () => {
  const { folder, publicKey, privateKey } = await aPair();
  await sealCapture(folder, publicKey, aCard());
  expect(await openCaptures(folder, privateKey)).toEqual({ cards: [aCard()], unreadable: 0 });
});

it('keeps only the newest state of a card', async () => {
  const { folder, publicKey, privateKey } = await aPair();
  await sealCapture(folder, publicKey, aCard());
  await sealCapture(folder, publicKey, aCard({ at: 99 }));
  expect((await openCaptures(folder, privateKey)).cards).toEqual([aCard({ at: 99 })]);
});

it('counts cards without any key and writes nothing that can be read', async () => {
  const { folder, publicKey } = await aPair();
  expect(await capturesIn(folder)).toEqual([]);
  await sealCapture(folder, publicKey, aCard());
  expect(await capturesIn(folder)).toEqual(['d1']);
  const path = join(folder, 'capture', 'd1.sealed');
  expect((await readFile(path)).includes('Чайник')).toBe(false);
  expect([(await stat(path)).mode & 0o777, (await stat(join(folder, 'capture'))).mode & 0o777]).toEqual([0o600, 0o700]);
});

it('leaves the card on disk until it is taken away', async () => {
  const { folder, publicKey, privateKey } = await aPair();
  await sealCapture(folder, publicKey, aCard());
  await openCaptures(folder, privateKey);
  expect(await capturesIn(folder)).toEqual(['d1']);
  await removeCapture(folder, 'd1');
  expect(await capturesIn(folder)).toEqual([]);
});

it('opens nothing with another desk’s key, and leaves the card', async () => {
  const { folder, publicKey } = await aPair();
  await sealCapture(folder, publicKey, aCard());
  expect(await openCaptures(folder, (await aPair()).privateKey)).toEqual({ cards: [], unreadable: 1 });
  expect(await capturesIn(folder)).toEqual(['d1']);
});

it('counts and leaves a torn card, an emptied one and one under another name', async () => {
  const { folder, publicKey, privateKey } = await aPair();
  await sealCapture(folder, publicKey, aCard());
  const sealed = await readFile(join(folder, 'capture', 'd1.sealed'));
  await writeFile(join(folder, 'capture', 'renamed.sealed'), sealed);
  await writeFile(join(folder, 'capture', 'empty.sealed'), '');
  await writeFile(join(folder, 'capture', 'torn.sealed'), sealed.subarray(0, sealed.length - 1));
  const opened = await openCaptures(folder, privateKey);
  expect([opened.cards.map(({ id }) => id), opened.unreadable]).toEqual([['d1'], 3]);
  expect((await readdir(join(folder, 'capture'))).toSorted()).toEqual(['d1.sealed', 'empty.sealed', 'renamed.sealed', 'torn.sealed']);
});

it.each(['../escape', 'a/b', '', 'x'.repeat(65)])('takes no file name from %j', async (id) => {
  const { folder, publicKey } = await aPair();
  await expect(sealCapture(folder, publicKey, aCard({ id }))).rejects.toThrow('draft id');
});

const aCard = (given: Partial<CapturedCard> = {}): CapturedCard => ({
  id: 'd1',
  createdAt: 1,
  at: 2,
  body: { card: { caller: { anonymous: true }, case: caseFacts.parse({ essence: 'Чайник протекает' }) } },
  ...given,
});

const aPair = async () => {
  const { keyring, dataKey } = createKeyring();
  const opened = unwrapCaptureKey(keyring, dataKey);
  if (!opened.ok) throw new Error('no capture key');
  return { folder: await aFolder(), publicKey: Buffer.from(keyring.capture.publicKey, 'base64'), privateKey: opened.value };
};
