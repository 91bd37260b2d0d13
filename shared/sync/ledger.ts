import type { Complaint, TimelineEntry } from '../complaint/complaint.ts';
import type { ComplaintId, CustomerId } from '../ids.ts';
import type { KeptRow } from './merge-row.ts';
import type { SyncedName } from './synced.ts';

/** What head office has of one branch, as its rules read it. PostgreSQL stands behind it at head office, maps in the simulation. */
export interface Ledger {
  readonly complaint: (id: ComplaintId) => Promise<Complaint | undefined>;
  /** The complaint's history, oldest first. */
  readonly timeline: (id: ComplaintId) => Promise<readonly TimelineEntry[]>;
  /** Every complaint of one customer: what was granted to them stands there. */
  readonly complaintsOf: (customer: CustomerId) => Promise<readonly Complaint[]>;
  /** The complaint that was given this number, or whom this code belongs to. */
  readonly withNumber: (number: string) => Promise<ComplaintId | undefined>;
  readonly row: (table: SyncedName, key: string) => Promise<KeptRow | undefined>;
  /** Every row of a small table (people, limits, settings, categories). */
  readonly rows: (table: SyncedName) => Promise<readonly (readonly [key: string, kept: KeptRow])[]>;
}
