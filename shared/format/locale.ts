import type { Language } from '../language.ts';

/** The locale whose habits a language follows here. Thai dates name their calendar where they are written (date.ts). */
export const locale: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', th: 'th-TH' };
