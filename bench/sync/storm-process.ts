import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { waitAfter } from '../../electron/sync/backoff.ts';
import { firstBatch, larger, smaller } from '../../electron/sync/batch-size.ts';
import { chainedOn } from '../../electron/sync/own-chain.ts';
import { openTransport, type Transport } from '../../electron/sync/transport.ts';
import { chainStart, helloAnswer, paths, pushAnswer } from '../../shared/sync/protocol.ts';
import { answerParent, costOf } from './answer-parent.ts';
import { asDoneAt } from './another-desks-events.ts';

/** A desk without a register behind it: the same line, signature and batches, events of its own made of another's. */
export interface StormDesk {
  readonly desk: string;
  readonly privateKey: string;
  readonly place: number;
  readonly code: string;
}

const [address = '', file = ''] = process.argv.slice(2);
const texts: readonly string[] = JSON.parse(readFileSync(file, 'utf8'));
const clock = {
  now: () => Date.now(),
  after: (ms: number, call: () => void) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
const { signal } = new AbortController();

interface Came {
  readonly ms: number;
  readonly requests: readonly number[];
  readonly busy: number;
}

const lineOf = ({ desk, privateKey }: StormDesk): Transport => openTransport({ address, signer: { desk, privateKey }, clock });

/** Comes back with everything it did: greets, then sends batch after batch until head office has them all. */
async function comeBack(desk: StormDesk, count: number): Promise<Came> {
  const line = lineOf(desk);
  const requests: number[] = [];
  const began = performance.now();
  let [acked, tail, batch, busy] = [0, chainStart, firstBatch, 0];
  const hello = { version: 1, app: '0.0.0', epoch: 1, acked: 0, cursor: 0 };
  while (
    (await timedAsk(requests, () => line.ask({ path: paths.hello, body: hello, answer: helloAnswer, timeoutMs: 15_000 }, signal))).kind !==
    'answer'
  )
    await pause(waitAfter(1, { dice: Math.random, askedMs: null }));
  for (let failures = 0; acked < count;) {
    const events = texts.slice(acked, Math.min(count, acked + batch)).map((text, at) => asDoneAt(text, desk, acked + at + 1));
    const after = chainedOn(tail, events);
    const body = {
      version: 1,
      epoch: 1,
      clock: { at: Date.now(), running: Math.round(performance.now()), boot: 'bench' },
      tail: after,
      events,
    };
    const heard = await timedAsk(requests, () => line.ask({ path: paths.push, body, answer: pushAnswer, timeoutMs: 60_000 }, signal));
    if (heard.kind === 'answer') {
      if (heard.value.acked !== acked + events.length) throw new Error(`${heard.value.acked} acknowledged of ${acked + events.length}`);
      [acked, tail, failures] = [heard.value.acked, after, 0];
      batch = larger(batch);
      continue;
    }
    if (heard.kind === 'problem' && heard.problem.problem !== 'busy') throw new Error(JSON.stringify(heard.problem));
    busy += 1;
    failures += 1;
    if (heard.kind === 'silent') batch = smaller(events.length);
    await pause(waitAfter(failures, { dice: Math.random, askedMs: heard.retryAfterMs }));
  }
  return { ms: performance.now() - began, requests, busy };
}

async function timedAsk<Value>(requests: number[], ask: () => Promise<Value>): Promise<Value> {
  const began = performance.now();
  const heard = await ask();
  requests.push(performance.now() - began);
  return heard;
}

/** A desk where nothing special happens: one event every so often until told to stop, and how long each took. */
async function quietly({ desk, seconds }: { readonly desk: StormDesk; readonly seconds: number }): Promise<readonly number[]> {
  const line = lineOf(desk);
  const requests: number[] = [];
  for (const until = performance.now() + seconds * 1_000; performance.now() < until; await pause(150)) {
    sent += 1;
    const event = asDoneAt(texts[sent - 1] ?? '', desk, sent);
    quietTail = chainedOn(quietTail, [event]);
    const body = {
      version: 1,
      epoch: 1,
      clock: { at: Date.now(), running: Math.round(performance.now()), boot: 'bench' },
      tail: quietTail,
      events: [event],
    };
    for (;;) {
      const heard = await timedAsk(requests, () => line.ask({ path: paths.push, body, answer: pushAnswer, timeoutMs: 60_000 }, signal));
      if (heard.kind === 'answer') break;
      await pause(50);
    }
  }
  return requests;
}
let sent = 0;
let quietTail = chainStart;

answerParent({
  storm: async ({ desks, count }: { readonly desks: readonly StormDesk[]; readonly count: number }) =>
    Promise.all(desks.map((desk) => comeBack(desk, count))),
  quietly,
  cost: () => costOf(),
});
process.send?.({ id: 0, value: 'ready' });
