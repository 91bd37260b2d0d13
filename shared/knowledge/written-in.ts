import type { Language } from '../language.ts';

const letters: readonly (readonly [Language, RegExp])[] = [
  ['en', /\p{Script=Latin}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** The languages of a text by its letters: those that make up at least a tenth of it, so that a brand's name alone makes no English text. */
export function writtenIn(text: string): Language[] {
  const counts = letters.map(([language, pattern]) => [language, text.match(pattern)?.length ?? 0] as const);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.filter(([, count]) => count > 0 && count * 10 >= all).map(([language]) => language);
}
