import { z } from 'zod';
import { complaint } from '../complaint/complaint.ts';
import { complaintId, employeeId, instant, workRecordId } from '../ids.ts';
import { language } from '../language.ts';
import { letterKind } from '../letter/letter-kind.ts';
import { letter } from '../letter/letter.ts';
import { letterSteps } from '../letter/letter-commands.ts';
import { letterSheet } from '../letter/letter-sheet.ts';
import { letterTemplate } from '../letter/letter-template.ts';
import { filled, note } from '../text/fields.ts';
import type { Method } from './method.ts';
import { password } from './people.ts';

const on = <Shape extends z.ZodRawShape>(payload: z.ZodObject<Shape>) => payload.extend({ complaint: complaintId });
const one = z.strictObject({ complaint: complaintId, letter: workRecordId });
const changed = z.strictObject({ complaint });

/** A letter that waits for a signature, or one the asking person may sign soon, longest waiting first. */
export const letterRow = z.strictObject({
  complaint: complaintId,
  letter: workRecordId,
  number: z.string(),
  kind: letterKind,
  subject: z.string(),
  addressee: z.string(),
  by: employeeId,
  at: instant,
  /** Is the result in the journal, where the letter tells one? */
  resultEntered: z.boolean(),
});
export type LetterRow = z.infer<typeof letterRow>;

/** SHA-256 of every word on a letter's paper, hex. */
const sheetHash = letter.shape.signed.unwrap().shape.hash;

/**
 * A letter, how it looks on paper now with the fingerprint of that, and whether the signed words are still those that were signed; null
 * while nobody has signed.
 */
export const letterView = z.strictObject({ letter, sheet: letterSheet, hash: sheetHash, intact: z.boolean().nullable() });
export type LetterView = z.infer<typeof letterView>;

/** Everything about letters: written, put up for signing, signed, sent, come back, printed; and the words they begin with. */
export const letterContract = {
  /** A new letter with the facts filled in, kept at once. */
  'letter.begin': {
    input: one.extend({ kind: letterKind, language, replaces: workRecordId.nullable() }),
    output: changed,
    needs: 'draftLetter',
  },
  'letter.write': { input: on(letterSteps.write), output: changed, needs: 'draftLetter' },
  'letter.review': { input: on(letterSteps.review), output: changed, needs: 'draftLetter' },
  'letter.result': { input: on(letterSteps.result), output: changed, needs: 'draftLetter' },
  'letter.send': { input: on(letterSteps.send), output: changed, needs: 'draftLetter' },
  'letter.comeBack': { input: on(letterSteps.comeBack), output: changed, needs: 'draftLetter' },
  'letter.drop': { input: on(letterSteps.drop), output: changed, needs: 'draftLetter' },
  /** `seen` is the fingerprint of the paper the signer has read; other words by now are refused as changedMeanwhile. */
  'letter.sign': { input: one.extend({ password, seen: sheetHash }), output: changed, needs: 'signLetter' },
  'letter.sendBack': { input: one.extend({ remark: filled(note) }), output: changed, needs: 'signLetter' },
  'letter.toSign': { input: z.strictObject({}), output: z.array(letterRow), needs: 'signLetter' },
  'letter.read': { input: one, output: letterView, needs: 'findCustomer' },
  /** The letter as a PDF, base64, with the name of its file. */
  'letter.pdf': { input: one, output: z.strictObject({ name: z.string(), base64: z.string() }), needs: 'findCustomer' },
  'letter.templates': { input: z.strictObject({}), output: z.array(letterTemplate), needs: 'manageTemplates' },
  /** `seen` is the version that was changed; a newer one is refused as changedMeanwhile. */
  'letter.saveTemplate': {
    input: letterTemplate.omit({ version: true, by: true, at: true }).extend({ seen: z.number().int().min(0) }),
    output: letterTemplate,
    needs: 'manageTemplates',
  },
} as const satisfies Readonly<Record<string, Method>>;
