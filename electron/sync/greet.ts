import { grant } from '../../shared/sync/grant.ts';
import { protocolVersion } from '../../shared/sync/event.ts';
import { type HelloAnswer, helloAnswer, paths } from '../../shared/sync/protocol.ts';
import { forgetConfirmed, keepSyncState, readSyncState, type SyncRow } from '../store/sync-state.ts';
import { keepTimeSeen } from '../store/time-seen.ts';
import { isSignedBy } from './desk-key.ts';
import { forgetOld } from './forget-old.ts';
import { tailAt } from './own-chain.ts';
import { done, type Step, stepAfter, stopped } from './step.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

export interface Greeted {
  readonly step: Step;
  /** The last line of the feed; null where head office did not say. */
  readonly head: number | null;
}

const timeoutMs = 15_000;

/**
 * Asks where both stand. Head office that has less of this desk than it acknowledged gets the rest again; one that went back in time is
 * believed from the beginning; a head office that has more of it than it ever did, or something else, is talking about another disk.
 */
export async function greetHeadOffice(desk: SyncDesk, transport: Transport, signal: AbortSignal): Promise<Greeted> {
  const row = await readSyncState(desk.db);
  const { epoch, acked, cursor } = row;
  const body = { version: protocolVersion, app: desk.version, epoch, acked, cursor, erases: true };
  const asked = desk.uptime();
  const heard = await transport.ask({ path: paths.hello, body, answer: helloAnswer, timeoutMs }, signal);
  const answered = desk.uptime();
  if (heard.kind !== 'answer') return { step: stepAfter(heard), head: null };
  // Before anything else: also a desk that was put back from before, or that has to stop.
  const { erasures = [] } = heard.value;
  if (erasures.length > 0) await desk.absorbing.erase(erasures);
  return { step: await settle(desk, row, { ...heard.value, running: (asked.running + answered.running) / 2 }), head: heard.value.head };
}

/** An answer, and how long the computer had been running when head office gave it: halfway between asking and hearing. */
type Answered = HelloAnswer & { readonly running: number };

async function settle(desk: SyncDesk, row: SyncRow, answer: Answered): Promise<Step> {
  const { db, clock } = desk;
  // A backup older than what this desk was told to be safe was put back: it no longer has all that head office lacks, and says so.
  if (answer.lastS < row.forgotten) {
    // What it does still have goes up again when it joins anew.
    await db.transaction().execute((tx) => keepSyncState(tx, { acked: row.forgotten, acked_tail: row.forgotten_tail }));
    return stopped('broken');
  }
  const tail = await tailAt(db, answer.lastS, { s: row.acked, tail: row.acked_tail });
  if (tail !== answer.tail) return stopped('forked');
  await db.transaction().execute(async (tx) => {
    const wentBack = answer.epoch !== row.epoch || answer.head < row.cursor;
    if (wentBack) await forgetConfirmed(tx, answer.epoch);
    await keepSyncState(tx, {
      acked: answer.lastS,
      acked_tail: answer.tail,
      durable: Math.min(answer.durable, answer.lastS),
      heard_at: clock.now(),
      clock_at: answer.now,
      clock_running: Math.round(answer.running),
      clock_boot: desk.uptime().boot,
      stopped: null,
    });
    const granted = grantIn(row, answer);
    if (granted !== undefined) await keepSyncState(tx, granted);
    // Head office's time counts; where it has signed nothing new, time only goes on.
    await keepTimeSeen(
      tx,
      { now: granted === undefined ? clock.now() : answer.now, running: desk.uptime().running },
      granted !== undefined,
    );
    await forgetOld(tx, Math.min(clock.now(), answer.now));
  });
  return done;
}

/** What head office signed for this very desk; anything else leaves what was signed before. */
function grantIn({ head_key: key, desk, branch, grant_text: before }: SyncRow, { grant: given }: HelloAnswer) {
  if (given === null || given.text === before || !isSignedBy(key, given.text, given.signature)) return undefined;
  const read = grant.safeParse(asJson(given.text));
  if (!read.success || read.data.desk !== desk || read.data.branch !== branch) return undefined;
  return { grant_text: given.text, grant_signature: given.signature };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
