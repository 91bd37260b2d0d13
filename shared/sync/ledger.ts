import type { Complaint, TimelineEntry } from '../complaint/complaint.ts';
import type { ComplaintId, CustomerId } from '../ids.ts';
import type { KeptRow } from './merge-row.ts';
import type { SyncedName } from './synced.ts';

/** One line of a complaint's history with the place in the feed it came by, and the desk it came from. */
export interface KeptLine {
  readonly line: TimelineEntry;
  /** Below 1 while its push is not written: `places.ts`. */
  readonly seq: number;
  readonly desk: number;
}

/** What no two complaints of a branch share. */
export type ComplaintName = 'number' | 'code' | 'externalRef';

/** What head office has of one branch, as its rules read it. PostgreSQL stands behind it at head office, maps in the simulation. */
export interface Ledger {
  readonly complaint: (id: ComplaintId) => Promise<Complaint | undefined>;
  /** The complaint's history, oldest first. */
  readonly timeline: (id: ComplaintId) => Promise<readonly KeptLine[]>;
  /** Every complaint of one customer: what was granted to them stands there. */
  readonly complaintsOf: (customer: CustomerId) => Promise<readonly Complaint[]>;
  /** Every complaint whose ties name this one: a tie is kept on one of the two. */
  readonly tiedTo: (id: ComplaintId) => Promise<readonly Complaint[]>;
  /** The complaint that has this number, whose anonymous caller has this code, or that came from this row of another register (`externalRef`). */
  readonly complaintBy: (name: ComplaintName, value: string) => Promise<ComplaintId | undefined>;
  readonly row: (table: SyncedName, key: string) => Promise<KeptRow | undefined>;
  /** Every row of a small table (people, limits, settings, categories), removed ones too. */
  readonly rows: (table: SyncedName) => Promise<readonly (readonly [key: string, kept: KeptRow])[]>;
}
