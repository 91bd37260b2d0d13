import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RefusalCode } from '../../shared/refusal/refusal.ts';

/** Longest names first: the first that begins the code decides. */
const bySqlite: readonly (readonly [code: string, trouble: RefusalCode])[] = [
  // The shared-memory file could not grow: that is how a full disk looks to a database in WAL mode.
  ['SQLITE_IOERR_SHM', 'diskFull'],
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_READONLY', 'readOnlyFolder'],
  ['SQLITE_CANTOPEN', 'readOnlyFolder'],
  ['SQLITE_PERM', 'readOnlyFolder'],
  ['SQLITE_BUSY', 'dataInUse'],
  ['SQLITE_LOCKED', 'dataInUse'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'damaged'],
];

const bySystem: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnlyFolder',
  EACCES: 'readOnlyFolder',
  EPERM: 'readOnlyFolder',
  EIO: 'damaged',
};

/** The named trouble behind an error of a running read or write (SQLite or the disk), or undefined when the error is a bug of ours. */
export function troubleOf(error: unknown): RefusalCode | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : (bySqlite.find(([begin]) => code.startsWith(begin))?.[1] ?? bySystem[code]);
}

/** What keeps a folder from being written to, found by writing: SQLite says only "cannot open". Undefined when writing works. */
export async function troubleOfFolder(folder: string): Promise<RefusalCode | undefined> {
  const probe = join(folder, `.probe-${process.pid}`);
  let file: FileHandle | undefined;
  try {
    file = await open(probe, 'w', 0o600);
    await file.writeFile(Buffer.alloc(64 * 1024, 1)); // room for a first WAL, not only for a name
    await file.sync();
    return undefined;
  } catch (error) {
    return troubleOf(error);
  } finally {
    await file?.close();
    if (file !== undefined) await rm(probe, { force: true });
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
