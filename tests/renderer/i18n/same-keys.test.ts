import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { th } from '../../../renderer/i18n/th.ts';

/** Every text with its path; Russian plurals may have more forms than English, so plural endings count as one key. */
function texts(tree: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof tree === 'string') return new Map([[path.replace(/_(one|few|many|other)$/u, ''), tree]]);
  return new Map(Object.entries(tree as object).flatMap(([key, value]) => [...texts(value, `${path}.${key}`)]));
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)]
    .map(([, name]) => name ?? '')
    .toSorted((a, b) => a.localeCompare(b))
    .join(' ');

describe('the texts of the window', () => {
  for (const [language, tree] of Object.entries({ ru, th })) {
    it(`has every English text in ${language}, and no other`, () => {
      expect([...texts(tree).keys()].toSorted()).toEqual([...texts(en).keys()].toSorted());
    });
    it(`leaves no text of ${language} empty and names the same values`, () => {
      const english = texts(en);
      const wrong = [...texts(tree)].filter(
        ([key, text]) => text.trim() === '' || placeholders(text) !== placeholders(english.get(key) ?? ''),
      );
      expect(wrong).toEqual([]);
    });
  }
});
