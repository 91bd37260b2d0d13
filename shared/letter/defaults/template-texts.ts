import type { LetterKind } from '../letter-kind.ts';

/** Subject and body of every kind of letter in one language. */
export type TemplateTexts = Readonly<Record<LetterKind, { readonly subject: string; readonly body: string }>>;
