import { z } from 'zod';
import { instant, workRecordId } from '../ids.ts';
import { filled, note } from '../text/fields.ts';
import { letter, letterText, sendMethod } from './letter.ts';
import { letterSheet } from './letter-sheet.ts';

const about = { letter: workRecordId };

/** What whoever writes a letter does with it (draftLetter). */
export const letterSteps = {
  write: letterText.extend({ ...about, replaces: workRecordId.nullable() }),
  review: z.strictObject(about),
  /** The result goes into the journal before anybody signs (R122). */
  result: z.strictObject({ ...about, text: filled(note) }),
  send: z.strictObject({ ...about, method: sendMethod, at: instant, note }),
  comeBack: z.strictObject({ ...about, at: instant, note }),
  drop: z.strictObject(about),
} as const;

export const letterPayload = z.discriminatedUnion('step', [
  letterSteps.write.extend({ step: z.literal('write') }),
  letterSteps.review.extend({ step: z.literal('review') }),
  letterSteps.result.extend({ step: z.literal('result') }),
  letterSteps.send.extend({ step: z.literal('send') }),
  letterSteps.comeBack.extend({ step: z.literal('comeBack') }),
  letterSteps.drop.extend({ step: z.literal('drop') }),
]);
export type LetterPayload = z.infer<typeof letterPayload>;

/** What whoever signs does with it (signLetter). The sheet is what is signed; the desk composes it and takes its fingerprint. */
export const signLetterPayload = z.discriminatedUnion('step', [
  z.strictObject({ ...about, step: z.literal('sign'), sheet: letterSheet, hash: letter.shape.signed.unwrap().shape.hash }),
  z.strictObject({ ...about, step: z.literal('sendBack'), remark: filled(note) }),
]);
export type SignLetterPayload = z.infer<typeof signLetterPayload>;
