import { evaluateCase } from '../../../shared/escalation/evaluate-case.ts';
import { ruleOf } from '../../../shared/escalation/rule.ts';
import type { WatchedCase } from '../../../shared/escalation/watched-case.ts';
import { isOpen } from '../../../shared/complaint/states.ts';
import { type ComplaintId, instant } from '../../../shared/ids.ts';
import { findComplaint } from '../../store/complaints.ts';
import { dueWatches, setWatch, type Watched } from '../../store/escalation-watch.ts';
import { firedAbout, hasFired } from '../../store/fired.ts';
import { acceptedRoots, restRoot, waitingRoots } from '../../store/notices.ts';
import type { Tx } from '../../store/schema.ts';
import { readWatchedCases } from '../../store/watched-cases.ts';
import { keepComplaintDeadlines } from '../keep-complaint-deadlines.ts';
import { tellOwnWork } from '../desks-own.ts';
import type { Look } from './escalation-desk.ts';
import { fire } from './tell.ts';
import { inOneGo } from '../in-one-go.ts';

/** So many complaints at a time while there is little to say, and so many while there is much: between two slices everybody has a turn. */
const sliceRows = { quiet: 25, busy: 6 };

export interface SliceDone {
  readonly looked: number;
  readonly fired: number;
}

/** A complaint that could not be looked at is tried again after an hour. */
const againMs = 3_600_000;

/** Looks at the next complaints whose moment has come. One that cannot be looked at silences nobody else: it is set aside for an hour. */
export async function lookOver(look: Look, before: SliceDone | undefined): Promise<SliceDone> {
  const busy = before !== undefined && before.fired * 4 > before.looked;
  try {
    return await lookOverSlice(look, busy ? sliceRows.busy : sliceRows.quiet);
  } catch {
    return lookOverOne(look);
  }
}

async function lookOverOne(look: Look): Promise<SliceDone> {
  try {
    return await lookOverSlice(look, 1);
  } catch (problem) {
    look.desk.failed?.(problem);
    await inOneGo(look.desk.db, async (tx) => {
      for (const one of await dueWatches(tx, look.now, 1)) await setWatch(tx, one, instant.parse(look.now + againMs));
    });
    return { looked: 1, fired: 0 };
  }
}

/** In one transaction: what is due is told, and each complaint gets its next moment. */
const lookOverSlice = (look: Look, rows: number): Promise<SliceDone> =>
  inOneGo(look.desk.db, async (tx) => {
    const watched = await dueWatches(tx, look.now, rows);
    if (watched.length === 0) return { looked: 0, fired: 0 };
    const ids = watched.map(({ complaint }) => complaint);
    const cases = new Map((await readWatchedCases(tx, ids, look.ruleFacts)).map((one) => [one.id, one] as const));
    const fired = await firedAbout(tx, ids);
    const waiting = Map.groupBy(await waitingRoots(tx, ids), ({ complaint }) => complaint);
    const accepted = Map.groupBy(await acceptedRoots(tx, ids), ({ complaint }) => complaint);
    let count = 0;
    for (const one of watched) {
      const of = cases.get(one.complaint);
      if (of === undefined) throw new Error(`no complaint ${one.complaint} in the store`);
      const roots = (waiting.get(one.complaint) ?? []).map(({ root }) => root);
      const taken = (accepted.get(one.complaint) ?? []).flatMap(({ root }) => stepsOf(look, root));
      const known = new Set([...(fired.get(one.complaint) ?? []), ...taken]);
      count += await lookAt(tx, look, { of, watched: one, fired: known, waiting: roots });
      await tellOwnWork(tx, { at: look.now, by: look.desk.by, object: one.complaint, why: 'look' });
    }
    return { looked: watched.length, fired: count };
  });

/** Somebody has it: none of its steps is told any more (E13). */
const stepsOf = ({ watching }: Look, root: string): readonly string[] =>
  ruleOf(watching.rules, 'E13').steps.map(({ step }) => `${root}|${step}`);

interface Looking {
  readonly of: WatchedCase;
  readonly watched: Watched;
  readonly fired: ReadonlySet<string>;
  readonly waiting: readonly string[];
}

async function lookAt(tx: Tx, look: Look, { of, watched, fired, waiting }: Looking): Promise<number> {
  const { due, nextAt, roots } = evaluateCase(of, await withLiveCall(tx, of, fired), look.watching);
  const { id: complaint, number, owner, category, subjects } = of;
  if (of.waiting !== null && of.waiting.remindAt <= look.now) await setClocksOn(tx, look, complaint);
  let level = isOpen(of) ? watched.level : 0;
  for (const firing of due) {
    const spread = await fire(tx, look, firing, { complaint, number, owner, category, subjects });
    if (spread !== undefined) level = Math.max(level, spread.level);
  }
  for (const root of waiting) if (!roots.has(root) && !(isOpen(of) && isRefusal(root))) await restRoot(tx, root);
  await setWatch(tx, { complaint, level }, nextAt);
  return due.length;
}

/** The day to ask the customer again has come and nobody touched the complaint: its clocks are shown to run again (product.md 3.3). */
async function setClocksOn(tx: Tx, { desk }: Look, id: ComplaintId): Promise<void> {
  const complaint = await findComplaint(tx, id);
  if (complaint !== undefined) await keepComplaintDeadlines(tx, desk, complaint, false);
}

/** A conflict of interest that was refused has nothing in the complaint to show for it (E10). */
const isRefusal = (root: string): boolean => root.startsWith('E10|') && root.includes('|refused/');

/** What was said of the call while it lasted is not said again once it is a complaint (E4). */
async function withLiveCall(tx: Tx, { id, call }: WatchedCase, fired: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const key = `E4|${id}|${call}|now`;
  if (call === null || fired.has(key) || !(await hasFired(tx, liveCallKey(call)))) return fired;
  return new Set([...fired, key]);
}

/** Under what E4 is remembered while a call lasts. */
export const liveCallKey = (call: string): string => `E4||${call}|now`;
