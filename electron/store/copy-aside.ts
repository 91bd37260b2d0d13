import type { Database } from 'better-sqlite3';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openEncrypted } from './open-encrypted.ts';
import { makePrivateFile, readIfThere, syncFolder } from './private-file.ts';

/** Copies the whole register beside itself under the same key before a migration, and reads the copy back; gives its path. */
export async function copyAside(native: Database, key: Uint8Array, version: number): Promise<string> {
  const draft = `${native.name}.copying`;
  await rm(draft, { force: true });
  await makePrivateFile(draft); // VACUUM INTO takes an empty file and keeps its permissions
  try {
    native.prepare('vacuum into ?').run(draft);
    await syncFile(draft);
    verify(native, draft, key);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const folder = dirname(native.name);
  const path = await freeName(folder, version);
  await rename(draft, path);
  await syncFolder(folder);
  return path;
}

function verify(native: Database, path: string, key: Uint8Array): void {
  const copy = openEncrypted(path, key);
  try {
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('the copy before the migration does not read back');
    const tables = native.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`).pluck().all();
    for (const table of tables) {
      const count = `select count(*) from "${String(table)}"`;
      if (native.prepare(count).pluck().get() !== copy.prepare(count).pluck().get())
        throw new Error(`the copy before the migration lacks rows of ${String(table)}`);
    }
  } finally {
    copy.close();
  }
}

/** An earlier copy of the same version stays: it may be the only good one. */
async function freeName(folder: string, version: number, again = 1): Promise<string> {
  const path = join(folder, `register-version-${version}${again === 1 ? '' : `-${again}`}.db`);
  return (await readIfThere(path)) === undefined ? path : freeName(folder, version, again + 1);
}

/** Removes the copies that were made before somebody was erased: they know them still. */
export async function dropCopies(folder: string, before: number | undefined): Promise<void> {
  if (before === undefined) return;
  for (const name of await readdir(folder)) {
    if (!/^register-version-\d+(?:-\d+)?\.db$/u.test(name)) continue;
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
