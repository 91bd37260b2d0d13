import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setDraftsAside } from '../../../electron/store/set-drafts-aside.ts';
import { aFolder } from '../../helpers/a-register.ts';

const moment = Date.UTC(2026, 10, 22, 13, 56, 19);

it('moves the journal with its log under a name with the time, and nothing else', async () => {
  const folder = await aFolder();
  for (const name of ['drafts.db', 'drafts.db-wal', 'drafts.salt', 'register.db']) await writeFile(join(folder, name), name);
  expect(await setDraftsAside(folder, moment)).toBe('drafts-damaged-20261122T135619Z.db');
  expect((await readdir(folder)).toSorted()).toEqual([
    'drafts-damaged-20261122T135619Z.db',
    'drafts-damaged-20261122T135619Z.db-wal',
    'drafts-damaged-20261122T135619Z.salt',
    'register.db',
  ]);
});

it('writes over nothing that was moved before', async () => {
  const folder = await aFolder();
  for (const words of ['first', 'second']) {
    await writeFile(join(folder, 'drafts.db'), words);
    await setDraftsAside(folder, moment);
  }
  expect(await readFile(join(folder, 'drafts-damaged-20261122T135619Z.db'), 'utf8')).toBe('first');
  expect(await readFile(join(folder, 'drafts-damaged-20261122T135619Z-2.db'), 'utf8')).toBe('second');
});
