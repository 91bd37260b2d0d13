import { appendFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivateFile, readIfThere } from './private-file.ts';

const failed = z.strictObject({ at: z.number().int(), person: z.string(), act: z.enum(['session.signInFailed', 'session.lockedOut']) });

/** A sign-in that failed while the register, and with it the audit, was closed. */
export type FailedSignIn = z.infer<typeof failed>;

const mostBytes = 256 * 1024;
const pathOf = (folder: string): string => join(folder, 'failed-sign-ins.jsonl');

/** Keeps a failed sign-in until the register is open again; after some thousands the later ones are left out. */
export async function keepFailedSignIn(folder: string, entry: FailedSignIn): Promise<void> {
  const path = pathOf(folder);
  await makePrivateFile(path);
  if ((await stat(path)).size < mostBytes) await appendFile(path, `${JSON.stringify(entry)}\n`);
}

/** Gives the kept failures, oldest first, to `write` and forgets them once it has written them down. */
export async function handOverFailedSignIns(folder: string, write: (entries: readonly FailedSignIn[]) => Promise<void>): Promise<void> {
  const kept = await readIfThere(pathOf(folder));
  if (kept === undefined) return;
  await write(entriesOf(kept.toString('utf8')));
  await rm(pathOf(folder), { force: true });
}

function entriesOf(text: string): FailedSignIn[] {
  return text.split('\n').flatMap((line) => {
    try {
      const read = failed.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return []; // the empty end of the file, or a line a power cut tore
    }
  });
}
