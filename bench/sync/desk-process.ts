import 'temporal-polyfill/global';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { absorber } from '../../electron/services/absorb/absorb.ts';
import { carryOut } from '../../electron/services/carry-out.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import { openFiles } from '../../electron/store/file-store.ts';
import { outboxAfter } from '../../electron/store/outbox.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { keepSyncState, readSyncState } from '../../electron/store/sync-state.ts';
import { firstBatch, larger, smaller } from '../../electron/sync/batch-size.ts';
import { firstPage, pageAfter } from '../../electron/sync/page-size.ts';
import { pullPage } from '../../electron/sync/pull.ts';
import { pushBatch } from '../../electron/sync/push.ts';
import { connect } from '../../electron/sync/round.ts';
import type { SyncDesk } from '../../electron/sync/sync-desk.ts';
import { openTransport } from '../../electron/sync/transport.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { complaintId, instant } from '../../shared/ids.ts';
import { aDesk } from '../gen/a-desk.ts';
import { inventCards } from '../gen/cards.ts';
import { dice } from '../gen/dice.ts';
import { percentile } from '../stats.ts';
import { answerParent, costOf } from './answer-parent.ts';

// A desk's register with the very code that sends from it and takes into it, in a process of its own; whoever started it says when.
const [folder = '', key = '', address = ''] = process.argv.slice(2);
const opened = await openRegister(folder, Buffer.from(key, 'hex'));
if (!opened.ok) throw new Error(opened.refusal.code);
const { db, close } = opened.value;
await db.transaction().execute((tx) => keepSyncState(tx, { address }));
const row = await readSyncState(db);
const clock = {
  now: () => Date.now(),
  running: () => performance.now(),
  dice: Math.random,
  after: (ms: number, call: () => void) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
const services = aDesk(db, dice(process.pid));
const newId = (): string => v7();
const taking = absorber({ db, now: () => instant.parse(Date.now()), newId, newCode: services.newCode, announce: () => undefined });
const desk: SyncDesk = {
  db,
  version: '0.0.0',
  clock,
  uptime: () => ({ running: performance.now(), boot: 'bench' }),
  files: await openFiles(folder),
  absorbing: { ...taking, bring: async () => null },
  who: () => services.who.id,
  tell: () => undefined,
  log: () => undefined,
};
const transport = openTransport({ address, signer: { desk: row.desk, privateKey: row.secret_key }, clock });
const { signal } = new AbortController();
const cards = inventCards(2_000, { customers: 0, categories: (await readCategories(db)).map((one) => one.id) });
let acted = 0;

/** Everything in the queue up to `upTo`, in batches that grow as the loop's do. */
async function push({ upTo }: { readonly upTo: number }): Promise<number> {
  let batch = firstBatch;
  for (;;) {
    const { acked } = await readSyncState(db);
    if (acked >= upTo) return acked;
    const went = await pushBatch(desk, transport, { count: Math.min(batch, upTo - acked), signal });
    if (went.tooMuch) batch = smaller(went.count);
    else if (went.step.kind !== 'done') throw new Error(`the push came to ${JSON.stringify(went.step)}`);
    else if (went.count === batch) batch = larger(batch);
  }
}

/** The feed line by line, its own lines too, in pages that grow as the loop's do. */
async function confirm(): Promise<number> {
  for (let page = firstPage; ;) {
    const got = await pullPage(desk, transport, { limit: page, signal });
    if (got.step.kind !== 'done') throw new Error(`the pull came to ${JSON.stringify(got.step)}`);
    if (got.count === 0) return (await readSyncState(db)).cursor;
    page = pageAfter(got.count, got.tookMs);
    await new Promise((resume) => {
      setImmediate(resume);
    });
  }
}

/** One thing somebody does, from the hand to head office's word that it has it, milliseconds of either. */
async function actOnce(): Promise<{ readonly savedMs: number; readonly sentMs: number; readonly at: number }> {
  const at = Date.now();
  const began = performance.now();
  const card = cards[acted++];
  if (card === undefined) throw new Error('no more cards');
  const command: Command = { ...card, complaint: complaintId.parse(v7()) };
  const outcome = await carryOut({ ...services, now: () => instant.parse(Date.now()), newId }, command);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const saved = performance.now();
  const went = await pushBatch(desk, transport, { count: 1, signal });
  if (went.step.kind !== 'done' || went.count !== 1) throw new Error(`the push came to ${JSON.stringify(went.step)}`);
  return { savedMs: saved - began, sentMs: performance.now() - saved, at };
}

const everyMs = 20;

/** Everything head office has, as the loop fetches it, while somebody at the desk asks for something every few moments. */
async function follow() {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const waits: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    // Asked for every few moments whatever the desk does: what it makes one wait before it even hears counts too.
    for (let due = performance.now(); !over.signal.aborted; due = Math.max(due + everyMs, performance.now())) {
      await pause(Math.max(0, due + everyMs - performance.now()));
      await readCategories(db);
      waits.push(performance.now() - due - everyMs);
    }
  })();
  delay.enable();
  const began = performance.now();
  const end = await connect(desk, transport).round(signal);
  const ms = performance.now() - began;
  over.abort();
  delay.disable();
  await asking;
  if (end.kind !== 'inStep') throw new Error(`the round came to ${JSON.stringify(end)}`);
  const { cursor } = await readSyncState(db);
  return { ms, cursor, waits, p99: percentile(waits, 0.99), longest: Math.max(...waits), loopLongest: delay.max / 1e6 };
}

async function countComplaints(): Promise<number> {
  const { count } = await db
    .selectFrom('complaint')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

answerParent({
  push: timed(push),
  confirm: timed(confirm),
  follow: timed(follow),
  acts: async ({ count }: { readonly count: number }) => {
    const all = [];
    for (let at = 0; at < count; at += 1) all.push(await actOnce());
    return all;
  },
  cost: () => ({ ...costOf(), fileMb: statSync(join(folder, 'register.db')).size / 1e6 }),
  texts: async ({ after, count }: { readonly after: number; readonly count: number }) =>
    (await outboxAfter(db, { after, count, bytes: 1e9 })).map(({ text }) => text),
  complaints: countComplaints,
  close,
});

/** What came of it, how long it took and how much of that was computing here. */
function timed<Input, Value>(work: (input: Input) => Promise<Value>) {
  return async (input: Input) => {
    const before = costOf().cpuMs;
    const began = performance.now();
    const value = await work(input);
    return { value, ms: performance.now() - began, cpuMs: costOf().cpuMs - before };
  };
}
process.send?.({ id: 0, value: 'ready' });
