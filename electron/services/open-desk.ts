import type { Announcement } from '../../shared/contract/announcement.ts';
import type { DeskState } from '../../shared/contract/desk.ts';
import type { DraftId, EmployeeId, Instant } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { troubleOfFolder } from '../store/trouble-of.ts';
import { readFrontPage } from '../store/front-page.ts';
import { type KeyringFile, keyringFile } from '../store/keyring-file.ts';
import { type Lockout, openLockout } from '../store/lockout.ts';
import type { SecretStore } from '../store/secret-store.ts';
import type { OpenData } from './open-data.ts';
import type { Telephone } from './telephone.ts';
import { type HeadOffice, noHeadOffice } from './head-office.ts';
import { asTrouble } from './trouble.ts';

/** One line of the log: an event and numbers, never a word of a person or a caller. */
export interface LogEntry {
  readonly event: string;
  readonly method?: string;
  readonly code?: string;
  readonly ms?: number;
}

/** The clock, the dice and the windows: everything a desk takes from outside, so that a test can hold it still. */
export interface World {
  readonly version: string;
  readonly now: () => Instant;
  /** Milliseconds of running time; no change of the clock moves it. */
  readonly running: () => number;
  /** How long the computer has been running, sleep counted, in whole ms, and which start of it that is. */
  readonly uptime: () => { readonly running: number; readonly boot: string };
  /** A new UUIDv7. */
  readonly newId: (of?: string) => string;
  /** Six characters without look-alikes, for an anonymous caller. */
  readonly newCode: () => string;
  /** Tells every window; ids and states only. */
  readonly announce: (announcement: Announcement) => void;
  readonly log: (entry: LogEntry) => void;
  readonly telephone: Telephone;
  /** A page of ours as a PDF in base64; undefined where nothing here can print. */
  readonly print: (html: string) => Promise<string | undefined>;
}

/**
 * Who sits at the desk. Nobody: the data is closed and its key is gone. Active: someone works. Locked: the same person's screen
 * is covered, the data stays open so that a card in the making is still kept. `seenAt` is running time.
 */
export type Seat =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'active'; readonly person: EmployeeId; readonly data: OpenData; readonly seenAt: number }
  | { readonly kind: 'locked'; readonly person: EmployeeId; readonly data: OpenData; readonly pinTries: number };

/** A seat with somebody in it. */
export type TakenSeat = Exclude<Seat, { readonly kind: 'nobody' }>;

/** The one desk of this process: where its data lies, the world around it, and who sits at it now. */
export interface OpenDesk {
  readonly folder: string;
  readonly world: World;
  readonly secrets: SecretStore;
  readonly keyring: KeyringFile;
  readonly lockout: Lockout;
  seat: Seat;
  /** What keeps the data from being opened or written, as last met; `desk.retry` looks again. */
  trouble: DeskState['trouble'];
  /** What the desk speaks to whoever is there: the person's language, before sign-in the site's. */
  language: Language;
  /** When each card was begun that is being written with nobody signed in: its sealed copy cannot be read back. */
  readonly begunAt: Map<DraftId, Instant>;
  /** The way to head office; whoever opened the desk puts the real one here. */
  headOffice: HeadOffice;
  /** Requests being answered now; the data is closed only after the last. */
  readonly underWay: Set<Promise<unknown>>;
  /** Whoever left: what they did last is still being sent, and their data is closed after it. The next one to come cuts it short. */
  farewell: { readonly hurry: AbortController; readonly done: Promise<void> } | undefined;
  /** Sign-in, unlock and the like go one after another, so that guesses cannot be made side by side. */
  turn: Promise<unknown>;
}

/** Takes a data folder as a desk: nothing is opened that needs a key, nothing is written. */
export async function openDesk(folder: string, secrets: SecretStore, world: World): Promise<OpenDesk> {
  const page = await readFrontPage(folder);
  return {
    folder,
    world,
    secrets,
    keyring: keyringFile(folder),
    lockout: await openLockout(folder, () => world.running() / 1000),
    seat: { kind: 'nobody' },
    trouble: asTrouble(await troubleOfFolder(folder)),
    language: page.defaultLanguage,
    begunAt: new Map(),
    headOffice: noHeadOffice,
    underWay: new Set(),
    farewell: undefined,
    turn: Promise.resolve(),
  };
}
