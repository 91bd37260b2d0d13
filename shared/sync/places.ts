import type { KeptLine } from './ledger.ts';
import type { KeptRow, Stamp } from './merge-row.ts';

// A push is decided before it has its places in the feed: the stream's row is locked last. Until then the i-th event of the push (1, 2, 3 …)
// writes −i where its place will stand. No rule mistakes it for a real one: all events of a push are one desk's, and a desk has seen its own.

/** The place of the i-th event of a push that is not written yet. */
export const placeHeld = (i: number): number => -i;

/** The real place once the feed's head before the push is known. */
export const placeAfter = (head: number, seq: number): number => (seq < 1 ? head - seq : seq);

/** The row with every held place made real. */
export const placedRow = (kept: KeptRow, head: number): KeptRow => ({
  row: kept.row,
  stamps: Object.fromEntries(
    Object.entries(kept.stamps).map(([column, stamp]): [string, Stamp] => [column, { ...stamp, seq: placeAfter(head, stamp.seq) }]),
  ),
});

/** The line with its held place made real. */
export const placedLine = (kept: KeptLine, head: number): KeptLine => ({ ...kept, seq: placeAfter(head, kept.seq) });
