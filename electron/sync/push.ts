import { limits, paths, pushAnswer } from '../../shared/sync/protocol.ts';
import { instant } from '../../shared/ids.ts';
import { protocolVersion } from '../../shared/sync/event.ts';
import { outboxAfter } from '../store/outbox.ts';
import { keepSyncState, readSyncState, type SyncRow } from '../store/sync-state.ts';
import { smaller } from './batch-size.ts';
import { chainedOn, tailAt } from './own-chain.ts';
import { again, done, greet, type Step, stepAfter, stopped } from './step.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

export interface Pushed {
  readonly step: Step;
  /** How many events went; 0: there was nothing to send. */
  readonly count: number;
  /** The last line of the feed, where head office said. */
  readonly head: number | null;
  /** It may have been too much at once. */
  readonly tooMuch: boolean;
}

const timeoutMs = 60_000;
/** Characters of events in one request: as JSON inside JSON and in UTF-8 they may grow to several bytes each. */
const mostChars = limits.bytes / 4;

/** Sends the next events of the desk, oldest first and with their very texts; sending twice is harmless. Nothing is held while it waits. */
export async function pushBatch(
  desk: SyncDesk,
  transport: Transport,
  { count, signal }: { count: number; signal: AbortSignal },
): Promise<Pushed> {
  const row = await readSyncState(desk.db);
  const events = await fitting(desk, row.acked, count);
  const last = events.at(-1);
  if (last === undefined) return { step: done, count: 0, head: null, tooMuch: false };
  const texts = events.map(({ text }) => text);
  const tail = chainedOn(row.acked_tail, texts);
  if (last.s > row.offered) await desk.db.transaction().execute((tx) => keepSyncState(tx, { offered: last.s }));
  const clock = { at: instant.parse(desk.clock.now()), ...uptimeOf(desk) };
  const body = { version: protocolVersion, epoch: row.epoch, clock, tail, events: texts };
  const heard = await transport.ask({ path: paths.push, body, answer: pushAnswer, timeoutMs }, signal);
  const went = { count: events.length, head: null, tooMuch: false };
  if (heard.kind === 'silent') return { ...went, step: stepAfter(heard), tooMuch: heard.why === 'nobody' };
  if (heard.kind === 'answer')
    return { ...went, head: heard.value.head, step: await acknowledged(desk, row, heard.value.acked, { s: last.s, tail }) };
  if (heard.problem.problem === 'gap') return { ...went, step: await sendFrom(desk, row, heard.problem.expected) };
  if (heard.problem.problem === 'tooLarge') return { ...went, step: events.length > 1 ? again : stopped('broken'), tooMuch: true };
  return { ...went, step: stepAfter(heard) };
}

const uptimeOf = ({ uptime }: SyncDesk) => {
  const { running, boot } = uptime();
  return { running: Math.max(0, Math.round(running)), boot };
};

/** The events behind a place that fit into one request. */
async function fitting({ db }: SyncDesk, after: number, most: number) {
  for (let count = most; ; count = smaller(count)) {
    const events = await outboxAfter(db, { after, count, bytes: mostChars });
    const bytes = events.reduce((sum, { text }) => sum + Buffer.byteLength(JSON.stringify(text)) + 1, 1_000);
    if (bytes <= limits.bytes || events.length <= 1) return events;
  }
}

/** Head office has them: from here on they are sent no more. One that acknowledges what was never sent is not believed. */
async function acknowledged(
  { db, clock }: SyncDesk,
  row: SyncRow,
  acked: number,
  sent: { readonly s: number; readonly tail: string },
): Promise<Step> {
  if (acked !== sent.s) return greet;
  return db.transaction().execute(async (tx) => {
    const now = await readSyncState(tx);
    // Somebody joined anew while this was under way: what it says belongs to the desk's former self.
    if (now.desk !== row.desk || now.acked !== row.acked) return again;
    await keepSyncState(tx, { acked, acked_tail: sent.tail, heard_at: clock.now() });
    return done;
  });
}

/** Head office lacks events from here on: they are sent again. It cannot lack what the desk does not have. */
async function sendFrom({ db }: SyncDesk, row: SyncRow, expected: number): Promise<Step> {
  const tail = await tailAt(db, expected - 1, { s: row.acked, tail: row.acked_tail });
  if (tail === undefined) return stopped('forked');
  if (expected - 1 === row.acked) return greet;
  await db.transaction().execute((tx) => keepSyncState(tx, { acked: expected - 1, acked_tail: tail }));
  return again;
}
