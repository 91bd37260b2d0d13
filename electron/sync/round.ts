import { countAfter } from '../store/outbox.ts';
import { readSyncState, type SyncRow } from '../store/sync-state.ts';
import { firstBatch, larger, smaller } from './batch-size.ts';
import { greetHeadOffice } from './greet.ts';
import { ownPage } from './own-lines.ts';
import { firstPage, pageAfter } from './page-size.ts';
import { pullPage } from './pull.ts';
import { pushBatch } from './push.ts';
import { snapshotPage, wantsSnapshot } from './snapshot.ts';
import { done, type Step } from './step.ts';
import type { Share, SyncDesk } from './sync-desk.ts';
import { tellWhile } from './tell-while.ts';
import type { Transport } from './transport.ts';

/** What came of a round: both have the same, or what stood in the way. */
export type RoundEnd = Exclude<Step, { kind: 'done' | 'again' | 'greet' }> | { readonly kind: 'inStep'; readonly moved: boolean };

/** A connection: what the desk knows of head office since it last answered. */
export interface Connection {
  /** Sends and fetches until both have the same, or something stands in the way. */
  readonly round: (signal: AbortSignal) => Promise<RoundEnd>;
  /** Head office has not heard yet that the lines it gave last are in the register. */
  readonly owesWord: () => boolean;
  /** The feed grew so far. */
  readonly heardHead: (head: number) => void;
}

/** So long after the last greeting both greet again: a grant is renewed long before it ends. */
const greetAgainMs = 30 * 60_000;
/** Set right so often within one round, something is wrong that setting right does not mend. */
const mostCorrections = 8;

/** At most so many pieces of what a desk brings in a row, and no longer than a person at it would feel, milliseconds. */
const manyPieces = 40;
const feltMs = 60;

const nothingMoved = { step: done, count: 0 } as const;

interface Moved {
  readonly step: Step;
  readonly count: number;
}

/** A new connection: it greets first, and begins with small batches. */
export function connect(desk: SyncDesk, transport: Transport): Connection {
  const { clock } = desk;
  let head = 0;
  let greetedAt: number | undefined;
  let batch = firstBatch;
  let page = firstPage;
  let share: Share | null = null;
  let owesWord = false;

  async function greeting(signal: AbortSignal): Promise<Step> {
    if (greetedAt !== undefined && clock.running() - greetedAt < greetAgainMs) return done;
    const greeted = await greetHeadOffice(desk, transport, signal);
    if (greeted.step.kind === 'done') greetedAt = clock.running();
    head = greeted.head ?? head;
    return greeted.step;
  }

  /** While the desk hands over what it had: the next pieces of it are queued once those before are with head office. */
  async function bring(): Promise<number> {
    const { phase, acked } = await readSyncState(desk.db);
    if (phase !== 'bringing' || (await countAfter(desk.db, acked)).count > 0) return 0;
    const began = clock.running();
    let pieces = 0;
    do {
      share = await desk.absorbing.bring();
      pieces += 1;
      // Small tables by the dozen make one request; large ones stay a few pages at a time.
    } while (share !== null && pieces < manyPieces && clock.running() - began < feltMs);
    return pieces;
  }

  async function push(signal: AbortSignal): Promise<Moved> {
    const went = await pushBatch(desk, transport, { count: batch, signal });
    if (went.tooMuch) batch = smaller(went.count);
    else if (went.step.kind === 'done' && went.count === batch) batch = larger(batch);
    head = Math.max(head, went.head ?? 0);
    return went;
  }

  async function pull(row: SyncRow, isFirst: boolean, signal: AbortSignal): Promise<Moved> {
    if (row.phase !== 'joined') return nothingMoved;
    if (row.own_until !== null) return ownPage(desk, transport, signal);
    if (wantsSnapshot(row, head)) return fetch(signal);
    share = null;
    if (row.cursor >= head && !isFirst) return nothingMoved;
    const got = await pullPage(desk, transport, { limit: page, signal });
    if (got.step.kind === 'done') owesWord = got.count > 0;
    if (got.count > 0) page = pageAfter(got.count, got.tookMs);
    head = Math.max(head, got.head ?? 0);
    return got;
  }

  async function fetch(signal: AbortSignal): Promise<Moved> {
    const got = await snapshotPage(desk, transport, signal);
    if (got.step.kind === 'done') share = { done: (await readSyncState(desk.db)).snapshot_done, total: got.total };
    return got;
  }

  /** One batch up and one page down; the first turn of a round asks for lines even if none are known of. */
  async function turn(isFirst: boolean, signal: AbortSignal): Promise<Moved> {
    const greeted = await greeting(signal);
    if (greeted.kind !== 'done') return { step: greeted, count: 0 };
    const brought = await bring();
    const up = await push(signal);
    if (up.step.kind !== 'done') return up;
    const down = await pull(await readSyncState(desk.db), isFirst, signal);
    return { step: down.step, count: brought + up.count + down.count };
  }

  return {
    owesWord: () => owesWord,
    heardHead: (told) => {
      head = Math.max(head, told);
    },
    round: async (signal) => {
      const tell = tellWhile(desk);
      let moved = false;
      for (let [turns, corrections] = [0, 0]; corrections <= mostCorrections && !signal.aborted; turns += 1) {
        const { step, count } = await turn(turns === 0, signal);
        if (step.kind === 'greet') greetedAt = undefined;
        if (step.kind === 'greet' || step.kind === 'again') corrections += 1;
        else if (step.kind !== 'done') return step;
        else if (count === 0) return { kind: 'inStep', moved };
        moved ||= count > 0;
        await tell(head, share);
        await aTurn();
      }
      return { kind: 'retry', askedMs: null };
    },
  };
}

/** Whoever sits at the desk goes first. */
const aTurn = (): Promise<void> =>
  new Promise((resume) => {
    setImmediate(resume);
  });
