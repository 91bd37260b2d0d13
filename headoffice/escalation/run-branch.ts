import { isWorking, nextWorkingMoment } from '../../shared/calendar/working-time.ts';
import { ruleOf } from '../../shared/escalation/rule.ts';
import { complaintId, type Instant, instant } from '../../shared/ids.ts';
import type { Office } from '../office.ts';
import { type Branch, findBranch } from '../store/branches.ts';
import { type HeldLedger, ledgerOf } from '../store/ledger-of.ts';
import { nextUnaccepted, unacceptedNotices } from '../store/rows-about.ts';
import type { Tx } from '../store/schema.ts';
import { holdStream, readStream } from '../store/streams.ts';
import { isOfDatabase } from '../store/trouble.ts';
import {
  dueWatched,
  graceMs,
  holdWatching,
  isAnyAwake,
  keepWatching,
  nextWatched,
  setWatched,
  type Watching,
  watchSlice,
} from '../store/watching.ts';
import { beginLook, type BranchLook } from './begin-look.ts';
import { followFeed } from './follow-feed.ts';
import { lookAtCase } from './look-at-case.ts';
import { doOwnEvents, type OwnEvent } from './own-events.ts';
import { passOnNotice, putOff } from './pass-on.ts';

/** What one slice of work on a branch came to. */
export interface SliceDone {
  readonly said: number;
  /** Is there more to do at once? */
  readonly goesOn: boolean;
}

export interface Running {
  readonly office: Office;
  /** One complaint or notice could not be looked at: the others are all the same. */
  readonly onTrouble: (error: unknown) => void;
}

/** So many complaints and notices in one transaction: desks that push meanwhile wait for the feed as long. */
const sliceRows = 25;
const anewRows = 1_000;
/** What could not be looked at is tried again after an hour. */
const againMs = 3_600_000;

/**
 * Does the next slice of what is due in a branch, in one transaction that holds the branch for this head office alone: another one passes it by.
 * First the feed is followed, then what is due is said, once: what any desk has said stands in the ledger that this transaction holds.
 */
export const runBranch = (running: Running, branch: number): Promise<SliceDone> =>
  running.office.db.transaction().execute(async (tx) => {
    const held = await holdWatching(tx, branch);
    return held === undefined ? { said: 0, goesOn: false } : runHeld(tx, running, held);
  });

async function runHeld(tx: Tx, running: Running, held: Watching): Promise<SliceDone> {
  const { branch } = held;
  const now = instant.parse(running.office.now());
  const stream = await readStream(tx, branch);
  // Another history, or one that is younger than what was followed: everything that is open is looked at anew.
  if (held.epoch !== stream.epoch || held.upto > stream.head)
    return later(tx, { ...held, epoch: stream.epoch, upto: stream.head, anew: '', nextAt: held.nextAt });
  if (held.anew !== null) {
    const anew = await watchSlice(tx, branch, { after: held.anew, rows: anewRows, now });
    return later(tx, { ...held, anew });
  }
  if (held.upto < stream.head) return later(tx, await followFeed(tx, held, now));
  return sayDue(tx, running, { held, now });
}

async function later(tx: Tx, watching: Watching): Promise<SliceDone> {
  await keepWatching(tx, watching);
  return { said: 0, goesOn: true };
}

async function sayDue(tx: Tx, running: Running, { held, now }: { readonly held: Watching; readonly now: Instant }): Promise<SliceDone> {
  const { branch } = held;
  const upTo = (await isAnyAwake(tx, branch, now)) ? now - graceMs : now;
  const found = await findBranch(tx, branch);
  if (found === undefined) throw new Error(`no branch ${branch}`);
  const due: Due = { held, now, upTo, branch: found };
  const [first] = await dueWatched(tx, branch, { upTo, rows: 1 });
  if (first !== undefined) return sayHeld(tx, running, due);
  const [late] = await unacceptedNotices(tx, branch, { upTo, rows: 1 });
  const look = await beginLook(ledgerOf(tx, branch), { timeZone: found.timeZone, now });
  const passes = ruleOf(look.watching.rules, 'E13').on;
  if (late === undefined || !passes || !isWorking(now, look.watching.hours)) {
    await keepWatching(tx, { ...held, nextAt: await nextOf(tx, branch, { look, passes }) });
    return { said: 0, goesOn: false };
  }
  return sayHeld(tx, running, due);
}

interface Due {
  readonly held: Watching;
  readonly now: Instant;
  readonly upTo: number;
  readonly branch: Branch;
}

/** From here on nobody else decides about the branch: what is due now, and no desk has said, is said. */
async function sayHeld(tx: Tx, running: Running, { held, now, upTo, branch }: Due): Promise<SliceDone> {
  const stream = await holdStream(tx, branch.branch);
  if (stream.epoch !== held.epoch) return later(tx, held);
  // Between the question and the lock a desk may have said it: that is followed first.
  const followed = await followFeed(tx, held, now);
  if (followed.upto !== stream.head) return later(tx, followed);
  const ledger = ledgerOf(tx, branch.branch);
  const look = await beginLook(ledger, { timeZone: branch.timeZone, now });
  const asked: Slice = { running, branch, ledger, look, upTo };
  const cases = await lookOver(tx, asked);
  // What a complaint's look puts to rest is not passed on: notices have their turn once no complaint is due.
  const passes = cases.looked === 0 && ruleOf(look.watching.rules, 'E13').on && isWorking(now, look.watching.hours);
  const notices = passes ? await passOn(tx, asked) : nothing;
  const events = [...cases.events, ...notices.events];
  const denied = await doOwnEvents(tx, events, { branch, ledger, head: stream.head, now });
  for (const one of denied) running.onTrouble(new Error(`head office's own ${one.act} was not taken`));
  await keepWatching(tx, { ...followed, nextAt: now });
  return { said: events.filter(({ act }) => act === 'escalation.fire').length, goesOn: denied.length === 0 };
}

interface Slice {
  readonly running: Running;
  readonly branch: Branch;
  readonly ledger: HeldLedger;
  readonly look: BranchLook;
  readonly upTo: number;
}

interface Looked {
  readonly looked: number;
  readonly events: readonly OwnEvent[];
}
const nothing: Looked = { looked: 0, events: [] };

async function lookOver(tx: Tx, { running, branch: { branch }, ledger, look, upTo }: Slice): Promise<Looked> {
  const events: OwnEvent[] = [];
  const ids = await dueWatched(tx, branch, { upTo, rows: sliceRows });
  for (const id of ids) {
    let nextAt: number | null = null;
    try {
      const complaint = await ledger.complaint(complaintId.parse(id));
      if (complaint !== undefined) {
        const looked = await lookAtCase(tx, complaint, { branch, ledger, look });
        events.push(...looked.events);
        ({ nextAt } = looked);
      }
    } catch (error) {
      if (isOfDatabase(error)) throw error;
      running.onTrouble(error);
      nextAt = look.now + againMs;
    }
    await setWatched(tx, branch, { complaint: id, nextAt });
  }
  return { looked: ids.length, events };
}

async function passOn(tx: Tx, { running, branch: { branch }, ledger, look, upTo }: Slice): Promise<Looked> {
  const events: OwnEvent[] = [];
  const reached = new Map<string, Set<string>>();
  const late = await unacceptedNotices(tx, branch, { upTo, rows: sliceRows });
  for (const one of late) {
    try {
      events.push(await passOnNotice(tx, one, { branch, ledger, look, reached }));
    } catch (error) {
      if (isOfDatabase(error)) throw error;
      running.onTrouble(error);
      events.push(putOff(one, look, look.now + againMs));
    }
  }
  return { looked: late.length, events };
}

/** When the next thing of the branch is due, within working time. */
async function nextOf(
  tx: Tx,
  branch: number,
  { look, passes }: { readonly look: BranchLook; readonly passes: boolean },
): Promise<number | null> {
  const watched = await nextWatched(tx, branch);
  const waits = passes ? await nextUnaccepted(tx, branch) : null;
  const passing = waits === null ? null : (nextWorkingMoment(instant.parse(Math.max(0, waits)), look.watching.hours) ?? null);
  const beginsAt = passing === null || isWorking(look.now, look.watching.hours) ? passing : Math.max(passing, nextWorking(look) ?? passing);
  return watched === null ? beginsAt : beginsAt === null ? watched : Math.min(watched, beginsAt);
}

const nextWorking = ({ now, watching }: BranchLook): number | undefined => nextWorkingMoment(now, watching.hours);
