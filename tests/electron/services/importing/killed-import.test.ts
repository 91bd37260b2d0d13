import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openRegister } from '../../../../electron/store/open-register.ts';
import { type ImportProgress, importProgress } from '../../../../shared/contract/importing.ts';
import { aFolder } from '../../../helpers/a-register.ts';

const script = fileURLToPath(new URL('../../../helpers/import-process.ts', import.meta.url));
const rows = 2000;

/** Runs an import in a process of its own; ends it without warning as soon as `until` says so. Gives all that was reported. */
async function importing(
  at: { readonly folder: string; readonly key: string; readonly file: string },
  until: (progress: ImportProgress) => boolean,
): Promise<ImportProgress[]> {
  const desk = spawn(process.execPath, [script, at.folder, at.key, at.file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: ImportProgress[] = [];
  for await (const line of createInterface({ input: desk.stdout })) {
    const progress = importProgress.parse(JSON.parse(line));
    told.push(progress);
    if (until(progress)) desk.kill('SIGKILL');
  }
  return told;
}

it('keeps every reported batch when the desk is killed, and completes the rest without doubles', async () => {
  const folder = await aFolder();
  const key = randomBytes(32).toString('hex');
  const file = join(folder, 'register.csv');
  const lines = Array.from({ length: rows }, (_, place) => `${place},2026-01-01,story ${place}`);
  await writeFile(file, `id,date,description\n${lines.join('\n')}\n`);

  const before = await importing({ folder, key, file }, ({ done }) => done >= 500);
  const reported = before.at(-1)?.added ?? 0;
  expect(reported).toBeGreaterThanOrEqual(500);
  const kept = await registered(folder, key);
  expect(kept.complaints).toBeGreaterThanOrEqual(reported);
  expect(kept.complaints % 100).toBe(0); // whole batches
  expect(kept).toMatchObject({ lines: kept.complaints, keys: kept.complaints });

  const after = await importing({ folder, key, file }, () => false);
  expect(after.at(-1)).toMatchObject({ state: 'done', known: kept.complaints, added: rows - kept.complaints, wrong: 0 });
  expect(await registered(folder, key)).toMatchObject({ complaints: rows, lines: rows, keys: rows, running: 0 });
}, 60_000);

/** What a register holds: complaints, their first lines, their distinct keys, and imports that claim to be running. */
async function registered(folder: string, key: string) {
  const opened = await openRegister(folder, Buffer.from(key, 'hex'));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { db } = opened.value;
  const { complaints, keys } = await db
    .selectFrom('complaint')
    .select((of) => [of.fn.countAll<number>().as('complaints'), of.fn.count<number>('external_ref').distinct().as('keys')])
    .executeTakeFirstOrThrow();
  const { lines } = await db
    .selectFrom('timeline')
    .select((of) => of.fn.countAll<number>().as('lines'))
    .executeTakeFirstOrThrow();
  const { running } = await db
    .selectFrom('import_run')
    .select((of) => of.fn.countAll<number>().as('running'))
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  await opened.value.close();
  return { complaints, lines, keys, running };
}
