import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { letterHtml } from '../../../shared/letter/letter-html.ts';
import { letterKinds } from '../../../shared/letter/letter-kind.ts';
import type { LetterSheet } from '../../../shared/letter/letter-sheet.ts';

/** What people try: tags, attributes, entities, styles, addresses, turned text. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><style>@import url(https://x)',
    '&lt;b&gt; &#60;i&#62; &amp;',
    '<a href="javascript:alert(1)">',
    "' onload='x",
    '<!--',
    ']]>',
    '\u202Eelif',
    'a\n\nb\n<br>c',
  ),
);

const sheet: fc.Arbitrary<LetterSheet> = fc.record({
  kind: fc.constantFrom(...letterKinds),
  language: fc.constantFrom(...languages),
  company: hostile,
  site: hostile,
  hotline: hostile,
  email: hostile,
  date: hostile,
  number: hostile,
  addressee: fc.record({ name: hostile, address: hostile }),
  subject: hostile,
  body: hostile,
  signer: fc.record({ name: hostile, position: hostile }),
});

const classes = ['company', 'contact', 'meta', 'to', 'text', 'sign'].map((name) => `<div class="${name}">`);
const ours = new Set([
  '<!doctype html>',
  '<html lang="en">',
  '<html lang="ru">',
  '<html lang="th">',
  '</html>',
  '<head>',
  '</head>',
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:">`,
  '<title>',
  '</title>',
  '<style>',
  '</style>',
  '<body>',
  '</body>',
  '<header class="head">',
  '</header>',
  '<h1>',
  '</h1>',
  ...classes,
  '<div>',
  '</div>',
  '<p>',
  '<p class="line">',
  '</p>',
  '<b>',
  '</b>',
  '<bdi>',
  '</bdi>',
  '<br>',
  '<span class="whole">',
  '</span>',
]);

const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/su, '')
    .replaceAll('<br>', '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_whole, code: string) => String.fromCodePoint(Number(code)));

it('holds no tag but its own, whatever anybody typed, and every word of it', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      const html = letterHtml(one);
      const tags = html.match(/<[^>]*>/gu) ?? [];
      expect(tags.filter((tag) => !ours.has(tag))).toEqual([]);
      const text = textOf(html);
      for (const said of [one.subject, one.addressee.name, one.addressee.address, one.signer.name, one.number])
        expect(text).toContain(said);
      for (const paragraph of one.body.split(/\n{2,}/u)) expect(text).toContain(paragraph.trim());
    }),
    { numRuns: 500 },
  );
});
