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

/** What the wall clock may differ from running time before the computer slept or somebody set it, milliseconds. */
const jumpMs = 5_000;

/** The line of a desk, not running yet. */
export function officeLine(desk: OpenDesk, after: Clock['after']): OfficeLine {
  const { world } = desk;
  const clock: Clock = { now: world.now, running: world.running, dice: Math.random, after };
  let state: SyncState = { kind: 'alone' };
  let running: { readonly data: TakenSeat['data']; readonly loop: SyncLoop } | undefined;
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
    const absorbing = { ...of, lines: quietly(of.lines), snapshot: quietly(of.snapshot) };
    running = { data: seat.data, loop: startLoop({ db, files, version, clock, uptime, absorbing, tell, log }) };
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

  async function leave(): Promise<void> {
    const left = running;
    running = undefined;
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
