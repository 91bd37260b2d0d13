import type { Complaint, TimelineEntry } from '../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import type { RowChange } from '../../shared/sync/event.ts';

/** One thing that was done, on its way to head office: what happened to which thing, with the body that repeats it there. */
export interface OutboxEntry {
  readonly at: number;
  readonly by: string;
  readonly kind: string;
  readonly object: string;
  readonly body: unknown;
  /** Rows that go along whole beside those the transaction touched. */
  readonly rows?: readonly RowChange[];
  /** Lines of histories that no command made. */
  readonly lines?: readonly { readonly complaint: ComplaintId; readonly line: TimelineEntry }[];
  /** Complaints that came whole, each with its history. */
  readonly brought?: readonly { readonly body: Complaint; readonly lines: readonly TimelineEntry[] }[];
}
