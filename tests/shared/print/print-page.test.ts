import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { printPage } from '../../../shared/print/print-page.ts';

const page = { language: 'en', title: 'A title', body: '<p>x</p>', foot: 'BKK-2026-A-00042-K' } as const;

it('runs nothing and fetches nothing', () => {
  const html = printPage(page);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:"`);
  expect(html).not.toMatch(/<script|<img|<link|href=|src=|url\(/u);
});

it('keeps title, foot and nonce from ending where they stand', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.constantFrom(...languages), (title, foot, nonce, language) => {
      const html = printPage({ language, title, body: '', foot }, { nonce });
      expect(html.match(/<[^>]*>/gu)?.map((tag) => tag.replace(/ nonce="[^"]*"/u, ''))).toEqual(plainTags(language));
      expect(html.match(/@bottom-left \{ content: "(?:[\p{L}\p{N}\p{M}]|\\[\da-f]+ )*"; font/u)).not.toBeNull();
    }),
  );
});

const plainTags = (language: 'en' | 'ru' | 'th') =>
  printPage({ language, title: '', body: '', foot: '' }, { nonce: '' })
    .match(/<[^>]*>/gu)
    ?.map((tag) => tag.replace(/ nonce="[^"]*"/u, ''));
