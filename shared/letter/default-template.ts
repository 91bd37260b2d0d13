import type { Language } from '../language.ts';
import { templatesEn } from './defaults/en.ts';
import { templatesRu } from './defaults/ru.ts';
import type { TemplateTexts } from './defaults/template-texts.ts';
import { templatesTh } from './defaults/th.ts';
import type { LetterKind } from './letter-kind.ts';
import type { LetterTemplate } from './letter-template.ts';

const texts: Readonly<Record<Language, TemplateTexts>> = { en: templatesEn, ru: templatesRu, th: templatesTh };

/** The words Heard came with, until the company writes its own. */
export const defaultTemplate = (kind: LetterKind, language: Language): LetterTemplate => ({
  kind,
  language,
  version: 0,
  ...texts[language][kind],
  by: null,
  at: null,
});
