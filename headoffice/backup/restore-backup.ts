import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { noteAct } from '../store/admin/acts.ts';
import { clearTables, isEmpty, putRows } from '../store/backup-rows.ts';
import { goThrough, holdMigrations } from '../store/migrate.ts';
import { migrations } from '../store/migrations.ts';
import type { Db, Tx } from '../store/schema.ts';
import { raiseEveryEpoch } from '../store/streams.ts';
import { eraseAgain, readErasureLedger } from './erasure-ledger.ts';
import { firstLine, lastLine, tableLine } from './backup-line.ts';

interface Restoring {
  readonly path: string;
  readonly now: number;
  readonly newId: () => string;
}

/**
 * Puts a backup in the place of an empty head office, all of it or nothing, and begins another epoch: every desk then sends again what it did after the backup and reads the
 * feed anew. Whoever was erased since, by the ledger beside the backups, is erased again. Gives how many rows there are. Throws a sentence where head office is not empty, or the file is no backup, of a newer Heard, cut off or changed.
 */
export async function restoreBackup(db: Db, { path, now, newId }: Restoring): Promise<number> {
  const erased = await readErasureLedger(dirname(path));
  return db.transaction().execute(async (tx) => {
    await holdMigrations(tx);
    if (!(await isEmpty(tx)))
      throw new Error('This head office has branches or administrators already; a backup is restored into an empty one.');
    const rows = await fill(tx, path, now);
    await raiseEveryEpoch(tx, now);
    await eraseAgain(tx, erased, now);
    await noteAct(tx, { id: newId(), at: now, by: '', byName: '', act: 'backup.restore', object: '', detail: '' });
    return rows;
  });
}

async function fill(tx: Tx, path: string, now: number): Promise<number> {
  const hash = createHash('sha256');
  const rows = rowsInto(tx);
  let steps: number | undefined;
  let before: string | undefined;
  // One line behind: the last one is not of what it vouches for.
  for await (const line of linesOf(path)) {
    if (before !== undefined) {
      hash.update(`${before}\n`);
      if (steps === undefined) steps = await begin(tx, before, now);
      else await rows.take(before);
    }
    before = line;
  }
  await rows.put();
  const end = lastLine.safeParse(parsed(before));
  if (steps === undefined || !end.success) throw new Error(noBackup);
  if (end.data.rows !== rows.count() || end.data.sha256 !== hash.digest('hex'))
    throw new Error('The backup was changed after it was made: its SHA-256 is another one.');
  await goThrough(tx, migrations.slice(steps), { from: steps, now });
  return end.data.rows;
}

const noBackup = 'The file is no whole backup: it was cut off, or is something else.';

/** Makes the tables as they were when the backup was made; gives how many steps that is. */
async function begin(tx: Tx, line: string, now: number): Promise<number> {
  const first = firstLine.safeParse(parsed(line));
  if (!first.success) throw new Error(noBackup);
  const { migration } = first.data;
  if (migration > migrations.length) throw new Error('The backup is of a newer Heard; restore it with that one.');
  await clearTables(tx);
  await goThrough(tx, migrations.slice(0, migration), { from: 0, now });
  return migration;
}

/** So many rows, or so many characters of them, go into one statement. */
const most = { rows: 500, signs: 4_000_000 } as const;

function rowsInto(tx: Tx) {
  let table: string | undefined;
  let waiting: string[] = [];
  let signs = 0;
  let count = 0;
  const put = async (): Promise<void> => {
    if (table !== undefined && waiting.length > 0) await putRows(tx, table, waiting);
    waiting = [];
    signs = 0;
  };
  const take = async (line: string): Promise<void> => {
    const next = line.startsWith('{"table":') ? tableLine.safeParse(parsed(line)) : undefined;
    if (next?.success === true) {
      await put();
      table = next.data.table;
      return;
    }
    waiting.push(line);
    count += 1;
    signs += line.length;
    if (waiting.length >= most.rows || signs >= most.signs) await put();
  };
  return { take, put, count: () => count };
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}

/** The lines of a gzip'd file; a file that is none, or ends in its middle, is said so. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const plain = createGunzip();
  const reading = pipeline(createReadStream(path), plain);
  reading.catch(() => undefined);
  try {
    for await (const line of createInterface({ input: plain, crlfDelay: Infinity })) yield line;
    await reading;
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
    throw code.startsWith('Z_') ? new Error(noBackup) : problem;
  }
}
