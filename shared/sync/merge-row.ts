import type { Cell, Row, RowChange } from './event.ts';
import type { Overwritten } from './feed.ts';

/** When a column got what stands in it: its place in the feed, its corrected moment, and by whom. */
export interface Stamp {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly desk: number;
}

/** A row as head office keeps it, with the stamp of every column; `row` is null while it is removed. */
export interface KeptRow {
  readonly row: Row | null;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** Who writes, when, and what they had seen: everything before `seen` and everything their own desk had done. */
export interface Writing extends Stamp {
  readonly seen: number;
}

export interface Merged {
  readonly kept: KeptRow;
  readonly over: readonly Overwritten[];
}

/**
 * Joins one change into a row: each column goes to whoever wrote it last by corrected time, except that whoever saw a value and changed
 * it comes after it whatever the clocks say. What loses is told, never dropped. A row that was removed comes back whole when somebody
 * who had not seen it go adds it again.
 */
export function mergeRow(before: KeptRow | undefined, change: RowChange, writing: Writing): Merged {
  if (change.did === 'remove') return removed(before, change, writing);
  if (change.did === 'change' && before?.row == null) return gone(before, change);
  const base: KeptRow = before?.row == null ? { row: {}, stamps: before?.stamps ?? {} } : before;
  const row: Record<string, Cell> = { ...base.row };
  const stamps: Record<string, Stamp> = { ...base.stamps };
  const over: Overwritten[] = [];
  const { seen: _seen, ...stamp } = writing;
  for (const [column, value] of Object.entries(change.set)) {
    const stood = row[column];
    const last = stamps[column];
    const isSame = stood === value;
    if (last !== undefined && !isAfter(writing, last)) {
      if (!isSame && stood !== undefined)
        over.push({ table: change.table, key: change.key, column, stands: stood, lost: value, by: last.by });
      continue;
    }
    if (last !== undefined && !isSame && stood !== undefined && stood !== null && !hadSeen(writing, last))
      over.push({ table: change.table, key: change.key, column, stands: value, lost: stood, by: writing.by });
    row[column] = value;
    stamps[column] = stamp;
  }
  return { kept: { row, stamps }, over };
}

/** Had the writer seen what stands there? Their own desk's work they had; the rest up to `seen`. */
const hadSeen = (writing: Writing, last: Stamp): boolean => last.seq <= writing.seen || last.desk === writing.desk;

/** Does this writing come after what stands? Seen then changed comes after; otherwise the later moment, and of two at once the later in the feed. */
const isAfter = (writing: Writing, last: Stamp): boolean => hadSeen(writing, last) || writing.at >= last.at;

/** What changes in a row that is not there any more is lost, and told. */
function gone(before: KeptRow | undefined, { table, key, set }: Extract<RowChange, { did: 'change' }>): Merged {
  const over = Object.entries(set).map(([column, lost]) => ({
    table,
    key,
    column,
    stands: null,
    lost,
    by: before?.stamps[column]?.by ?? '',
  }));
  return { kept: before ?? { row: null, stamps: {} }, over };
}

/** A row goes only as it was seen: what somebody else wrote in it meanwhile keeps it. */
function removed(before: KeptRow | undefined, change: RowChange, writing: Writing): Merged {
  if (before?.row == null) return { kept: before ?? { row: null, stamps: {} }, over: [] };
  const unseen = Object.entries(before.stamps).filter(([, stamp]) => !hadSeen(writing, stamp));
  const [first] = unseen;
  if (first === undefined) return { kept: { row: null, stamps: before.stamps }, over: [] };
  const [column, { by }] = first;
  const stands = before.row[column] ?? null;
  return { kept: before, over: [{ table: change.table, key: change.key, column, stands, lost: null, by }] };
}
