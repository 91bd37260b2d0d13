import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { escapeLines } from '../../../shared/print/escape-html.ts';
import { keepWhole, namesIn } from '../../../shared/print/keep-whole.ts';

const whole = (html: string): readonly string[] => [...html.matchAll(/<span class="whole">(.*?)<\/span>/gu)].map(([, word]) => word ?? '');

describe('no line ends', () => {
  it('inside a Thai word of letters that the dictionary takes apart', () => {
    expect(whole(keepWhole('จะแจ้งความคืบหน้าให้ท่านทราบ', 'th'))).toEqual(['ความคืบหน้า', 'ท่าน', 'ทราบ']);
  });

  it('inside a number or a name, in any language', () => {
    const names = ['BKK-2026-A-00042-K', ...namesIn('Анна Образцова', 'I. Volkova')];
    expect(whole(keepWhole('Анна Образцова, BKK-2026-A-00042-K', 'ru', names))).toEqual(['Анна', 'Образцова', 'BKK-2026-A-00042-K']);
  });

  it('but where the letters only look like a word, the text stays as it is', () => {
    expect(keepWhole('ท่าน้ำ', 'th')).toBe('ท่าน้ำ');
    expect(keepWhole('ท่าน', 'ru')).toBe('ท่าน');
  });

  it('in what is too long for a line anyway', () => {
    expect(whole(keepWhole('x'.repeat(60), 'en', ['x'.repeat(60)]))).toEqual([]);
  });

  it('and nothing is lost, added or let through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 3 }),
        fc.constantFrom(...languages),
        (text, names, language) => {
          const html = keepWhole(`${text}ท่าน${names.join('')}`, language, names);
          expect(html.replaceAll(/<span class="whole">|<\/span>/gu, '')).toBe(escapeLines(`${text}ท่าน${names.join('')}`));
        },
      ),
      { numRuns: 500 },
    );
  });
});
