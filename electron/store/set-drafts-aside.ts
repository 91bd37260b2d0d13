import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './private-file.ts';

const draftFiles = /^drafts\.(?:db(?:-wal|-shm)?|salt)$/u;

/**
 * Moves an unreadable journal of unfinished cards out of the way, under a name with the time (Unix ms), so that a new one can
 * begin; gives the name of the file to show to someone. Nothing is deleted or written over.
 */
export async function setDraftsAside(folder: string, now: number): Promise<string> {
  const there = await readdir(folder);
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/gu, '');
  const named = (again: number): string => `drafts-damaged-${stamp}${again === 1 ? '' : `-${again}`}`;
  let again = 1;
  while (there.some((name) => name.startsWith(`${named(again)}.`))) again += 1;
  for (const name of there.filter((one) => draftFiles.test(one)))
    await rename(join(folder, name), join(folder, name.replace('drafts', named(again))));
  await syncFolder(folder);
  return `${named(again)}.db`;
}
