import { z } from 'zod';
import { complaint, timelineEntry } from '../complaint/complaint.ts';
import { complaintId, instant } from '../ids.ts';
import { cell, eventOutcome, row, rowName } from './event.ts';

/** One complaint after an event: whole, with the lines its history gains; null where head office has no such complaint. */
export const complaintNow = z.strictObject({ id: complaintId, body: complaint.nullable(), lines: z.array(timelineEntry) });
export type ComplaintNow = z.infer<typeof complaintNow>;

/** One row after an event: whole, or null where there is none. */
export const rowNow = rowName.extend({ row: row.nullable() });
export type RowNow = z.infer<typeof rowNow>;

/** A column two people wrote: what stands, what does not, and who wrote what stands. Neither text is lost. */
export const overwritten = rowName.extend({ column: z.string(), stands: cell, lost: cell, by: z.string() });
export type Overwritten = z.infer<typeof overwritten>;

/** A refusal by its code; a newer head office may know codes that an older desk does not. */
export const whyRefused = z.strictObject({
  code: z.string().max(60),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What head office made of one event: everything it touched as it stands now, so that no desk ever decides it again. */
export const effect = z.strictObject({
  outcome: eventOutcome,
  refusal: whyRefused.nullable(),
  complaints: z.array(complaintNow),
  rows: z.array(rowNow),
  over: z.array(overwritten),
});
export type Effect = Readonly<z.infer<typeof effect>>;

/** One line of a branch's feed: the numbers are 1, 2, 3 … without a gap, so that a desk sees at once that one is missing. */
export const feedLine = z.strictObject({
  seq: z.number().int().min(1),
  /** The desk it came from; 0 is head office itself. */
  desk: z.number().int().min(0),
  s: z.number().int().min(0),
  /** When it happened, by head office's clock. */
  at: instant,
  by: z.string(),
  act: z.string(),
  object: z.string(),
  effect,
});
export type FeedLine = Readonly<z.infer<typeof feedLine>>;
