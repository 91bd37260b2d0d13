import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ok, type Result } from '../../shared/result.ts';
import { holdLock } from './hold-lock.ts';
import { readIfThere, syncFolder, writePrivateFile } from './private-file.ts';

const markOf = (folder: string): string => join(folder, 'set-up.unfinished');
const written = /^(?:register\.(?:db|salt)|drafts\.(?:db|salt)|keyring\.)/u;

/** Was a set-up begun here that never reached its end? Then nobody has been told a recovery code and no data is lost by starting again. */
export const isSetUpUnfinished = async (folder: string): Promise<boolean> => (await readIfThere(markOf(folder))) !== undefined;

/**
 * Begins a set-up: leaves a mark that only its end takes away. What an earlier set-up left half-written is moved into a folder of
 * its own, never deleted. Refuses `dataInUse` while another desk holds the folder.
 */
export async function beginSetUp(folder: string, now: number): Promise<Result<null, Refusal>> {
  const lock = await holdLock(join(folder, 'register.lock'));
  if (!lock.ok) return lock;
  try {
    if (await isSetUpUnfinished(folder)) await moveAside(folder, join(folder, `unfinished-set-up-${now}`));
    await writePrivateFile(markOf(folder), String(now));
    return ok(null);
  } finally {
    lock.value.release();
  }
}

/** The desk is set up: from now on its files are data. */
export async function endSetUp(folder: string): Promise<void> {
  await rm(markOf(folder), { force: true });
  await syncFolder(folder);
}

async function moveAside(folder: string, aside: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => written.test(name));
  if (left.length === 0) return;
  await mkdir(aside, { recursive: true, mode: 0o700 });
  for (const name of left) await rename(join(folder, name), join(aside, name));
  await syncFolder(folder);
}
