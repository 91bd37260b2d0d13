import type { SyncState } from '../../shared/contract/sync.ts';
import type { Row } from '../../shared/sync/event.ts';
import type { SentLine } from '../../shared/sync/feed.ts';
import type { ComplaintsAnswer, OwnAnswer, SnapshotAnswer } from '../../shared/sync/protocol.ts';
import type { FileStore } from '../store/file-store.ts';
import type { Db } from '../store/schema.ts';
import type { Dice } from './backoff.ts';

/** So many things of so many. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

/** What the services do with what came from head office; each call is one transaction. */
export interface Absorbing {
  /** Lines of the feed in their order: what they touch as head office has it, the desk's own unconfirmed work on top, and the cursor. */
  readonly lines: (lines: readonly SentLine[]) => Promise<void>;
  /** Complaints that these lines go on with and the register does not hold: their beginnings are fetched first. */
  readonly lacking: (lines: readonly SentLine[]) => Promise<readonly string[]>;
  /** Complaints as head office has them, each whole with its history. */
  readonly found: (answer: ComplaintsAnswer) => Promise<void>;
  /** A page of everything, and the place of the next one. */
  readonly snapshot: (page: SnapshotAnswer) => Promise<void>;
  /** What became of own events that a snapshot holds. */
  readonly own: (answer: OwnAnswer) => Promise<void>;
  /** What an earlier version of the program kept because it could not read it; whether there was any. */
  readonly kept: () => Promise<boolean>;
  /** Forgets whoever is erased. */
  readonly erase: (erasures: readonly Row[]) => Promise<void>;
  /** Queues the next piece of what this desk had when it joined; how much of it is queued. Null once everything was. */
  readonly bring: () => Promise<Share | null>;
}

/** The clock and the dice of the loop, so that a test can hold them still. */
export interface Clock {
  /** UTC milliseconds by this computer. */
  readonly now: () => number;
  /** Milliseconds of running time; no change of the clock moves it. */
  readonly running: () => number;
  readonly dice: Dice;
  /** Calls after so many milliseconds; gives what ends the wait. */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** The desk as the loop knows it, while somebody is signed in. */
export interface SyncDesk {
  readonly db: Db;
  /** The contents of complaints' files. */
  readonly files: FileStore;
  readonly version: string;
  readonly clock: Clock;
  /** How long the computer has been running, ms, and which start of it this is. */
  readonly uptime: () => { readonly running: number; readonly boot: string };
  /** Who sits at it; undefined while nobody does. */
  readonly who: () => string | undefined;
  readonly absorbing: Absorbing;
  /** Where the desk stands now, told at each change of it. */
  readonly tell: (state: SyncState) => void;
  readonly log: (entry: { readonly event: string; readonly code?: string; readonly ms?: number }) => void;
}
