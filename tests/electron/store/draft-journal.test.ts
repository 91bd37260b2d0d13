import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDrafts } from '../../../electron/store/draft-journal.ts';
import { openEncrypted } from '../../../electron/store/open-encrypted.ts';
import { caseFacts, type DraftBody } from '../../../shared/complaint/card.ts';
import { aFolder } from '../../helpers/a-register.ts';

const day = 24 * 60 * 60 * 1000;

it('keeps the newest state of a card and when it was begun', async () => {
  const { drafts } = await aJournal();
  drafts.save({ id: 'd1', by: null, at: 10, body: aBody('The k') });
  drafts.save({ id: 'd1', by: 'anna', at: 20, body: aBody('The kettle') });
  expect(drafts.read('d1')).toEqual({ id: 'd1', by: 'anna', createdAt: 10, savedAt: 20, body: aBody('The kettle') });
});

it('does not forget who types when a later state does not say', async () => {
  const { drafts } = await aJournal();
  drafts.save({ id: 'd1', by: 'anna', at: 10, body: aBody('a') });
  drafts.save({ id: 'd1', by: null, at: 20, body: aBody('ab') });
  expect(drafts.read('d1')?.by).toBe('anna');
});

it('lists unfinished cards, the one typed in last first', async () => {
  const { drafts } = await aJournal();
  for (const [id, at] of [
    ['old', 1],
    ['new', 3],
    ['middle', 2],
  ] as const)
    drafts.save({ id, by: null, at, body: aBody(id) });
  expect(drafts.list().map(({ id }) => id)).toEqual(['new', 'middle', 'old']);
});

it('turns away a late save of a registered card and remembers its complaint', async () => {
  const { drafts } = await aJournal();
  drafts.save({ id: 'd1', by: null, at: 10, body: aBody('a') });
  expect(drafts.finish('d1', 'complaint 7', 20)).toBe(true);
  expect(drafts.save({ id: 'd1', by: null, at: 30, body: aBody('late') })).toMatchObject({ refusal: { code: 'alreadyRegistered' } });
  expect([drafts.read('d1'), drafts.list(), drafts.complaintOf('d1'), drafts.finish('d1', 'other', 40)]).toEqual([
    undefined,
    [],
    'complaint 7',
    false,
  ]);
});

it('turns away a late save of a card that was put away', async () => {
  const { drafts } = await aJournal();
  drafts.save({ id: 'd1', by: null, at: 10, body: aBody('a') });
  expect(drafts.discard('d1', 'wrong number', 20)).toBe(true);
  expect(drafts.save({ id: 'd1', by: null, at: 30, body: aBody('late') })).toMatchObject({ refusal: { code: 'noSuchDraft' } });
});

it('keeps what was put away for 30 days and what is unfinished for ever', async () => {
  const { drafts, folder, key } = await aJournal();
  for (const id of ['open', 'away', 'done']) drafts.save({ id, by: null, at: 0, body: aBody(id) });
  drafts.discard('away', 'double', day);
  drafts.finish('done', 'c', 2 * day);
  expect(drafts.purge(30 * day)).toBe(0);
  const kept = openEncrypted(join(folder, 'drafts.db'), key);
  onTestFinished(() => {
    kept.close();
  });
  expect(kept.prepare('select id, reason from draft order by id').all()).toContainEqual({ id: 'away', reason: 'double' });
  expect(drafts.purge(31 * day + 1)).toBe(1);
  expect(drafts.purge(9999 * day)).toBe(1);
  expect(drafts.list().map(({ id }) => id)).toEqual(['open']);
});

it('is there again after closing, at full sync', async () => {
  const { drafts, folder, key } = await aJournal();
  drafts.save({ id: 'd1', by: 'anna', at: 10, body: aBody('The kettle') });
  drafts.close();
  const again = await openDrafts(folder, key);
  if (!again.ok) throw new Error(again.refusal.code);
  onTestFinished(again.value.close);
  expect(again.value.read('d1')?.body).toEqual(aBody('The kettle'));
});

it('refuses another key and newer drafts', async () => {
  const { drafts, folder, key } = await aJournal();
  drafts.close();
  expect(await openDrafts(folder, randomBytes(32))).toMatchObject({ refusal: { code: 'wrongKey' } });
  const native = openEncrypted(join(folder, 'drafts.db'), key);
  native.pragma('user_version = 9');
  native.close();
  expect(await openDrafts(folder, key)).toMatchObject({ refusal: { code: 'newerData' } });
});

it('names a ruined file and leaves it', async () => {
  const { drafts, folder, key } = await aJournal();
  drafts.close();
  const ruined = (await readFile(join(folder, 'drafts.db'))).fill(0, 0, 64);
  await writeFile(join(folder, 'drafts.db'), ruined);
  expect(await openDrafts(folder, key)).toMatchObject({ refusal: { code: 'damaged' } });
  expect((await readFile(join(folder, 'drafts.db'))).equals(ruined)).toBe(true);
});

it('writes no word that can be read on the disk, to its own account only', async () => {
  const { drafts, folder } = await aJournal();
  for (const words of ['Wintergreen umbrella', 'Чайник протекает', 'กาต้มน้ำรั่ว'])
    drafts.save({ id: words, by: null, at: 1, body: aBody(words.repeat(50)) });
  const files = await readdir(folder);
  const bytes = Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))));
  for (const words of ['Wintergreen umbrella', 'Чайник протекает', 'กาต้มน้ำรั่ว']) expect(bytes.includes(words)).toBe(false);
  for (const name of files) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
});

const aBody = (essence: string): DraftBody => ({ card: { caller: {}, case: caseFacts.parse({ essence }) } });

const aJournal = async () => {
  const folder = await aFolder();
  const key = randomBytes(32);
  const opened = await openDrafts(folder, key);
  if (!opened.ok) throw new Error(opened.refusal.code);
  onTestFinished(opened.value.close);
  return { folder, key, drafts: opened.value };
};
