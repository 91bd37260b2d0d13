import type { Announcement } from '../../shared/contract/announcement.ts';
import type { EmployeeId, Instant } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { Register } from '../store/open-register.ts';
import type { Telephone } from './telephone.ts';

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
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Six characters without look-alikes, for an anonymous caller. */
  readonly newCode: () => string;
  /** Tells every window; ids and states only. */
  readonly announce: (announcement: Announcement) => void;
  readonly log: (entry: LogEntry) => void;
  readonly telephone: Telephone;
}

/**
 * Who sits at the desk. Nobody: the register is closed and its key is gone. Active: someone works. Locked: the same person's
 * screen is covered, the register stays open so that a card in the making is still kept.
 */
export type Seat =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'active'; readonly person: EmployeeId; readonly register: Register; readonly seenAt: number }
  | { readonly kind: 'locked'; readonly person: EmployeeId; readonly register: Register; readonly pinTries: number };

/** The one desk of this process: where its data lies, the world around it, and who sits at it now. */
export interface OpenDesk {
  readonly folder: string;
  readonly world: World;
  seat: Seat;
  /** What the desk speaks to whoever is there: the person's language, before sign-in the site's. */
  language: Language;
  /** Requests being answered now; the register is closed only after the last. */
  readonly underWay: Set<Promise<unknown>>;
  /** Sign-in, unlock and the like go one after another, so that guesses cannot be made side by side. */
  turn: Promise<unknown>;
}
