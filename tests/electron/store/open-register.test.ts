import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrations } from '../../../electron/store/migrations.ts';
import { openRegister } from '../../../electron/store/open-register.ts';
import type { Db } from '../../../electron/store/schema.ts';
import { aComplaintRow } from '../../helpers/a-complaint-row.ts';
import { aFolder, aRegister } from '../../helpers/a-register.ts';

it('sets and keeps every promise on a file that was there before', async () => {
  // The build opens an existing WAL file at synchronous=NORMAL, a new one not: so look at the second opening.
  const first = await aRegister();
  await first.close();
  const { db, close } = await reopen(first);
  expect({
    cipher: await pragma(db, 'cipher'),
    journal: await pragma(db, 'journal_mode'),
    synchronous: await pragma(db, 'synchronous'),
    foreignKeys: await pragma(db, 'foreign_keys'),
    cells: await pragma(db, 'cell_size_check'),
    trusted: await pragma(db, 'trusted_schema'),
    temp: await pragma(db, 'temp_store'),
    secureDelete: await pragma(db, 'secure_delete'),
    busy: await pragma(db, 'busy_timeout'),
    cache: await pragma(db, 'cache_size'),
    checkpoint: await pragma(db, 'wal_autocheckpoint'),
    logLimit: await pragma(db, 'journal_size_limit'),
    version: await pragma(db, 'user_version'),
  }).toEqual({
    cipher: 'sqlcipher',
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    cells: 1,
    trusted: 0,
    temp: 2,
    secureDelete: 1,
    busy: 5000,
    cache: -65_536,
    checkpoint: 1000,
    logLimit: 67_108_864,
    version: Object.keys(migrations).length,
  });
  await close();
});

it('keeps its files to its own account', async () => {
  const { folder, db } = await aRegister();
  await db.insertInto('complaint').values(aComplaintRow()).execute();
  for (const name of await readdir(folder)) expect([name, (await stat(join(folder, name))).mode & 0o077]).toEqual([name, 0]);
});

it('leaves one file without a log when it closes', async () => {
  const { folder, db, close } = await aRegister();
  await db.insertInto('complaint').values(aComplaintRow()).execute();
  await close();
  expect((await readdir(folder)).toSorted()).toEqual(['register.db', 'register.lock', 'register.salt']);
});

it('closes twice without complaint', async () => {
  const { close } = await aRegister();
  await close();
  await expect(close()).resolves.toBeUndefined();
});

it('writes no word that can be read on the disk, in three scripts', async () => {
  const { folder, db, close } = await aRegister();
  const planted = ['Wintergreen umbrella', 'Чайник протекает насквозь', 'กาต้มน้ำรั่วทั้งคืน'];
  for (const [place, words] of planted.entries()) {
    const id = `01900000-0000-7000-8000-00000000000${place}`;
    const row = aComplaintRow({ id, number: `N-${place}`, title: words, card: JSON.stringify({ essence: words.repeat(40) }) });
    await db.insertInto('complaint').values(row).execute();
  }
  // While open the words are in the log, after closing in the file itself.
  const open = await allBytes(folder);
  await close();
  const closed = await allBytes(folder);
  expect(open.length).toBeGreaterThan(100_000);
  for (const words of planted) {
    expect([words, open.includes(words), closed.includes(words)]).toEqual([words, false, false]);
    expect([open.includes(Buffer.from(words, 'utf16le')), closed.includes(Buffer.from(words, 'utf16le'))]).toEqual([false, false]);
  }
});

it('deletes nothing that was written down', async () => {
  const { db } = await aRegister();
  await db.insertInto('complaint').values(aComplaintRow()).execute();
  await expect(db.deleteFrom('complaint').execute()).rejects.toThrow('nothing is deleted');
  expect(await db.selectFrom('complaint').select('title').execute()).toEqual([{ title: 'The kettle leaks' }]);
});

it('rewrites no measure, timeline or audit row', async () => {
  const { db } = await aRegister();
  const complaint = aComplaintRow().id;
  await db.insertInto('complaint').values(aComplaintRow()).execute();
  await db.insertInto('timeline').values({ complaint, at: 1, by: 'operator', kind: 'registered', facts: '{}' }).execute();
  await db.insertInto('measure').values({ complaint, at: 1, by: 'operator', text: 'Sent a new one' }).execute();
  await expect(db.updateTable('timeline').set({ by: 'someone' }).execute()).rejects.toThrow('nothing is rewritten');
  await expect(db.updateTable('measure').set({ text: '' }).execute()).rejects.toThrow('nothing is rewritten');
  await expect(db.deleteFrom('timeline').execute()).rejects.toThrow('nothing is deleted');
});

it('refuses a row that points at nothing', async () => {
  const { db } = await aRegister();
  await expect(
    db
      .insertInto('complaint')
      .values(aComplaintRow({ customer: 'nobody' }))
      .execute(),
  ).rejects.toThrow('FOREIGN KEY');
});

it('takes only a key of 32 bytes', async () => {
  await expect(openRegister(await aFolder(), randomBytes(16))).rejects.toThrow('32 bytes');
});

const reopen = async ({ folder, key }: { readonly folder: string; readonly key: Uint8Array }) => {
  const opened = await openRegister(folder, key);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
};

const pragma = async (db: Db, name: string): Promise<unknown> => {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
};

const allBytes = async (folder: string): Promise<Buffer> =>
  Buffer.concat(await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name)))));
