import type { Complaint, TimelineEntry } from '../../../shared/complaint/complaint.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import type { Row } from '../../../shared/sync/event.ts';
import type { ComplaintNow, FeedLine, RowNow } from '../../../shared/sync/feed.ts';
import { bringAct } from '../../../shared/sync/own-acts.ts';
import { isSynced, type SyncedName } from '../../../shared/sync/synced.ts';
import { findComplaint } from '../../store/complaints.ts';
import { confirmedSeq } from '../../store/confirmed.ts';
import type { Db } from '../../store/schema.ts';

/** A complaint as the last line of a page leaves it. */
export interface ComplaintTo {
  readonly id: ComplaintId;
  readonly body: Complaint | null;
  /** What its history gains, or all of it where `whole`. */
  readonly lines: readonly TimelineEntry[];
  readonly whole: boolean;
  readonly seq: number;
}

/** A row as the last line of a page leaves it. */
export interface RowTo {
  readonly table: SyncedName;
  readonly key: string;
  readonly row: Row | null;
  readonly seq: number;
}

/** What a page of head office's word comes to, each thing once: a thing several lines touch is written as the last of them says. */
export interface Page {
  readonly complaints: ReadonlyMap<ComplaintId, ComplaintTo>;
  readonly rows: ReadonlyMap<string, RowTo>;
}

/** Under what a thing is remembered. */
export const rowName = (table: string, key: string): string => `${table} ${key}`;

/** What lines of the feed come to, without what the register has from a later line already: a snapshot and the feed overlap. */
export async function pageOfLines(db: Db, lines: readonly FeedLine[]): Promise<Page> {
  const page = newPage(db);
  for (const { seq, effect } of lines) {
    for (const one of effect.complaints) await page.take({ ...one, seq }, false);
    for (const one of effect.rows) await page.takeRow({ ...one, seq });
  }
  return page;
}

/**
 * What own lines from behind a snapshot come to: it holds all that head office has but complaints that ended long ago, so what it did not bring
 * goes, or is such a complaint. Of that one these lines are not all of its history, unless they began it; a desk that does not hold it needs none.
 */
export async function pageOfOwn(db: Db, lines: readonly FeedLine[]): Promise<Page> {
  const page = newPage(db, { hasAll: false });
  for (const { seq, act, effect } of lines) {
    for (const one of effect.complaints) {
      const whole = begins(act) && one.lines.length > 0;
      const isHeld = whole || one.body === null || (await findComplaint(db, one.id)) !== undefined;
      if (isHeld) await page.take({ ...one, seq }, whole);
    }
    for (const one of effect.rows) await page.takeRow({ ...one, seq });
  }
  return page;
}

/** What a page of a snapshot comes to: complaints with the whole of their histories. */
export async function pageOfThings(
  db: Db,
  {
    complaints,
    rows,
  }: { readonly complaints: readonly (ComplaintNow & { seq: number })[]; readonly rows: readonly (RowNow & { seq: number })[] },
): Promise<Page> {
  const page = newPage(db);
  for (const one of complaints) await page.take(one, true);
  for (const one of rows) await page.takeRow(one);
  return page;
}

/** Does an act begin histories? Then their lines are all there is. */
const begins = (act: string): boolean => act === 'complaint.register' || act === 'import.batch' || act === bringAct;

function newPage(db: Db, { hasAll } = { hasAll: true }) {
  const complaints = new Map<ComplaintId, ComplaintTo>();
  const rows = new Map<string, RowTo>();
  return {
    complaints,
    rows,
    take: async ({ id, body, lines, seq }: ComplaintNow & { readonly seq: number }, whole: boolean): Promise<void> => {
      const before = complaints.get(id);
      const known = before?.seq ?? (await confirmedSeq(db, 'complaint', id));
      if (seq <= known && known > 0) return;
      // Never heard of before: whatever stands here is this desk's own and is in what head office says.
      const isFirst = hasAll && before === undefined && known === 0;
      complaints.set(id, {
        id,
        body,
        seq,
        whole: whole || isFirst || before?.whole === true,
        lines: whole ? lines : [...(before?.lines ?? []), ...lines],
      });
    },
    takeRow: async ({ table, key, row, seq }: RowNow & { readonly seq: number }): Promise<void> => {
      if (!isSynced(table)) return; // a newer head office keeps what this desk knows nothing of
      const name = rowName(table, key);
      const known = rows.get(name)?.seq ?? (await confirmedSeq(db, table, key));
      if (seq > known || known === 0) rows.set(name, { table, key, row, seq });
    },
  };
}
