import { z } from 'zod';
import { complaint, timelineEntry } from '../complaint/complaint.ts';
import { complaintId, instant } from '../ids.ts';

/** The version of the protocol between desk and head office; it changes only when an older desk could not be understood any more. */
export const protocolVersion = 1;

/** Desk and head office understand each other one version apart; versions begin with 1. */
export const spokenWith = (own: number): { readonly oldest: number; readonly newest: number } => ({
  oldest: Math.max(1, own - 1),
  newest: own + 1,
});
export const { oldest: oldestSpoken, newest: newestSpoken } = spokenWith(protocolVersion);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** What stands in one column of a row: the register keeps text, numbers and nothing else. */
export const cell = z.union([z.string(), z.number(), z.null()]);
export type Cell = z.infer<typeof cell>;

/** A row of the register by its columns' names. */
export const row = z.record(z.string().max(60), cell);
export type Row = Readonly<z.infer<typeof row>>;

/** Which row: its table, and its key columns as JSON in the order `synced` names them. */
export const rowName = z.strictObject({ table: z.string().max(60), key: z.string().max(400) });

/** What one event did to one row: a new row whole, the columns that changed, or that it went. */
export const rowChange = z.discriminatedUnion('did', [
  rowName.extend({ did: z.literal('add'), set: row }),
  rowName.extend({ did: z.literal('change'), set: row }),
  rowName.extend({ did: z.literal('remove') }),
]);
export type RowChange = z.infer<typeof rowChange>;

/**
 * One thing a person did at a desk, as it was queued in the transaction that did it. A desk writes the text of it once; these very bytes
 * are hashed, sent, kept at head office and never written again.
 */
export const deskEvent = z.strictObject({
  /** Its place among the events of its desk: 1, 2, 3 … without a gap. */
  s: z.number().int().min(1),
  /** The desk's clock; what it is worth, `corrected-time.ts` says. */
  at: instant,
  /** Milliseconds the computer had been running, and which start of it that was. */
  running: z.number().int().min(0),
  boot: z.string().max(60),
  /** How far the desk had followed head office when it happened: what stands before this place, its author had seen. */
  seen: z.number().int().min(0),
  by: z.string().max(60),
  /** What was done: an act of the audit, `complaint.solve`, `category.save`. */
  act: z.string().max(60),
  /** To which thing. */
  object: z.string().max(200),
  /** For a complaint `{ command, given }`; for the rest what the act says of itself. */
  body: z.unknown(),
  rows: z.array(rowChange).max(5_000),
  /** Lines of histories that no command made: a rule of escalation spoke. */
  lines: z.array(z.strictObject({ complaint: complaintId, line: timelineEntry })).max(5_000),
  /** Complaints that came whole: from an imported register (`import.batch`), or with a desk that stood alone before (`desk.bring`). */
  brought: z.array(z.strictObject({ body: complaint, lines: z.array(timelineEntry) })).max(500),
  /** A person was erased from it: the hashes it had (`chain.ts`). */
  erased: z.strictObject({ was: sha256, link: sha256 }).optional(),
});
export type DeskEvent = z.infer<typeof deskEvent>;

/**
 * applied: as its author did it. merged: applied, but something of it was older than what somebody else wrote (`over`).
 * refused: not done, and its author is told why. parked: not understood; an administrator of head office looks at it.
 */
export const eventOutcome = z.enum(['applied', 'merged', 'refused', 'parked']);
export type EventOutcome = z.infer<typeof eventOutcome>;
