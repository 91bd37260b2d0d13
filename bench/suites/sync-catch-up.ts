import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APostgres, aPostgres } from '../../tests/helpers/a-postgres.ts';
import { type Figure, inWords, rounded, told } from '../figure.ts';
import { idleDesk, queuedDesk } from '../gen/queued-desk.ts';
import { median } from '../stats.ts';
import { anOffice, letIn } from '../sync/an-office.ts';
import type { Part } from '../sync/part.ts';
import { startDesk } from '../sync/start-desk.ts';

/** An absence by how many events its branch did meanwhile, how long catching up may take, and how often it is measured. */
export interface Absence {
  readonly name: string;
  readonly events: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** A desk that was away fetches what its branch did meanwhile, as its loop does; somebody sits at it and asks for something every moment. */
export async function syncCatchUpFigures(absences: readonly Absence[]): Promise<Figure[]> {
  const postgres = await aPostgres('embedded', []);
  try {
    const figures: Figure[] = [];
    for (const absence of absences) figures.push(...(await afterAbsence(postgres, absence)));
    return figures;
  } finally {
    await postgres.stop();
  }
}

interface Followed {
  readonly value: { readonly ms: number; readonly p99: number; readonly longest: number; readonly loopLongest: number };
}

async function afterAbsence(postgres: APostgres, { name, events, seconds, rounds }: Absence): Promise<Figure[]> {
  const [one, two] = [await queuedDesk(events), await idleDesk()];
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  const office = await anOffice(postgres);
  await letIn(office, { ...one, branch: 1, joining: true });
  await letIn(office, { ...two, branch: 1, joining: false });
  const all: Followed['value'][] = [];
  try {
    const busy = await startDesk(one, join(home, 'one'), office.address);
    await busy.ask('push', { upTo: one.brought });
    const away: Part[] = [];
    for (let at = 0; at < rounds; at += 1) away.push(await startDesk(two, join(home, `two-${at}`), office.address));
    // What the branch had when the desk was last there.
    for (const desk of away) await desk.ask('follow');
    await busy.ask('push', { upTo: one.queued });
    const expected = await busy.ask<number>('complaints');
    for (const desk of away) {
      all.push((await desk.ask<Followed>('follow')).value);
      if ((await desk.ask<number>('complaints')) !== expected) throw new Error('the desk has not caught up');
      await desk.end();
    }
    await busy.end();
  } finally {
    await office.stop();
    rmSync(home, { recursive: true, force: true });
  }
  const title = `sync.catch-up ${name}, ${events} events`;
  return [
    limited(`${title}: in all, s`, rounds, [median(all.map(({ ms }) => ms)) / 1_000, seconds]),
    limited(`${title}: whoever sits there waits p99, ms`, rounds, [median(all.map(({ p99 }) => p99)), felt]),
    told(`${title}: whoever sits there waits at most, ms`, rounds, Math.max(...all.map(({ longest }) => longest))),
    told(`${title}: the process is busy without a breath at most, ms`, rounds, Math.max(...all.map(({ loopLongest }) => loopLongest))),
  ];
}

/** Longer than this somebody notices, milliseconds. */
const felt = 100;

const limited = (bench: string, n: number, [value, most]: readonly [number, number]): Figure => ({
  bench,
  n,
  ours: rounded(value),
  peer: null,
  ratio: null,
  target: inWords({ ours: most }),
  ok: value <= most,
});
