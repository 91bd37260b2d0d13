import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder that only the desk's own account can enter. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/**
 * Makes an empty file that only the desk's own account can read (SQLite would make it readable to all), or closes an existing
 * one to others. An existing file is never opened here: closing it again would drop every lock this process holds on it.
 */
export async function makePrivateFile(path: string): Promise<void> {
  await makePrivateFolder(dirname(path));
  try {
    const file = await open(path, 'wx', 0o600);
    await file.close();
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (((await stat(path)).mode & 0o077) !== 0) await closeToOthers(path);
  }
}

/** Writes a whole file so that after a power cut either the old or the new content is there, never a part; 0600. */
export async function writePrivateFile(path: string, content: Uint8Array | string): Promise<void> {
  await makePrivateFolder(dirname(path));
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The bytes of a file, or undefined when there is none. */
export async function readIfThere(path: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Makes a rename in this folder survive a power cut; Windows keeps its folders by itself and refuses to open one. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Closes an existing file to other accounts; a file that is not there is left so. */
export async function closeToOthers(path: string): Promise<void> {
  try {
    await chmod(path, 0o600);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** Is this the system's error of that name, such as ENOENT? */
export const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
