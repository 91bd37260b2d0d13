import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { aFolder } from './a-register.ts';

const run = promisify(execFile);

/** Can this machine mount a disk of its own (Linux, root)? */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A mounted disk of so many kibibytes, gone when the test is over. */
export async function aSmallDisk(kibibytes: number): Promise<string> {
  const folder = await aFolder();
  await run('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]);
  onTestFinished(async () => {
    await run('umount', [folder]);
  });
  return folder;
}

/** Turns a mounted disk read-only, or writable again. */
export async function makeReadOnly(folder: string, readOnly: boolean): Promise<void> {
  await run('mount', ['-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder]);
}
