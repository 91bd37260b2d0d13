import type { Complaint } from '../complaint/complaint.ts';
import type { Subject } from '../erasure/subject.ts';
import type { Instant } from '../ids.ts';
import type { Effect } from './feed.ts';
import type { KeptLine } from './ledger.ts';
import type { KeptRow } from './merge-row.ts';
import type { SyncedName } from './synced.ts';

/** What a decision about an event rests on besides the event and what head office has. */
export interface EventContext {
  /** The number of the desk it comes from; 0 is head office itself. */
  readonly desk: number;
  /** Which event of its push it is: 1, 2, 3 … Its place in the feed is known only later (`places.ts`). */
  readonly place: number;
  /** When it happened, by head office's clock (`corrected-time.ts`). */
  readonly at: Instant;
  /** Is the desk still handing over what it had while it stood alone? Only then it may bring it. */
  readonly joining: boolean;
  readonly branch: Branch;
  /** Told of a rule that failed over an event: it is parked, and somebody should look. */
  readonly onStumble?: (error: unknown) => void;
}

/** What is the same for everybody in a branch. */
export interface Branch {
  /** Where days begin and end, IANA. */
  readonly timeZone: string;
  /** What amounts are in, ISO 4217. */
  readonly currency: string;
}

/** A complaint as head office writes it, with the lines its history gains. */
export interface ComplaintWrite {
  readonly body: Complaint;
  readonly lines: readonly KeptLine[];
}

/** A row as head office writes it; a removed one is kept without its columns, for their stamps. */
export interface RowWrite {
  readonly table: SyncedName;
  readonly key: string;
  readonly kept: KeptRow;
}

export interface Writes {
  readonly complaints: readonly ComplaintWrite[];
  readonly rows: readonly RowWrite[];
}

/**
 * What head office makes of one event: what stands in the feed for everybody, and what head office writes. Nothing is written of a refused or
 * parked one. Stamps and lines carry held places (`places.ts`): make them real with the feed's head when the push is written.
 */
export interface EventDecision {
  readonly effect: Effect;
  readonly writes: Writes;
  /** It came late, of somebody who is erased: no word of theirs stays in what is kept of it. */
  readonly erased?: Subject | undefined;
}
