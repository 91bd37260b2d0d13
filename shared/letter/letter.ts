import { z } from 'zod';
import { employeeId, instant, workRecordId } from '../ids.ts';
import { language } from '../language.ts';
import { line, note, story } from '../text/fields.ts';
import { letterKind } from './letter-kind.ts';
import { letterSheet } from './letter-sheet.ts';

/**
 * draft: being written. review: the signer reads it. signed: its words are frozen. sent: out of the house, with proof. returned: it came
 * back. dropped: never went out; it stays in the record.
 */
export const letterState = z.enum(['draft', 'review', 'signed', 'sent', 'returned', 'dropped']);

export const sendMethod = z.enum(['byHand', 'mailClient', 'post']);
export type SendMethod = z.infer<typeof sendMethod>;

/** What the writer writes; `{reason}` and `{alternative}` in the body of a refusal stand for the two texts it may not do without. */
export const letterText = z.strictObject({
  kind: letterKind,
  language,
  /** The version of the template it began with; 0 came with Heard. */
  template: z.number().int().min(0),
  addressee: z.strictObject({ name: line, address: note }),
  subject: line,
  body: story,
  reason: note,
  alternative: note,
});
export type LetterText = z.infer<typeof letterText>;

const act = { by: employeeId, at: instant };

/** A letter to the customer, from the first draft to the proof that it went out (R121–R123). */
export const letter = letterText.extend({
  id: workRecordId,
  state: letterState,
  draftedBy: employeeId,
  draftedAt: instant,
  /** The letter that came back and is answered by this one. */
  replaces: workRecordId.nullable(),
  /** What the reader of the draft wants otherwise. */
  remark: note,
  /** The result as it was entered in the journal, before anybody signed (R122). */
  result: z.strictObject({ ...act, text: note }).nullable(),
  /** The frozen words and their fingerprint (SHA-256 of the sheet's canonical JSON, hex). */
  signed: z.strictObject({ ...act, sheet: letterSheet, hash: z.string().regex(/^[\da-f]{64}$/u) }).nullable(),
  sent: z.strictObject({ ...act, method: sendMethod, note }).nullable(),
  returned: z.strictObject({ ...act, note }).nullable(),
});
export type Letter = z.infer<typeof letter>;

/** May its words still be changed? */
export const isBeingWritten = ({ state }: Pick<Letter, 'state'>): boolean => state === 'draft' || state === 'review';
