import { z } from 'zod';
import { complaint, timelineEntry } from '../complaint/complaint.ts';
import { complaintId, instant } from '../ids.ts';
import { cell, eventOutcome, row, rowName } from './event.ts';

// What head office says is read leniently: a newer one may say more than this desk knows of (`sentLine`).

/** One complaint after an event: whole, with the lines its history gains; null where head office has no such complaint. */
export const complaintNow = z.object({ id: complaintId, body: complaint.nullable(), lines: z.array(timelineEntry) });
export type ComplaintNow = z.infer<typeof complaintNow>;

/** One row after an event: whole, or null where there is none. */
export const rowNow = rowName.strip().extend({ row: row.nullable() });
export type RowNow = z.infer<typeof rowNow>;

/** A column two people wrote: what stands, what does not, and who wrote what stands. Neither text is lost. */
export const overwritten = rowName.strip().extend({ column: z.string(), stands: cell, lost: cell, by: z.string() });
export type Overwritten = z.infer<typeof overwritten>;

/** A refusal by its code; a newer head office may know codes that an older desk does not. */
export const whyRefused = z.object({
  code: z.string().max(60),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What head office made of one event: everything it touched as it stands now, so that no desk ever decides it again. */
export const effect = z.object({
  outcome: eventOutcome,
  refusal: whyRefused.nullable(),
  complaints: z.array(complaintNow),
  rows: z.array(rowNow),
  over: z.array(overwritten),
  /** The event this is the word about after all: it was parked at its own place of the feed, and head office has come to understand it. */
  again: z.object({ desk: z.number().int(), s: z.number().int() }).optional(),
});
export type Effect = Readonly<z.infer<typeof effect>>;

/** One line of a branch's feed: the numbers are 1, 2, 3 … without a gap, so that a desk sees at once that one is missing. */
export const feedLine = z.object({
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

/** A complaint as a newer head office may send it: what this program cannot read of it is kept as it is (store/unread.ts). */
export const sentComplaint = z.object({ id: complaintId, body: z.unknown(), lines: z.array(z.unknown()) });
export type SentComplaint = z.infer<typeof sentComplaint>;

/** A line of the feed as any head office may send it, also one that knows outcomes, fields and tables that this program does not. */
export const sentLine = feedLine.extend({
  effect: effect.extend({
    outcome: eventOutcome.or(z.string().max(60)),
    refusal: whyRefused.nullable().catch(null),
    complaints: z.array(sentComplaint),
    over: z.array(overwritten).catch([]),
    again: effect.shape.again.catch(undefined),
  }),
});
export type SentLine = Readonly<z.infer<typeof sentLine>>;
