import { z } from 'zod';
import { instant, employeeId } from '../ids.ts';
import { language } from '../language.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { filled, line, story } from '../text/fields.ts';
import { letterKind } from './letter-kind.ts';
import { hasLooseBrace, unknownFields } from './merge-fields.ts';

/** The words of one kind of letter in one language. Version 0 is the one Heard came with. */
export const letterTemplate = z.strictObject({
  kind: letterKind,
  language,
  version: z.number().int().min(0),
  subject: filled(line),
  body: filled(story),
  by: employeeId.nullable(),
  at: instant.nullable(),
});
export type LetterTemplate = z.infer<typeof letterTemplate>;

/** Why these words cannot be a template: they name a fact there is none of, which is said by its name, or leave a brace open. */
export function templateProblem({ subject, body }: Pick<LetterTemplate, 'subject' | 'body'>): Refusal | undefined {
  for (const text of [subject, body]) {
    const [unknown] = unknownFields(text);
    if (unknown !== undefined) return because('unknownMergeField', { name: unknown });
    if (hasLooseBrace(text)) return because('looseBrace');
  }
  return undefined;
}
