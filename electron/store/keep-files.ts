import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from './private-file.ts';

/** So long a file lies aside that the register has no key to, milliseconds: whoever put an older register back may still find the newer one. */
export const asideFor = 30 * 24 * 60 * 60_000;

/** A file that is just coming in; nobody has a key to it yet. */
export const half = '.part';

/**
 * Leaves only these files in a folder. What a kill left half is removed. A whole file that is not among them is set aside, for an older register put back
 * knows nothing of newer files: it comes back with the register that names it, and is removed after `asideFor`.
 */
export async function keepFiles(within: string, places: ReadonlySet<string>, now: number): Promise<void> {
  const aside = `${within}-aside`;
  await makePrivateFolder(aside);
  for (const name of await readdir(aside)) {
    const path = join(aside, name);
    if (places.has(name)) await rename(path, join(within, name));
    else if (now - (await stat(path)).mtimeMs >= asideFor) await rm(path, { force: true });
  }
  for (const name of await readdir(within)) {
    if (places.has(name)) continue;
    const path = join(within, name);
    if (name.endsWith(half)) await rm(path, { force: true });
    else await setAside(path, join(aside, name), now);
  }
}

/** Dated first: one that a kill leaves in between is not taken for long set aside. */
async function setAside(path: string, aside: string, now: number): Promise<void> {
  await utimes(path, now / 1_000, now / 1_000);
  await rename(path, aside);
}
