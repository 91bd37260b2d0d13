import type { Announcement } from '../../../shared/contract/announcement.ts';
import type { Instant } from '../../../shared/ids.ts';
import { readPeople } from '../../store/people.ts';
import { readSyncState, type SyncRow } from '../../store/sync-state.ts';
import { watchWhoseOf } from '../../store/escalation-watch.ts';
import type { OpenDesk, TakenSeat } from '../open-desk.ts';
import { evaluateRules } from './evaluate-rules.ts';
import { headOfficeTime } from '../head-office-time.ts';
import { inOneGo } from '../in-one-go.ts';

/** Waits so many milliseconds of running time, then calls; gives what ends the wait. */
export type After = (ms: number, call: () => void) => () => void;

/** Looks when the rules of escalation have something to say. */
interface EscalationClock {
  /** A window or the desk itself changed something: what is due because of it is told soon. */
  readonly hear: (announcement: Announcement) => void;
  /** Something may be due now: somebody signed in, or the call took a turn. */
  readonly nudge: () => void;
  /** Asked every few seconds: after a sleep or a change of the clock it looks at once instead of waiting for its minute. */
  readonly beat: () => void;
  readonly stop: () => void;
}

/** The longest between two looks: a clock that is set back for an hour delays nothing by more than this. */
const longestMs = 60_000;
/** After a change: the answer goes first. */
const soonMs = 50;
/** Each desk of a branch leaves those before it so long to say what is due, and the last of them no longer than fifteen times that. */
const turnMs = 1_000;
const mostTurns = 15;
/** What the wall clock may differ from running time before it was a sleep or somebody set it. */
const jumpMs = 5_000;

/**
 * One timer to the next moment at which a rule speaks, a minute at most. It runs while the data is open, behind a covered screen too, and
 * ends with the seat. What has fired stands in the register, so that neither a restart nor a clock set back fires it again.
 */
export function escalationClock(desk: OpenDesk, after: After): EscalationClock {
  const { world } = desk;
  let stopped = false;
  let cancel = nothing;
  let looking: Promise<void> | undefined;
  let again = false;
  let peopleChanged = true;
  let turn = 0;
  let last = { wall: world.now(), running: world.running() };

  function wait(ms: number): void {
    cancel();
    if (!stopped) cancel = after(ms, look);
  }

  function look(): void {
    if (stopped) return;
    if (looking !== undefined) {
      again = true;
      return;
    }
    const { seat } = desk;
    if (seat.kind === 'nobody') {
      wait(longestMs);
      return;
    }
    last = { wall: world.now(), running: world.running() };
    const mine: Promise<void> = lookNow(seat)
      .catch((problem: unknown) => {
        failed(problem);
        return longestMs;
      })
      .then((leftMs) => looked(mine, leftMs));
    looking = mine;
    desk.underWay.add(mine);
  }

  function failed(problem: unknown): void {
    world.log({ event: 'escalation.failed', code: problem instanceof Error ? problem.name : 'unknown' });
  }

  function looked(mine: Promise<void>, leftMs: number): void {
    looking = undefined;
    desk.underWay.delete(mine);
    wait(again ? soonMs + turn : leftMs);
    again = false;
  }

  /** Looks once; gives how long the next look has time. */
  async function lookNow(seat: TakenSeat): Promise<number> {
    const { db } = seat.data;
    const goesOn = (): boolean => !stopped && desk.seat.kind !== 'nobody' && desk.seat.data === seat.data;
    if (peopleChanged) {
      peopleChanged = false;
      const people = (await readPeople(db)).filter((one) => !one.active || one.absentFrom !== null).map(({ id }) => id);
      await inOneGo(db, (tx) => watchWhoseOf(tx, people));
    }
    const row = await readSyncState(db);
    turn = turnOf(row);
    const now = (): Instant => headOfficeTime(row, world);
    const { nextAt } = await evaluateRules({ db, now, newId: world.newId, announce: world.announce, by: seat.person, failed }, goesOn);
    return untilNext(nextAt, now(), turn);
  }

  return {
    hear: ({ event, ...changed }) => {
      if (event !== 'changed' || !('what' in changed)) return;
      if (changed.what === 'people') peopleChanged = true;
      if (changed.what === 'complaints' || changed.what === 'customers' || changed.what === 'people' || changed.what === 'catalogue')
        wait(soonMs + turn);
    },
    nudge: () => wait(soonMs),
    beat: () => {
      const jump = world.now() - last.wall - (world.running() - last.running);
      if (Math.abs(jump) < jumpMs) return;
      world.log({ event: jump < 0 ? 'clock.setBack' : 'clock.jumped', ms: Math.round(Math.abs(jump)) });
      last = { wall: world.now(), running: world.running() };
      wait(0);
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}

const nothing = (): void => undefined;

/** How long this desk waits for those before it: what they have said by then has come here, and is not said twice. Whoever is first, or alone, waits for nobody. */
const turnOf = ({ phase, no }: Pick<SyncRow, 'phase' | 'no'>): number =>
  phase === 'alone' ? 0 : Math.min(Math.max(0, no - 1), mostTurns) * turnMs;

function untilNext(nextAt: Instant | null, now: Instant, turn: number): number {
  return nextAt === null ? longestMs : Math.min(longestMs, Math.max(soonMs, nextAt - now)) + turn;
}
