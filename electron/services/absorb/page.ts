import type { Complaint, TimelineEntry } from '../../../shared/complaint/complaint.ts';
import { type ComplaintId, complaintId } from '../../../shared/ids.ts';
import type { Row } from '../../../shared/sync/event.ts';
import type { RowNow, SentComplaint, SentLine } from '../../../shared/sync/feed.ts';
import { bringAct } from '../../../shared/sync/own-acts.ts';
import { isSynced, type SyncedName } from '../../../shared/sync/synced.ts';
import { findComplaint } from '../../store/complaints.ts';
import { confirmedSeq } from '../../store/confirmed.ts';
import type { Db } from '../../store/schema.ts';
import type { unreadByOthers } from '../../store/unread.ts';
import type { Reader } from './reader.ts';

/** A complaint as the last line of a page leaves it. */
export interface ComplaintTo {
  readonly id: ComplaintId;
  /** Undefined: this program cannot read it. */
  readonly body: Complaint | null | undefined;
  /** What its history gains, or all of it where `whole`, as far as this program can read it. */
  readonly lines: readonly TimelineEntry[];
  /** Both as they were sent. */
  readonly sent: { readonly body: unknown; readonly lines: readonly unknown[] };
  readonly whole: boolean;
  /** Its lines were kept unread: all behind the first of them are written anew. */
  readonly again?: boolean;
  readonly seq: number;
}

/** A row as the last line of a page leaves it. */
export interface RowTo<Table extends string = SyncedName> {
  readonly table: Table;
  readonly key: string;
  readonly row: Row | null;
  readonly seq: number;
}

/** What a page of head office's word comes to, each thing once: a thing several lines touch is written as the last of them says. */
export interface Page {
  readonly complaints: ReadonlyMap<ComplaintId, ComplaintTo>;
  readonly rows: ReadonlyMap<string, RowTo>;
  /** Rows of tables that a newer head office has and this program does not know. */
  readonly strange: ReadonlyMap<string, RowTo<string>>;
}

/** Under what a thing is remembered. */
export const rowName = (table: string, key: string): string => `${table} ${key}`;

/** What lines of the feed come to, without what the register has from a later line already: a snapshot and the feed overlap. */
export async function pageOfLines(db: Db, lines: readonly SentLine[], reader: Reader): Promise<Page> {
  const page = newPage(db, reader);
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
export async function pageOfOwn(db: Db, lines: readonly SentLine[], reader: Reader): Promise<Page> {
  const page = newPage(db, reader, { hasAll: false });
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
  }: { readonly complaints: readonly (SentComplaint & { seq: number })[]; readonly rows: readonly (RowNow & { seq: number })[] },
  reader: Reader,
): Promise<Page> {
  const page = newPage(db, reader);
  for (const one of complaints) await page.take(one, true);
  for (const one of rows) await page.takeRow(one);
  return page;
}

/** What was kept unread, read again: it stands in the place of what could be read of it. */
export function pageOfKept({ rows, complaints }: Awaited<ReturnType<typeof unreadByOthers>>, reader: Reader): Page {
  const named = rows.map(({ kind, id, row, seq }) => [rowName(kind, id), { table: kind, key: id, row, seq }] as const);
  return {
    rows: new Map(named.flatMap(([name, one]) => (isKnown(one, reader) ? [[name, one]] : []))),
    strange: new Map(named.filter(([, one]) => !isKnown(one, reader))),
    complaints: new Map(
      complaints.map(({ id, seq, body, lines }) => {
        const read = lines.map((line) => reader.line(line)).filter((line) => line !== undefined);
        const to = {
          id: complaintId.parse(id),
          body: reader.complaint(body),
          lines: read,
          sent: { body, lines },
          whole: false,
          again: true,
          seq,
        };
        return [to.id, to];
      }),
    ),
  };
}

const isKnown = (one: RowTo<string>, reader: Reader): one is RowTo => isSynced(one.table) && reader.isTable(one.table);

/** Does an act begin histories? Then their lines are all there is. */
const begins = (act: string): boolean => act === 'complaint.register' || act === 'import.batch' || act === bringAct;

function newPage(db: Db, reader: Reader, { hasAll } = { hasAll: true }) {
  const complaints = new Map<ComplaintId, ComplaintTo>();
  const rows = new Map<string, RowTo>();
  const strange = new Map<string, RowTo<string>>();
  return {
    complaints,
    rows,
    strange,
    take: async ({ id, body, lines, seq }: SentComplaint & { readonly seq: number }, whole: boolean): Promise<void> => {
      const before = complaints.get(id);
      const known = before?.seq ?? (await confirmedSeq(db, 'complaint', id));
      if (seq <= known && known > 0) return;
      // Never heard of before: whatever stands here is this desk's own and is in what head office says.
      const isFirst = hasAll && before === undefined && known === 0;
      const behind = whole ? undefined : before;
      const read = lines.map((line) => reader.line(line)).filter((line) => line !== undefined);
      complaints.set(id, {
        id,
        body: body === null ? null : reader.complaint(body),
        seq,
        whole: whole || isFirst || before?.whole === true,
        lines: [...(behind?.lines ?? []), ...read],
        sent: { body, lines: [...(behind?.sent.lines ?? []), ...lines] },
      });
    },
    takeRow: async ({ table, key, row, seq }: RowNow & { readonly seq: number }): Promise<void> => {
      const name = rowName(table, key);
      const known = rows.get(name)?.seq ?? strange.get(name)?.seq ?? (await confirmedSeq(db, table, key));
      if (seq <= known && known > 0) return;
      const one = { table, key, row, seq };
      if (isKnown(one, reader)) rows.set(name, one);
      else strange.set(name, one);
    },
  };
}
