import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openRegister, type Register } from '../../electron/store/open-register.ts';

export interface ARegister extends Register {
  readonly folder: string;
  readonly key: Uint8Array;
}

/** A fresh encrypted register in a folder of its own; closed and removed when the test that asked for it is over. */
export async function aRegister(): Promise<ARegister> {
  const folder = await aFolder();
  const key = randomBytes(32);
  const opened = await openRegister(folder, key);
  if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
  onTestFinished(() => opened.value.close());
  return { ...opened.value, folder, key };
}

/** An empty folder that is gone when the test is over. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
