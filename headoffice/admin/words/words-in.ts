import type { Language } from '../../../shared/language.ts';
import { en, type WordKey, type Words } from './en.ts';
import { ru } from './ru.ts';
import { th } from './th.ts';

const all: Readonly<Record<Language, Words>> = { en, ru, th };

/** Says something in one language, with its facts filled in. */
export type Say = (key: WordKey, facts?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, facts = {}) =>
    all[language][key].replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => String(facts[name] ?? ''));

/** Is this something the pages can say? What stands in an address may be anything. */
export const isWord = (text: string): text is WordKey => Object.hasOwn(en, text);

/** The first language of a browser's wishes that the pages speak; English where it wishes for none of them. */
export function wishedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((one) => {
      const [tag = '', weight = ''] = one.trim().toLowerCase().split(';');
      const q = Number(/^\s*q=([\d.]+)/u.exec(weight)?.[1] ?? 1);
      return { tag: tag.split('-', 1)[0] ?? '', q };
    })
    .toSorted((one, other) => other.q - one.q);
  for (const { tag, q } of wishes) if (q > 0 && (tag === 'en' || tag === 'ru' || tag === 'th')) return tag;
  return 'en';
}
