import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { atOneMoment, lastMigration, noteDurable, positionsOf, rowsOf, tablesToKeep } from '../store/backup-rows.ts';
import type { Db, Tx } from '../store/schema.ts';
import { writeErasureLedger } from './erasure-ledger.ts';
import type { BackupFile } from './list-backups.ts';

/**
 * Writes everything head office has at this moment into one file, from any PostgreSQL, while desks go on: gzip'd lines of JSON that end with their SHA-256.
 * Only when the file is on the disk under its name are desks told that it holds what they sent.
 */
export async function makeBackup(db: Db, folder: string, now: number): Promise<BackupFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `heard-headoffice-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/gu, '')}.ndjson.gz`;
  const path = join(folder, name);
  const unfinished = `${path}.unfinished`;
  try {
    const positions = await atOneMoment(db, async (tx) => {
      const read = await positionsOf(tx);
      await pipeline(
        Readable.from(linesOf(tx, now), { objectMode: true }),
        createGzip({ level: 6 }),
        createWriteStream(unfinished, { mode: 0o600, flush: true }),
      );
      return read;
    });
    await rename(unfinished, path);
    await writeErasureLedger(db, folder);
    await syncFolder(folder);
    await db.transaction().execute(async (tx) => noteDurable(tx, positions));
  } finally {
    await rm(unfinished, { force: true });
  }
  return { name, size: (await stat(path)).size, at: now };
}

async function* linesOf(tx: Tx, at: number): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const counted = (text: string): string => {
    hash.update(text);
    return text;
  };
  let count = 0;
  yield counted(`${JSON.stringify({ heard: 'headoffice', version: 1, at, migration: await lastMigration(tx) })}\n`);
  for (const table of await tablesToKeep(tx)) {
    yield counted(`${JSON.stringify({ table })}\n`);
    for await (const rows of rowsOf(tx, table)) {
      count += rows.length;
      yield counted(`${rows.join('\n')}\n`);
    }
  }
  yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
}

/** A name in a folder is on the disk once the folder is; Windows does it by itself and refuses to be asked. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
