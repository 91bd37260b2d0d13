import { z } from 'zod';
import { language } from '../language.ts';
import { letterKind } from './letter-kind.ts';

/** Every word that stands on the paper, as it stands there: this is what is signed, hashed and printed. */
export const letterSheet = z.strictObject({
  kind: letterKind,
  language,
  company: z.string(),
  site: z.string(),
  hotline: z.string(),
  email: z.string(),
  date: z.string(),
  number: z.string(),
  addressee: z.strictObject({ name: z.string(), address: z.string() }),
  subject: z.string(),
  body: z.string(),
  signer: z.strictObject({ name: z.string(), position: z.string() }),
});
export type LetterSheet = z.infer<typeof letterSheet>;
