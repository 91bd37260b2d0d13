import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { carryOut } from '../../electron/services/carry-out.ts';
import type { DeskContext } from '../../electron/services/desk-context.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import type { Db } from '../../electron/store/schema.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import type { CatalogueId } from '../../shared/ids.ts';
import { type Figure, figureOf } from '../figure.ts';
import { aDesk } from '../gen/a-desk.ts';
import { inventCards } from '../gen/cards.ts';
import { dice } from '../gen/dice.ts';
import { copyOf, type Generated } from '../gen/fill-register.ts';
import { openRaw, player, recordTapes } from '../peers/tape.ts';
import { alternate, type Clock, computingClock, type Extent, wallClock } from '../rounds.ts';
import type { Round } from '../stats.ts';

/** Registering a card through the services, against the same statements with the same values prepared by hand on a second encrypted register. */
export async function saveFigures(generated: Generated, extent: Extent): Promise<Figure[]> {
  const n = generated.size.complaints;
  const full = await saveRounds(generated, extent, { synchronous: 'full', clock: wallClock });
  const computing = await saveRounds(generated, extent, { synchronous: 'normal', clock: computingClock });
  return [
    figureOf(`save.p50 ${n} complaints`, full, { share: 0.5, target: { ratio: 1.2, ours: 16 } }),
    figureOf(`save.p99 ${n} complaints`, full, { share: 0.99, target: { ratio: 1.4, ours: 16 } }),
    // Without waiting for the disk, and only what is computed: what the desk adds to SQLite's own work stands out here.
    figureOf(`save.computing p50 ${n} complaints`, computing, { share: 0.5, target: { ours: 16 } }),
    // Beside a register where nobody notes which rows a transaction touches, which is what head office is told by.
    figureOf(`save.noting for head office p50 ${n} complaints`, await notingRounds(generated, extent), {
      share: 0.5,
      target: { ratio: 1.1 },
    }),
  ];
}

interface How {
  readonly synchronous: 'full' | 'normal';
  readonly clock: Clock;
}

async function saveRounds(generated: Generated, extent: Extent, how: How): Promise<readonly Round[]> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  try {
    const count = extent.warm + extent.rounds * extent.pieces;
    const recording = openRaw(copyOf(generated, join(home, 'recording')), generated.key, 'off');
    const tapes = await recordTapes(recording, count, await registering(generated, count));
    const native = openRaw(copyOf(generated, join(home, 'peer')), generated.key, how.synchronous);
    const play = player(native, tapes);
    const folder = copyOf(generated, join(home, 'ours'));
    const opened = await openRegister(folder, generated.key);
    if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
    const { db, close } = opened.value;
    await sql`pragma synchronous = ${sql.raw(how.synchronous)}`.execute(db);
    const register = await registering(generated, count);
    const rounds = await alternate({ ours: (index) => register(db, index), peer: (index) => play(index) }, extent, {
      roll: dice(5),
      clock: how.clock,
    });
    await close();
    const ours = openRaw(folder, generated.key, 'off');
    mustBeEqual(contentOf(ours), contentOf(native), contentOf(recording));
    for (const one of [ours, native, recording]) one.close();
    return rounds;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The same cards into two registers of a desk, of which one does not note what its transactions touch; only what is computed counts. */
async function notingRounds(generated: Generated, extent: Extent): Promise<readonly Round[]> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  try {
    const count = extent.warm + extent.rounds * extent.pieces;
    const side = async (name: string) => {
      const opened = await openRegister(copyOf(generated, join(home, name)), generated.key);
      if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
      const { db, close } = opened.value;
      await sql`pragma synchronous = normal`.execute(db);
      const register = await registering(generated, count);
      return { db, close, register: (index: number) => register(db, index) };
    };
    const [noting, silent] = [await side('noting'), await side('silent')];
    const { rows } = await sql<{ name: string }>`select name from sqlite_temp_schema where type = 'trigger'`.execute(silent.db);
    if (rows.length === 0) throw new Error('nothing is noted anyway');
    for (const { name } of rows) await sql`drop trigger temp.${sql.ref(name)}`.execute(silent.db);
    const rounds = await alternate({ ours: noting.register, peer: silent.register }, extent, { roll: dice(6), clock: computingClock });
    await noting.close();
    await silent.close();
    return rounds;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Seat {
  readonly desk: DeskContext;
  readonly cards: readonly Command[];
}

/** Registers card `index` of the run; the same cards, ids and moments each time it is made anew. The first, which only warms, invents them all. */
async function registering({ size }: Generated, count: number): Promise<(db: Db, index: number) => Promise<void>> {
  let seat: Seat | undefined;
  return async (db, index) => {
    seat ??= { desk: aDesk(db, dice(3)), cards: inventCards(count, { customers: size.customers, categories: await categoriesOf(db) }) };
    const card = seat.cards[index];
    if (card === undefined) throw new Error(`no card ${index}`);
    const outcome = await carryOut(seat.desk, card);
    if (!outcome.ok) throw new Error(`card ${index} was refused: ${outcome.refusal.code}`);
  };
}

const categoriesOf = async (db: Db): Promise<readonly CatalogueId[]> => (await readCategories(db)).map((one) => one.id);

const tables = [
  'complaint',
  'complaint_word',
  'customer',
  'customer_phone',
  'customer_word',
  'timeline',
  'audit',
  'outbox',
  'number_counter',
];

/** The tables a registration writes, as one checksum each. */
function contentOf(native: Database): Readonly<Record<string, string>> {
  const checksum = (table: string): string => {
    const hash = createHash('sha256');
    for (const row of native.prepare(`select * from ${table} order by 1, 2`).raw().iterate()) hash.update(JSON.stringify(row));
    return hash.digest('hex');
  };
  return Object.fromEntries(tables.map((table) => [table, checksum(table)]));
}

/** A figure counts only when both sides did the same: every row of every table. */
function mustBeEqual(...contents: readonly Readonly<Record<string, string>>[]): void {
  const different = tables.filter((table) => new Set(contents.map((one) => one[table])).size > 1);
  if (different.length > 0) throw new Error(`both sides must write the same rows, but not in ${different.join(', ')}`);
}
