import { networkInterfaces } from 'node:os';
import type { Announcement } from '../../shared/contract/announcement.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { absorbingFor } from '../services/absorb/absorbing-for.ts';
import { shredFiles } from '../services/attachments/shred-files.ts';
import type { HeadOffice } from '../services/head-office.ts';
import type { OpenDesk, TakenSeat } from '../services/open-desk.ts';
import { appendAudit } from '../store/audit.ts';
import { countAfter } from '../store/outbox.ts';
import { readSyncState } from '../store/sync-state.ts';
import { askOlder } from '../sync/ask-older.ts';
import { askReached } from '../sync/ask-reached.ts';
import type { Asking } from '../sync/asking.ts';
import { joinHeadOffice } from '../sync/join.ts';
import { type SyncLoop, startLoop } from '../sync/loop.ts';
import type { Clock } from '../sync/sync-desk.ts';

/** The desk's line to head office, hung on whoever sits at the desk: the register is open only then. */
export interface OfficeLine extends HeadOffice {
  /** Somebody sits at the desk now: the loop begins, unless it runs already. */
  readonly follow: () => void;
  /** The desk told its windows something: what was done here goes up soon. */
  readonly hear: (announcement: Announcement) => void;
  /** Asked every few seconds: after a sleep, a change of the clock or of the network it tries at once. */
  readonly beat: () => void;
}

/** The line while somebody sits at the desk. */
interface Running {
  readonly data: TakenSeat['data'];
  readonly loop: SyncLoop;
  readonly keep: HeadOffice['keep'];
  /** They leave: what is being asked for them is let go. */
  readonly leaving: AbortController;
}

/** So long at most the key of whoever signed out is kept for what they did last, milliseconds. */
const lastWordsMs = 3_000;

/** What the wall clock may differ from running time before the computer slept or somebody set it, milliseconds. */
const jumpMs = 5_000;

/** The line of a desk, not running yet. */
export function officeLine(desk: OpenDesk, after: Clock['after']): OfficeLine {
  const { world } = desk;
  const clock: Clock = { now: world.now, running: world.running, dice: Math.random, after };
  let state: SyncState = { kind: 'alone' };
  let running: Running | undefined;
  let last = { wall: world.now(), running: world.running(), network: networkNow() };

  let isJoining = false;
  let isAbsorbing = false;

  function tell(now: SyncState): void {
    state = now;
    world.announce({ event: 'sync', state });
    if (now.kind === 'inStep') shred();
  }

  /** Head office has said its word on everything done here: what no complaint names any more is destroyed. */
  function shred(): void {
    const { seat } = desk;
    if (seat.kind === 'nobody') return;
    const work = shredFiles(seat.data)
      .catch((problem: unknown) => world.log({ event: 'shred.failed', code: problem instanceof Error ? problem.name : 'unknown' }))
      .finally(() => desk.underWay.delete(work));
    desk.underWay.add(work);
  }

  function follow(): void {
    const { seat } = desk;
    if (seat.kind === 'nobody' || running?.data === seat.data || isJoining) return;
    const { version, uptime, log } = world;
    const { db, files } = seat.data;
    const of = absorbingFor(desk, seat.data);
    const keep = quietly(of.found);
    const absorbing = { ...of, lines: quietly(of.lines), snapshot: quietly(of.snapshot), found: keep };
    const who = () => (desk.seat.kind === 'nobody' ? undefined : desk.seat.person);
    const loop = startLoop({ db, files, version, clock, uptime, absorbing, who, tell, log });
    running = { data: seat.data, loop, keep, leaving: new AbortController() };
  }

  /** What head office changed here is no news for head office. */
  const quietly =
    <What>(absorb: (what: What) => Promise<void>) =>
    async (what: What): Promise<void> => {
      isAbsorbing = true;
      await absorb(what).finally(() => {
        isAbsorbing = false;
      });
    };

  const asking = ({ data, leaving }: Running): Asking => ({ db: data.db, clock, signal: leaving.signal });

  async function leave(): Promise<void> {
    const left = running;
    running = undefined;
    left?.leaving.abort();
    await left?.loop.stop();
    state = { kind: 'alone' };
  }

  async function join(seat: TakenSeat, given: Parameters<HeadOffice['join']>[0]): Promise<Result<null, Refusal>> {
    const { db } = seat.data;
    const { address, code, who } = given;
    isJoining = true;
    try {
      await leave();
      return await joinHeadOffice({
        db,
        address,
        code,
        version: world.version,
        clock,
        note: (tx) => appendAudit(tx, { at: world.now(), actor: who.id, act: 'sync.join', object: 'desk', objectId: '', fields: [] }),
      });
    } finally {
      isJoining = false;
      follow();
    }
  }

  return {
    state: () => state,
    join: async (given) => {
      const { seat } = desk;
      return seat.kind === 'nobody' ? ok(null) : join(seat, given);
    },
    fetchFile: async (wanted) => (running === undefined ? refused(because('fileNotHere')) : running.loop.fetchFile(wanted)),
    older: async ({ by, ...asked }) => {
      const wanted = 'number' in asked ? asked : { customer: asked.customers.join(','), before: asked.before };
      return running === undefined ? refused(because('olderOutOfReach')) : askOlder(asking(running), { by, ...wanted });
    },
    // While the line is cut nobody waits for what cannot come.
    reached: async (asked) => (running === undefined || state.kind === 'offline' ? undefined : askReached(asking(running), asked)),
    keep: async (found) => running?.keep(found),
    owes: async () => {
      if (running === undefined || (state.kind !== 'inStep' && state.kind !== 'behind')) return false;
      const { db } = running.data;
      return (await countAfter(db, (await readSyncState(db)).acked)).count > 0;
    },
    lastWords: async (hurry) => running?.loop.lastWords(lastWordsMs, hurry),
    force: () => running?.loop.force(),
    leave,
    follow,
    hear: ({ event }) => {
      if (event === 'changed' && !isAbsorbing) running?.loop.nudge();
    },
    beat: () => {
      follow();
      const now = { wall: world.now(), running: world.running(), network: networkNow() };
      const jumped = Math.abs(now.wall - last.wall - (now.running - last.running)) >= jumpMs;
      if (jumped || now.network !== last.network) running?.loop.force();
      last = now;
    },
  };
}

/** Which networks the computer is on: another answer means that head office may be reached again. */
const networkNow = (): string =>
  Object.values(networkInterfaces())
    .flatMap((addresses = []) => addresses.map(({ address }) => address))
    .toSorted()
    .join(' ');
