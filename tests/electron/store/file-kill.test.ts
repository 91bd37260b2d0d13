import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openTidy } from '../../../electron/services/attachments/open-tidy.ts';
import { findFile, placesOfFiles, unnamedFiles } from '../../../electron/store/kept-files.ts';
import { openRegister } from '../../../electron/store/open-register.ts';
import { fileHash, type FileHash } from '../../../shared/attachment/attachment.ts';
import { aFolder } from '../../helpers/a-register.ts';
import { inOneFile, killHard, startChild } from '../../helpers/child.ts';

/** A quick run kills 16 times; HEARD_KILLS asks for more before a release. */
const kills = Number(process.env['HEARD_KILLS'] ?? 16);

it(`has every file that was taken, whole, and nothing half, over ${kills} kills`, { timeout: 600_000, retry: 0 }, async () => {
  const program = await inOneFile('attach-until-killed.ts');
  const folder = await aFolder();
  const key = randomBytes(32);
  const kept = new Set<string>();
  let [left, named] = [0, 0];
  for (let life = 0; life < kills; life += 1) {
    const said = await liveAndDie(program, [folder, key.toString('hex')]);
    for (const [word, hash = ''] of said) {
      if (word === 'kept') kept.add(hash);
      if (word === 'removing' || word === 'gone') kept.delete(hash); // cut off while it is removed, it may be there or not
    }
    const found = await lookAfter(folder, key, kept);
    expect(found).toMatchObject({ lost: [], spoilt: [], unnamed: 0, rows: found.files });
    left += found.half;
    named += found.files;
  }
  // The desk did work, and kills did hit it in the middle: a test that kills idle programs proves nothing.
  expect(kept.size).toBeGreaterThan(kills / 2);
  expect(named).toBeGreaterThan(kills / 2);
  expect(left).toBeGreaterThan(0);
});

async function liveAndDie(program: string, args: readonly string[]): Promise<readonly (readonly string[])[]> {
  const child = startChild(program, args);
  let text = '';
  const words = randomInt(1, 6); // by what it has said, not by the clock: a busy machine would kill idle programs
  const closed = once(child, 'close');
  const spoken = new Promise<void>((resume) => {
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      if (text.split('\n').length > words) resume();
    });
  });
  await Promise.race([closed, spoken]);
  await pause(randomInt(400));
  await killHard(child);
  await closed;
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
}

/** What lies in the folder as the next start finds it, and what it looks like once the desk has tidied up. */
async function lookAfter(folder: string, key: Buffer, kept: ReadonlySet<string>) {
  const opened = await openRegister(folder, key);
  if (!opened.ok) throw new Error(`after a kill the register says ${opened.refusal.code}`);
  const { db, close } = opened.value;
  const places = await placesOfFiles(db);
  const half = (await readdir(join(folder, 'files')).catch(() => [])).filter((name) => !places.has(name)).length;
  const files = await openTidy(folder, db, Date.now());
  const lying = await readdir(join(folder, 'files'));
  const lost: string[] = [];
  const spoilt: string[] = [];
  for (const name of kept) if ((await findFile(db, fileHash.parse(name))) === undefined) lost.push(name);
  const rows = await db.selectFrom('kept_file').select('sha256').execute();
  for (const { sha256 } of rows) if (!(await isWhole(fileHash.parse(sha256)))) spoilt.push(sha256);
  const unnamed = (await unnamedFiles(db)).length;
  await close();
  return { lost, spoilt, unnamed, half, files: lying.length, rows: rows.length };

  async function isWhole(sha256: FileHash): Promise<boolean> {
    const file = await findFile(db, sha256);
    if (file === undefined) return false;
    const hash = createHash('sha256');
    for (let at = 0; at < file.size;) {
      const part = await files.read(file, at, file.size);
      if (part === undefined) return false;
      hash.update(part);
      at += part.length;
    }
    return hash.digest('hex') === sha256;
  }
}
