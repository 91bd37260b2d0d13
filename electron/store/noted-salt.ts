import type { Database } from 'better-sqlite3';
import { stat } from 'node:fs/promises';
import { closeToOthers, readIfThere, writePrivateFile } from './private-file.ts';

const noteOf = (path: string): string => path.replace(/\.db$/u, '.salt');

/** The salt noted beside a database file, or undefined where none ever was. */
export const notedSalt = (path: string): Promise<Buffer<ArrayBuffer> | undefined> => readIfThere(noteOf(path));

/**
 * Notes the file's salt, which is no secret, beside it: it says that data was made here, and tells a ruined header from a wrong
 * key. Also closes the log files to other accounts.
 */
export async function noteSalt(native: Database, path: string): Promise<void> {
  const salt = Buffer.from(String(native.pragma('cipher_salt', { simple: true })), 'hex');
  if (salt.length !== 16) throw new Error('the file tells no salt');
  const noted = await notedSalt(path);
  if (noted === undefined || !noted.equals(salt)) await writePrivateFile(noteOf(path), salt);
  await Promise.all([closeToOthers(`${path}-wal`), closeToOthers(`${path}-shm`)]);
}

/** Once there was data here and now the file is gone or empty: that must not pass for a new desk. */
export async function hasVanished(path: string): Promise<boolean> {
  if ((await notedSalt(path)) === undefined) return false;
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  return size === 0;
}
