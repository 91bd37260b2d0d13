import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPrivateKey, publicHalf } from '../../electron/sync/desk-key.ts';
import { aPostgres } from '../../tests/helpers/a-postgres.ts';
import { type Figure, told } from '../figure.ts';
import { type QueuedDesk, queuedDesk } from '../gen/queued-desk.ts';
import { percentile } from '../stats.ts';
import { type AnOffice, anOffice, letIn } from '../sync/an-office.ts';
import { type Part, startPart } from '../sync/part.ts';
import type { StormDesk } from '../sync/storm-process.ts';
import { startDesk } from '../sync/start-desk.ts';

/** So many desks of so many branches, each with so many events. */
export interface ReconnectExtent {
  readonly desks: number;
  readonly branches: number;
  readonly events: number;
}

interface Came {
  readonly ms: number;
  readonly requests: readonly number[];
  readonly busy: number;
}

const parts = 2;

/** The line was down for a morning: every desk comes back in one moment with all it did. One desk of another branch works on meanwhile. */
export async function syncReconnectFigures({ desks, branches, events }: ReconnectExtent): Promise<Figure[]> {
  const one = await queuedDesk(events);
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  const postgres = await aPostgres('embedded', []);
  const office = await anOffice(postgres, branches + 1);
  const crowd: Part[] = [];
  try {
    const { brought, done } = await textsOf(one, home, office);
    await bring(office, { branches: branches + 1, one, file: brought });
    const start = (): Part => {
      const part = startPart(program, { words: [office.address, done] });
      crowd.push(part);
      return part;
    };
    const all: StormDesk[] = [];
    for (let place = 1; place <= desks; place += 1) all.push(await aStormDesk(office, 1 + (place % branches), place));
    const bystander = await aStormDesk(office, branches + 1, desks + 1);
    const quiet = start();
    const calm = await quiet.ask<readonly number[]>('quietly', { desk: bystander, seconds: 8 });
    const before = await office.traffic();
    const over = new AbortController();
    const began = performance.now();
    const storm = Promise.all(
      Array.from({ length: parts }, (_, at) =>
        start().ask<readonly Came[]>('storm', { desks: all.filter(({ place }) => place % parts === at), count: one.queued - one.brought }),
      ),
    ).finally(() => over.abort());
    const meanwhile: number[] = [];
    while (!over.signal.aborted) meanwhile.push(...(await quiet.ask<readonly number[]>('quietly', { desk: bystander, seconds: 1 })));
    const came = (await storm).flat();
    const ms = performance.now() - began;
    await mustHaveAll(office, { branches, count: desks * (one.queued - one.brought) });
    const after = await office.traffic();
    return figures(
      {
        came,
        ms,
        calm,
        meanwhile,
        events: desks * (one.queued - one.brought),
        name: `${desks} desks × ${one.queued - one.brought} events`,
      },
      [
        ['memory of head office at most, MB', after.peakMb],
        ['memory of its PostgreSQL, MB', office.database().mb],
        ['over the line both ways, MB', after.receivedMb + after.sentMb - before.receivedMb - before.sentMb],
      ],
    );
  } finally {
    await Promise.all(crowd.map((part) => part.end()));
    await office.stop();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

const program = join(import.meta.dirname, '../sync/storm-process.ts');

/** What the generated desk brought to its branch and what it did there, as files. */
async function textsOf(one: QueuedDesk, home: string, { address }: AnOffice): Promise<{ readonly brought: string; readonly done: string }> {
  const desk = await startDesk(one, join(home, 'one'), address);
  const files = { brought: join(home, 'brought.json'), done: join(home, 'done.json') };
  writeFileSync(files.brought, JSON.stringify(await desk.ask('texts', { after: 0, count: one.brought })));
  writeFileSync(files.done, JSON.stringify(await desk.ask('texts', { after: one.brought, count: one.queued })));
  await desk.end();
  return files;
}

interface Bringing {
  readonly branches: number;
  readonly one: QueuedDesk;
  readonly file: string;
}

/** Each branch begins with its people and catalogues, which its first desk brings. */
async function bring(office: AnOffice, { branches, one, file }: Bringing): Promise<void> {
  const first: StormDesk[] = [];
  for (let branch = 1; branch <= branches; branch += 1) first.push(await aStormDesk(office, branch, 0));
  const part = startPart(program, { words: [office.address, file] });
  await part.ask('storm', { desks: first, count: one.brought });
  await part.end();
}

const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

async function aStormDesk(office: AnOffice, branch: number, place: number): Promise<StormDesk> {
  const privateKey = newPrivateKey();
  const code = place === 0 ? 'A' : `${signs[Math.floor(place / signs.length)] ?? 'Z'}${signs[place % signs.length] ?? 'Z'}`;
  const desk = randomUUID();
  await letIn(office, { branch, desk, no: place + 1, code, publicKey: publicHalf(privateKey), joining: place === 0 });
  return { desk, privateKey, place, code };
}

/** A figure counts only when every event is there once and was done. */
async function mustHaveAll({ db }: AnOffice, { branches, count }: { readonly branches: number; readonly count: number }): Promise<void> {
  const rows = await db
    .selectFrom('event')
    .select(['outcome', ({ fn }) => fn.countAll<number>().as('count')])
    .where('branch', '<=', branches)
    .where('desk', '>', 1)
    .groupBy('outcome')
    .execute();
  const [only] = rows;
  if (rows.length !== 1 || only?.outcome !== 'applied' || only.count !== count)
    throw new Error(`of ${count} events head office has ${JSON.stringify(rows)}`);
}

interface Storm {
  readonly came: readonly Came[];
  readonly ms: number;
  readonly calm: readonly number[];
  readonly meanwhile: readonly number[];
  readonly events: number;
  readonly name: string;
}

function figures({ came, ms, calm, meanwhile, events, name }: Storm, more: readonly (readonly [string, number])[]): Figure[] {
  const requests = came.flatMap((one) => one.requests);
  const all: readonly (readonly [string, number])[] = [
    ['all acknowledged after, s', ms / 1_000],
    ['events/s', (events / ms) * 1_000],
    ['a request p50, ms', percentile(requests, 0.5)],
    ['a request p99, ms', percentile(requests, 0.99)],
    ['requests asked to come again', came.reduce((sum, { busy }) => sum + busy, 0)],
    ['a desk of another branch before, p50, ms', percentile(calm, 0.5)],
    ['a desk of another branch before, p99, ms', percentile(calm, 0.99)],
    ['a desk of another branch meanwhile, p50, ms', percentile(meanwhile, 0.5)],
    ['a desk of another branch meanwhile, p99, ms', percentile(meanwhile, 0.99)],
    ...more,
  ];
  return all.map(([what, value]) => told(`sync.reconnect ${name}: ${what}`, came.length, value));
}
