import { paths, pullAnswer } from '../../shared/sync/protocol.ts';
import { keepSyncState, readSyncState } from '../store/sync-state.ts';
import { fetchLacking } from './fetch-lacking.ts';
import { done, greet, type Step, stepAfter } from './step.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

export interface Pulled {
  readonly step: Step;
  readonly count: number;
  readonly head: number | null;
  /** How long taking them in kept everybody else waiting, milliseconds. */
  readonly tookMs: number;
}

const timeoutMs = 60_000;

/** Fetches the next lines of the feed and takes them into the register, in one transaction after the answer is whole. */
export async function pullPage(
  desk: SyncDesk,
  transport: Transport,
  { limit, signal }: { limit: number; signal: AbortSignal },
): Promise<Pulled> {
  const { cursor, cursor_at: at, epoch } = await readSyncState(desk.db);
  const who = desk.who();
  const query = new URLSearchParams({
    cursor: String(cursor),
    epoch: String(epoch),
    limit: String(limit),
    ...(at === '' ? {} : { at }),
    ...(who === undefined ? {} : { who }),
  });
  const heard = await transport.ask({ path: `${paths.pull}?${query.toString()}`, answer: pullAnswer, timeoutMs }, signal);
  const nothing = { count: 0, head: null, tookMs: 0 };
  if (heard.kind !== 'answer') return { ...nothing, step: stepAfter(heard) };
  const { lines, head, epoch: theirs } = heard.value;
  if (theirs !== epoch) return { ...nothing, step: greet };
  // A feed with a hole would leave the desk without something for good: it is not taken, and where both stand is asked anew.
  if (lines.some(({ seq }, place) => seq !== cursor + 1 + place)) {
    desk.log({ event: 'sync.hole' });
    return { ...nothing, step: { kind: 'retry', askedMs: null } };
  }
  const whole = await fetchLacking(desk, transport, { lines, signal });
  if (whole.kind !== 'done') return { ...nothing, step: whole };
  if (signal.aborted) return { ...nothing, step: { kind: 'retry', askedMs: null } };
  const began = desk.clock.running();
  if (lines.length > 0) await desk.absorbing.lines(lines);
  const tookMs = desk.clock.running() - began;
  await desk.db.transaction().execute((tx) => keepSyncState(tx, { heard_at: desk.clock.now() }));
  return { step: done, count: lines.length, head, tookMs };
}
