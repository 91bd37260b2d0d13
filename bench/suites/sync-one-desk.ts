import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type APostgres, aPostgres } from '../../tests/helpers/a-postgres.ts';
import { type Figure, inWords, rounded, type Target, told } from '../figure.ts';
import { idleDesk, type QueuedDesk, queuedDesk } from '../gen/queued-desk.ts';
import { installedPeer } from '../peers/installed-peer.ts';
import { median, percentile } from '../stats.ts';
import { type AnOffice, anOffice, letIn, type Traffic } from '../sync/an-office.ts';
import { type Part, startPart } from '../sync/part.ts';
import { startDesk } from '../sync/start-desk.ts';

/** How often both do it, on how many events, and how many single events are sent after that. */
export interface OneDeskExtent {
  readonly rounds: number;
  readonly events: number;
  readonly acts: number;
}

interface Timed {
  readonly ms: number;
  readonly cpuMs: number;
}

/** What one side took in one round: milliseconds, MB. */
interface Took {
  readonly pushMs: number;
  readonly backMs: number | undefined;
  readonly pullMs: number;
  readonly single: readonly number[];
  readonly cpuMs: number;
  readonly serverMb: number;
  readonly deskMb: number;
  readonly fileMb: number;
  readonly wireMb: number;
  /** What one event takes in head office's database with all that came of it, bytes; and of that the event itself. */
  readonly kept?: { readonly whole: number; readonly event: number };
}

/**
 * One desk sends what it did, another that is new fetches all of it: Heard's own code against head office and PostgreSQL 18, which syncs every commit, beside
 * PouchDB, where each event is a document and nobody decides anything. Side by side, in turns.
 */
export async function syncOneDeskFigures({ rounds, events, acts }: OneDeskExtent): Promise<Figure[]> {
  const one = await queuedDesk(events);
  const two = await idleDesk();
  const peer = installedPeer('pouchdb');
  const postgres = await aPostgres('embedded', []);
  const ours: Took[] = [];
  const theirs: Took[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const sides = [
        async () => ours.push(await ourRound(postgres, { one, two, acts })),
        async () => peer !== undefined && theirs.push(await peerRound(peer, { one, acts })),
      ];
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side();
    }
  } finally {
    await postgres.stop();
  }
  return figures(events, ours, theirs);
}

interface Desks {
  readonly one: QueuedDesk;
  readonly two: QueuedDesk;
  readonly acts: number;
}

async function ourRound(postgres: APostgres, { one, two, acts }: Desks): Promise<Took> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  const office = await anOffice(postgres);
  await letIn(office, { ...one, branch: 1, joining: true });
  await letIn(office, { ...two, branch: 1, joining: false });
  const sender = await startDesk(one, join(home, 'one'), office.address);
  const fresh = await startDesk(two, join(home, 'two'), office.address);
  try {
    await sender.ask('push', { upTo: one.brought });
    const [served, kept] = [await office.traffic(), office.database()];
    const push = await sender.ask<Timed>('push', { upTo: one.queued });
    const back = await sender.ask<Timed>('follow');
    const pull = await fresh.ask<Timed>('follow');
    await mustHaveTheSame(sender, fresh, one);
    const [serves, keeps] = [await office.traffic(), office.database()];
    const [costs, costsToo] = [await costOf(sender), await costOf(fresh)];
    const single = await sender.ask<readonly { readonly sentMs: number }[]>('acts', { count: acts });
    return {
      pushMs: push.ms,
      backMs: push.ms + back.ms,
      pullMs: pull.ms,
      single: single.map(({ sentMs }) => sentMs),
      cpuMs: push.cpuMs + pull.cpuMs + serves.cpuMs - served.cpuMs + keeps.cpuMs - kept.cpuMs,
      serverMb: serves.peakMb + keeps.mb,
      deskMb: costs.peakMb + costsToo.peakMb,
      fileMb: costsToo.fileMb,
      wireMb: serves.receivedMb + serves.sentMb - served.receivedMb - served.sentMb,
      kept: await keptFor(office, one.queued),
    };
  } finally {
    await Promise.all([sender.end(), fresh.end()]);
    await office.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function keptFor({ db }: AnOffice, events: number): Promise<{ readonly whole: number; readonly event: number }> {
  const { rows } = await sql<{ whole: number; event: number }>`
    select pg_database_size(current_database())::int as whole, pg_total_relation_size('event')::int as event`.execute(db);
  const [{ whole, event } = { whole: 0, event: 0 }] = rows;
  return { whole: whole / events, event: event / events };
}

/** A figure counts only when nothing is missing on the other side. */
async function mustHaveTheSame(sender: Part, fresh: Part, { queued, brought }: QueuedDesk): Promise<void> {
  const [here, there] = [await sender.ask<number>('complaints'), await fresh.ask<number>('complaints')];
  if (here !== there || here < (queued - brought) / 8) throw new Error(`${here} complaints went up and ${there} came down`);
}

interface Cost {
  readonly peakMb: number;
  readonly fileMb: number;
}

const costOf = (part: Part): Promise<Cost> => part.ask<Cost>('cost');

async function peerRound(folder: string, { one, acts }: Omit<Desks, 'two'>): Promise<Took> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  const server = startPart(join(folder, 'server.js'), { node: ['--import', join(import.meta.dirname, '../sync/count-bytes.ts')] });
  const address = await server.said(/open at (\S+)/u);
  const start = (): Part => startPart(join(folder, 'desk.js'), { words: [address] });
  const [source, sender, fresh] = [await startDesk(one, join(home, 'one'), address), start(), start()];
  try {
    const texts = await write(source, sender, one);
    const before = await server.ask<Traffic>('traffic');
    const push = await sender.ask<Timed & { readonly value: number }>('push');
    const pull = await fresh.ask<Timed & { readonly value: number }>('pull');
    if (push.value !== one.queued - one.brought || pull.value !== push.value) throw new Error('PouchDB did not carry everything');
    const after = await server.ask<Traffic>('traffic');
    const [costs, costsToo] = [await costOf(sender), await costOf(fresh)];
    const single = await sender.ask<readonly { readonly sentMs: number }[]>('acts', { texts: texts.slice(0, acts) });
    return {
      pushMs: push.ms,
      backMs: undefined,
      pullMs: pull.ms,
      single: single.map(({ sentMs }) => sentMs),
      cpuMs: push.cpuMs + pull.cpuMs + after.cpuMs - before.cpuMs,
      serverMb: after.peakMb,
      deskMb: costs.peakMb + costsToo.peakMb,
      fileMb: costsToo.fileMb,
      wireMb: after.receivedMb + after.sentMb - before.receivedMb - before.sentMb,
    };
  } finally {
    await Promise.all([source.end(), sender.end(), fresh.end(), server.end()]);
    rmSync(home, { recursive: true, force: true });
  }
}

/** The peer's desk begins with the same events, each a document; gives the first of them. */
async function write(source: Part, peer: Part, { brought, queued }: QueuedDesk): Promise<readonly string[]> {
  let first: readonly string[] = [];
  for (let after = brought; after < queued; after += 1_000) {
    const texts = await source.ask<readonly string[]>('texts', { after, count: 1_000 });
    if (first.length === 0) first = texts;
    await peer.ask('write', { texts, from: after });
  }
  return first;
}

interface Asked {
  readonly name: string;
  readonly of: (took: Took) => number;
  readonly target: Target;
}

function figures(events: number, ours: readonly Took[], theirs: readonly Took[]): Figure[] {
  const perSecond = (ms: number): number => (events / ms) * 1_000;
  const asked: readonly Asked[] = [
    { name: 'push, s', of: ({ pushMs }) => pushMs / 1_000, target: { ratio: 0.55 } },
    { name: 'pull to a new desk, s', of: ({ pullMs }) => pullMs / 1_000, target: { ratio: 0.29 } },
    { name: 'computing of all processes, s', of: ({ cpuMs }) => cpuMs / 1_000, target: { ratio: 0.35 } },
    { name: 'memory of both desks, MB', of: ({ deskMb }) => deskMb, target: { ours: 300 } },
    { name: 'memory of the server and its database, MB', of: ({ serverMb }) => serverMb, target: {} },
    { name: "the new desk's file, MB", of: ({ fileMb }) => fileMb, target: { ours: 60 } },
    { name: 'over the line both ways, MB', of: ({ wireMb }) => wireMb, target: {} },
    { name: 'one event to its acknowledgement p50, ms', of: ({ single }) => percentile(single, 0.5), target: {} },
    { name: 'one event to its acknowledgement p99, ms', of: ({ single }) => percentile(single, 0.99), target: { ours: 50 } },
  ];
  const back = median(ours.map(({ backMs }) => backMs ?? 0));
  const alone = [
    { name: 'pushed events/s', value: perSecond(median(ours.map(({ pushMs }) => pushMs))) },
    { name: 'written to confirmed, events/s', value: perSecond(back) },
    { name: 'bytes of the database for an event and what came of it', value: median(ours.map(({ kept }) => kept?.whole ?? 0)) },
    { name: 'bytes of that for the event itself', value: median(ours.map(({ kept }) => kept?.event ?? 0)) },
    { name: 'pulled events/s', value: perSecond(median(ours.map(({ pullMs }) => pullMs))) },
  ];
  return [
    ...asked.map((one) => figure(`sync.one-desk ${events} events: ${one.name}`, { ours, theirs }, one)),
    ...alone.map(({ name, value }) => told(`sync.one-desk ${events} events: ${name}`, ours.length, value)),
  ];
}

const isMet = (limit: number | undefined, measured: number | null): boolean =>
  limit === undefined || (measured !== null && measured <= limit);

function figure(
  bench: string,
  { ours, theirs }: { readonly ours: readonly Took[]; readonly theirs: readonly Took[] },
  { of, target }: Asked,
): Figure {
  const value = median(ours.map(of));
  const ratios = theirs.flatMap((peer, round) => {
    const one = ours[round];
    return one === undefined ? [] : [of(one) / of(peer)];
  });
  const ratio = ratios.length === 0 ? null : median(ratios);
  return {
    bench,
    n: ours.length,
    ours: rounded(value),
    peer: theirs.length === 0 ? null : rounded(median(theirs.map(of))),
    ratio: ratio === null ? null : rounded(ratio),
    target: inWords(target),
    ok: isMet(target.ratio, ratio) && isMet(target.ours, value),
  };
}
