import { onTestFinished } from 'vitest';
import { openFiles } from '../../electron/store/file-store.ts';
import { appendOutbox } from '../../electron/store/outbox.ts';
import type { Db } from '../../electron/store/schema.ts';
import { beginJoined, keepSyncState, readSyncState, type SyncRow } from '../../electron/store/sync-state.ts';
import { newPrivateKey, publicHalf } from '../../electron/sync/desk-key.ts';
import { startLoop, type SyncLoop } from '../../electron/sync/loop.ts';
import type { SyncDesk } from '../../electron/sync/sync-desk.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import type { SentLine } from '../../shared/sync/feed.ts';
import { aRegister } from './a-register.ts';
import { type AScriptedOffice, aScriptedOffice } from './a-scripted-office.ts';

/** A register with its loop and a head office that does as it is told; waits end only when the test lets time pass. */
export interface ALoopingDesk {
  readonly db: Db;
  readonly office: AScriptedOffice;
  readonly states: SyncState[];
  readonly absorbed: SentLine[];
  readonly logged: { readonly event: string }[];
  /** Somebody does something at the desk. */
  readonly act: (words?: string) => Promise<void>;
  readonly start: () => SyncLoop;
  readonly state: () => Promise<SyncRow>;
  /** Lets running time pass; waits that end in it end. */
  readonly pass: (ms: number) => void;
  /** The waits that are on, in milliseconds from now. */
  readonly waits: () => readonly number[];
}

const noon = Date.UTC(2026, 10, 20, 5);

export async function aLoopingDesk(): Promise<ALoopingDesk> {
  const { db, folder } = await aRegister();
  const key = newPrivateKey();
  const office = await aScriptedOffice(publicHalf(key));
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('site').values(aSite).execute();
    await beginJoined(tx, {
      address: office.address,
      desk: '0190a000-0000-7000-8000-0000000000aa',
      secret_key: key,
      no: 1,
      desk_code: 'A',
      branch: '1',
      branch_name: 'Ulan-Ude',
      head_key: '',
      epoch: 1,
      site: 'UUD',
      joinedAt: noon,
    });
    await keepSyncState(tx, { phase: 'joined' });
  });
  const clock = aManualClock();
  const states: SyncState[] = [];
  const absorbed: SentLine[] = [];
  const logged: { readonly event: string }[] = [];
  const desk: SyncDesk = {
    db,
    files: await openFiles(folder),
    version: '0.1.0',
    clock,
    uptime: () => ({ running: clock.running(), boot: 'this one' }),
    who: () => undefined,
    absorbing: {
      lines: async (lines) => {
        const last = lines.at(-1);
        if (last === undefined) return;
        await db.transaction().execute((tx) => keepSyncState(tx, { cursor: last.seq, cursor_at: `${last.desk}.${last.s}` }));
        absorbed.push(...lines);
      },
      snapshot: async ({ next, seq }) => {
        const { snapshot_done: had } = await readSyncState(db);
        const own = { own_after: 0, own_until: office.ownUntil };
        const kept =
          next === null ? { snapshot_seq: null, cursor: seq, cursor_at: '', ...(office.ownUntil > 0 ? own : {}) } : { snapshot_seq: seq };
        await db.transaction().execute((tx) => keepSyncState(tx, { snapshot_next: next, snapshot_done: had + 1, ...kept }));
      },
      own: async ({ to }) => {
        const kept = to >= office.ownUntil ? { own_after: null, own_until: null } : { own_after: to };
        await db.transaction().execute((tx) => keepSyncState(tx, kept));
      },
      erase: async () => undefined,
      bring: async () => null,
      lacking: async () => [],
      found: async () => undefined,
      kept: async () => false,
    },
    tell: (state) => void states.push(state),
    log: (entry) => void logged.push(entry),
  };
  return {
    db,
    office,
    states,
    absorbed,
    logged,
    pass: clock.pass,
    waits: clock.waits,
    act: async (words = 'words') => {
      await db.transaction().execute((tx) => appendOutbox(tx, { at: noon, by: 'anna', kind: 'call.start', object: 'x', body: { words } }));
    },
    start: () => {
      const loop = startLoop(desk);
      onTestFinished(() => loop.stop());
      return loop;
    },
    state: () => readSyncState(db),
  };
}

const aSite = {
  id: 1 as const,
  code: 'ALN',
  name: 'Alone',
  time_zone: 'Asia/Irkutsk',
  currency: 'RUB',
  default_language: 'ru',
  languages: '["ru"]',
  workstation: 'W',
  desk_code: 'Z',
  set_up_at: noon,
};

/** Running time stands still until the test lets it pass; chance always comes up in the middle. */
function aManualClock() {
  let running = 0;
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();
  return {
    now: () => noon + running,
    running: () => running,
    dice: () => 0.5,
    after: (ms: number, call: () => void) => {
      const timer = { at: running + ms, call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: (ms: number) => {
      running += ms;
      for (const timer of [...timers].filter(({ at }) => at <= running)) {
        timers.delete(timer);
        timer.call();
      }
    },
    waits: () => [...timers].map(({ at }) => at - running),
  };
}
