import { complaint, type Complaint, type TimelineEntry, timelineEntry } from '../../../shared/complaint/complaint.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';

/** What a version of the program can read of what head office sends; undefined and no: a newer one will. */
export interface Reader {
  readonly complaint: (sent: unknown) => Complaint | undefined;
  readonly line: (sent: unknown) => TimelineEntry | undefined;
  readonly isTable: (table: SyncedName) => boolean;
}

/** Everything this program knows of. */
export const wholeReader: Reader = {
  complaint: (sent) => complaint.safeParse(sent).data,
  line: (sent) => timelineEntry.safeParse(sent).data,
  isTable: () => true,
};
