import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { erasureOfRow } from '../../shared/erasure/erasure-row.ts';
import { row } from '../../shared/sync/event.ts';
import { listBranches } from '../store/branches.ts';
import { eraseInBranch } from '../store/erase.ts';
import { erasuresDone } from '../store/erasing.ts';
import { writeRecords } from '../store/records.ts';
import type { Db, Tx } from '../store/schema.ts';
import { holdStream } from '../store/streams.ts';

const ledger = z.array(z.strictObject({ branch: z.number().int(), site: z.string(), key: z.string(), row }));
type LedgerLine = z.infer<typeof ledger>[number];

/** Beside the backups, and newer than all but the last of them. */
const fileName = 'erased.json';

/** Writes down who is erased, by nothing but ids, beside the backups; whoever stood there before stays. */
export async function writeErasureLedger(db: Db, folder: string): Promise<void> {
  const lines = new Map((await readErasureLedger(folder)).map((one) => [nameOf(one), one]));
  for (const { branch, site } of await listBranches(db))
    for (const { key, row: done } of await erasuresDone(db, branch)) lines.set(nameOf({ site, key }), { branch, site, key, row: done });
  if (lines.size === 0) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName);
  await writeFile(`${path}.unfinished`, JSON.stringify([...lines.values()]), { mode: 0o600, flush: true });
  await rename(`${path}.unfinished`, path);
}

const nameOf = ({ site, key }: Pick<LedgerLine, 'site' | 'key'>): string => `${site} ${key}`;

/** Who is erased by what lies beside the backups; nobody where nothing does. Throws where it cannot be read: nobody may come back for that. */
export async function readErasureLedger(folder: string): Promise<readonly LedgerLine[]> {
  const text = await readFile(join(folder, fileName), 'utf8').catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return '[]';
    throw problem;
  });
  return ledger.parse(JSON.parse(text));
}

/** Erases again whoever was erased after this backup was made. Gives how many they are. */
export async function eraseAgain(tx: Tx, lines: readonly LedgerLine[], now: number): Promise<number> {
  const sites = new Map((await listBranches(tx)).map(({ branch, site }) => [`${String(branch)} ${site}`, branch]));
  let count = 0;
  for (const { branch: no, site, key, row: done } of lines) {
    const branch = sites.get(`${String(no)} ${site}`);
    if (branch === undefined) continue;
    if ((await erasuresDone(tx, branch)).some((one) => one.key === key)) continue;
    const { head } = await holdStream(tx, branch);
    await writeRecords(tx, branch, [{ kind: 'erasure', key, seq: head, row: JSON.stringify(done), stamps: '{}' }]);
    await eraseInBranch(tx, branch, { erasure: erasureOfRow(done), head, at: now });
    count += 1;
  }
  return count;
}
