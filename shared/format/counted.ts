import type { Language } from '../language.ts';
import { locale } from './locale.ts';

/** The forms of a word beside a number; `other` always, the rest where the language bends (R: «1 жалоба, 2 жалобы, 5 жалоб»). */
export interface Forms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
  th: new Intl.PluralRules('th'),
};

/** A number with its word in the right form: `2 cases`, «5 жалоб», `3 เรื่อง`. */
export function counted(number: number, forms: Forms, language: Language): string {
  const rule = rules[language].select(number);
  const word = (rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined) ?? forms.other;
  return `${new Intl.NumberFormat(locale[language]).format(number)} ${word}`;
}
