import { type WhyStopped, whyStopped } from '../../shared/contract/sync.ts';
import { instant } from '../../shared/ids.ts';
import { because } from '../../shared/refusal/refusal.ts';
import { refused } from '../../shared/result.ts';
import { countAfter } from '../store/outbox.ts';
import { keepSyncState, readSyncState } from '../store/sync-state.ts';
import { keepTimeSeen } from '../store/time-seen.ts';
import { waitAfter } from './backoff.ts';
import { type FetchingFiles, fetchingFiles } from './fetch-files.ts';
import { roundEnds, sayLastWords } from './last-words.ts';
import { listenLive } from './live.ts';
import { connect, type Connection, type RoundEnd } from './round.ts';
import { filesGoingUp } from './send-files.ts';
import type { SyncDesk } from './sync-desk.ts';
import { openTransport, type Transport } from './transport.ts';
import { wakeable } from './wake.ts';

/** The one loop between the desk and its head office. */
export interface SyncLoop {
  /** Something was done here: it goes up soon. */
  readonly nudge: () => void;
  /** The line may be back, or somebody does not want to wait. */
  readonly force: () => void;
  /** Fetches a content that somebody opens. */
  readonly fetchFile: FetchingFiles['fetch'];
  /** What waits goes up once more, if the line carries it, within so many milliseconds or until the signal; nothing is ended by it. */
  readonly lastWords: (mostMs: number, hurry: AbortSignal) => Promise<void>;
  /** Ends it: what is under way is let go at once, and nothing of it reaches the register afterwards. */
  readonly stop: () => Promise<void>;
}

/** Without a live line head office is asked so often; with one, only to be sure. */
const pollMs = 15_000;
const besideLiveMs = 5 * 60_000;
/** Meanwhile the desk looks so often whether something waits. */
const lookMs = 3_000;
/** A live line that was cut is laid anew after so long, one that somebody on the way never lets stand, ever later. */
const liveAgainMs = { soonest: 1_000, latest: 60_000 };
/** A desk that head office stopped asks so often whether it still is. */
const stoppedMs = 5 * 60_000;

/** Begins the loop: while it runs, the desk sends what it does and fetches what others did, whenever head office can be reached. */
export function startLoop(desk: SyncDesk): SyncLoop {
  const { db, clock } = desk;
  const stopping = new AbortController();
  const { signal } = stopping;
  const wake = wakeable(clock);
  let failures = 0;
  let since: number | undefined;
  let isInStep = false;
  let fetching: FetchingFiles | undefined;
  let sendNext: (() => void) | undefined;
  const rounds = roundEnds();

  async function run(): Promise<void> {
    const row = await readSyncState(db);
    if (row.phase === 'alone') {
      desk.tell({ kind: 'alone' });
      return;
    }
    const transport = openTransport({ address: row.address, signer: { desk: row.desk, privateKey: row.secret_key }, clock });
    const connection = connect(desk, transport);
    const live = liveLine(transport, connection);
    fetching = fetchingFiles(desk, transport, signal);
    sendNext = sending(transport);
    while (!signal.aborted && (await desk.absorbing.kept())) await aTurn();
    desk.tell({ kind: 'behind', waiting: await waiting(), toFetch: 0 });
    let stop = needsHand(row.stopped) ? asWhy(row.stopped) : null;
    while (!signal.aborted) {
      stop ??= await roundAndWait(connection, live);
      if (stop === null) continue;
      await tellStopped(stop);
      await wake.wait(needsHand(stop) ? null : stoppedMs, 'force', signal);
      stop = null;
    }
  }

  async function oneRound(connection: Connection): Promise<RoundEnd> {
    try {
      return await connection.round(signal);
    } catch (problem) {
      // The one place where the loop catches what should not happen: it is noted, and the next round begins from what the register says.
      if (!signal.aborted) desk.log({ event: 'sync.failed', code: problem instanceof Error ? problem.name : 'unknown' });
      return { kind: 'retry', askedMs: null };
    } finally {
      rounds.ended();
    }
  }

  /** One round and the wait behind it; gives why nothing goes on, if nothing does. */
  async function roundAndWait(connection: Connection, live: Live): Promise<WhyStopped | null> {
    await db.transaction().execute((tx) => keepTimeSeen(tx, { now: clock.now(), running: desk.uptime().running }));
    const end = await oneRound(connection);
    if (signal.aborted) return null;
    if (end.kind === 'stopped') {
      await db.transaction().execute((tx) => keepSyncState(tx, { stopped: end.why }));
      return end.why;
    }
    if (end.kind === 'inStep') {
      failures = 0;
      since = undefined;
      if (end.moved || !isInStep) desk.tell({ kind: 'inStep', at: instant.parse(clock.now()) });
      isInStep = true;
      live.lay();
      sendNext?.();
      await quietly(live.stands() ? besideLiveMs : pollMs, connection, live);
      return null;
    }
    isInStep = false;
    failures += 1;
    since ??= clock.now();
    const ms = waitAfter(failures, { dice: clock.dice, askedMs: end.askedMs });
    await tellOffline(since, ms);
    await wake.wait(ms, 'force', signal);
    return null;
  }

  /** Files go up beside the loop while there is nothing else to send, so that nobody's word waits for a recording. */
  function sending(transport: Transport): () => void {
    const send = filesGoingUp(desk, transport, signal);
    return () => {
      const sent = send().finally(() => lines.delete(sent));
      lines.add(sent);
    };
  }

  /** Nothing to do for so long, unless somebody says so, something was done here that nobody announced, or head office is owed a word: whose desk has what. */
  async function quietly(ms: number, connection: Connection, live: Live): Promise<void> {
    const until = clock.running() + ms;
    for (let left = ms; left > 0 && !signal.aborted; left = until - clock.running()) {
      const woken = (await wake.wait(Math.min(left, lookMs), 'anything', signal)) === 'woken';
      if (woken || connection.owesWord() || (await waiting()) > 0) return;
      live.lay();
    }
  }

  async function tellOffline(from: number, ms: number): Promise<void> {
    const retryAt = instant.parse(Math.round(clock.now() + ms));
    desk.tell({ kind: 'offline', since: instant.parse(from), retryAt, waiting: await waiting() });
  }

  const tellStopped = async (why: WhyStopped): Promise<void> => desk.tell({ kind: 'stopped', why, waiting: await waiting() });

  const waiting = async (): Promise<number> => (await countAfter(db, (await readSyncState(db)).acked)).count;

  const carries = async (): Promise<boolean> => since === undefined && (await waiting()) > 0;

  /** The live line beside the loop: it only says that there is something to fetch. */
  function liveLine(transport: Transport, connection: Connection): Live {
    let standing = false;
    let listening = false;
    let again = { ms: liveAgainMs.soonest, from: -liveAgainMs.soonest };
    async function listen(): Promise<void> {
      listening = true;
      const hearer = {
        opened: () => {
          standing = true;
        },
        head: (head: number) => {
          connection.heardHead(head);
          wake.nudge();
        },
      };
      await listenLive(transport, hearer, { signal, after: clock.after });
      const ms = standing ? liveAgainMs.soonest : Math.min(liveAgainMs.latest, 2 * again.ms);
      again = { ms, from: clock.running() };
      if (standing) wake.nudge(); // back to asking from time to time
      listening = false;
      standing = false;
    }
    return {
      stands: () => standing,
      lay: () => {
        if (listening || signal.aborted || clock.running() - again.from < again.ms) return;
        const line = listen().finally(() => lines.delete(line));
        lines.add(line);
      },
    };
  }

  const lines = new Set<Promise<void>>();
  const running = run().catch((problem: unknown) => {
    if (!signal.aborted) desk.log({ event: 'sync.failed', code: problem instanceof Error ? problem.name : 'unknown' });
  });
  return {
    nudge: wake.nudge,
    force: () => {
      failures = 0;
      wake.force();
    },
    fetchFile: async (wanted) => (fetching === undefined ? refused(because('fileNotHere')) : fetching.fetch(wanted)),
    lastWords: (mostMs, hurry) =>
      sayLastWords({ mostMs, after: clock.after, force: wake.force, goes: carries, rounds, over: AbortSignal.any([hurry, signal]) }),
    stop: async () => {
      stopping.abort();
      await running;
      await fetching?.stop();
      await Promise.all(lines);
    },
  };
}

/** Whoever sits at the desk goes first. */
const aTurn = (): Promise<void> =>
  new Promise((resume) => {
    setImmediate(resume);
  });

interface Live {
  readonly stands: () => boolean;
  /** Lays it, where it does not stand and was not cut just now. */
  readonly lay: () => void;
}

const asWhy = (kept: string | null): WhyStopped | null => whyStopped.nullable().catch(null).parse(kept);

/** Nothing mends these by itself: another disk goes on under this desk's name, or its queue is not what head office knows. */
const needsHand = (why: string | null): boolean => why === 'forked' || why === 'broken';
