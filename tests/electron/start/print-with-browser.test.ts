import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { printWithBrowser } from '../../../electron/start/print-with-browser.ts';
import { withOwnFonts } from '../../../electron/web/with-own-fonts.ts';
import { languages } from '../../../shared/language.ts';
import { letterHtml } from '../../../shared/letter/letter-html.ts';
import { letterKinds } from '../../../shared/letter/letter-kind.ts';
import type { LetterSheet } from '../../../shared/letter/letter-sheet.ts';
import { aLetterSheet } from '../../helpers/a-letter-sheet.ts';
import { chromiumPath } from '../../helpers/chromium.ts';
import { pageFonts } from '../../helpers/page-fonts.ts';
import { bare, canReadPdf, pdfFonts, pdfPages } from '../../helpers/pdf.ts';
import { thaiWords } from '../../helpers/thai-words.ts';

const patience = 180_000;
const print = withOwnFonts(pageFonts(), (html) => printWithBrowser(chromiumPath(), html));
const printed = (sheet: LetterSheet): Promise<Uint8Array> => print(letterHtml(sheet));

const pageWords = { en: 'Page1of', ru: 'Страница1из', th: 'หน้า1จาก' } as const;
const closing = { en: 'Yours sincerely,', ru: 'С уважением,', th: 'ขอแสดงความนับถือ' } as const;

describe.skipIf(!canReadPdf).each(languages)('letters on paper in %s', (language) => {
  const sheets = letterKinds.map((kind) => aLetterSheet(kind, language));
  const pdfs = new Map<LetterSheet, Uint8Array>();

  beforeAll(async () => {
    for (const sheet of sheets) pdfs.set(sheet, await printed(sheet));
  }, patience);

  it.each(sheets)('hold every word of the $kind, in its order', (sheet) => {
    const pages = pdfPages(pdfs.get(sheet) ?? new Uint8Array());
    expect(pages).toHaveLength(1);
    const text = bare(pages.flat().join('\n'));
    let from = 0;
    for (const part of [
      sheet.date,
      sheet.addressee.name,
      sheet.subject,
      ...sheet.body.split('\n\n'),
      closing[language],
      sheet.signer.name,
    ]) {
      const at = text.indexOf(bare(part), from);
      expect({ part, isThere: at >= from }).toEqual({ part, isThere: true });
      from = at + bare(part).length;
    }
    for (const part of [sheet.company, sheet.hotline, sheet.email, sheet.number, sheet.signer.position]) expect(text).toContain(bare(part));
    expect(text).toContain(`${pageWords[language]}1`);
  });

  it.each(sheets)('carry the fonts of the $kind with them', (sheet) => {
    const fonts = pdfFonts(pdfs.get(sheet) ?? new Uint8Array());
    expect(fonts.every(({ type, whole }) => type === 'CID TrueType' && whole)).toBe(true);
    expect(new Set(fonts.map(({ name }) => name))).toEqual(new Set(fontsOf(sheet)));
  });

  it.each(sheets)('end no line of the $kind inside a word', (sheet) => {
    const lines = pdfPages(pdfs.get(sheet) ?? new Uint8Array()).flat();
    const paragraphs = sheet.body.split('\n\n');
    const breaks = paragraphs.flatMap((paragraph) => breaksIn(paragraph, lines));
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.filter(({ within }) => within)).toEqual([]);
  });
});

/** Latin and Cyrillic from one family, Thai and the baht from the other; the bold of each where a bold line has its letters. */
const fontsOf = ({ body, company }: LetterSheet): readonly string[] => [
  'NotoSans-Regular',
  'NotoSans-Bold',
  ...(/\p{Script=Thai}|฿/u.test(body) ? ['NotoSansThai-Regular'] : []),
  ...(/\p{Script=Thai}/u.test(company) ? ['NotoSansThai-Bold'] : []),
];

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Where the lines of a paragraph end on the paper, and whether that is inside a word as ICU knows words. */
function breaksIn(paragraph: string, lines: readonly string[]): { readonly before: string; readonly within: boolean }[] {
  const ends = new Set([...words.segment(paragraph)].map(({ index }) => bare(paragraph.slice(0, index)).length));
  const whole = bare(paragraph);
  return endsIn(whole, lines).map((at) => ({ before: whole.slice(Math.max(0, at - 12), at), within: !ends.has(at) }));
}

describe.skipIf(!canReadPdf)('no Thai word is broken', () => {
  // Every template at once; the paper is narrowed so that its lines end somewhere else each time.
  const all = letterKinds.map((kind) => aLetterSheet(kind, 'th').body).join('\n\n');

  it.each([210, 190, 170, 150, 130])('on paper %s mm wide', { timeout: patience }, async (width) => {
    const sheet = aLetterSheet('decision', 'th', { body: all });
    const pdf = await print(letterHtml(sheet).replace('size: A4;', `size: ${width}mm 297mm;`));
    const lines = pdfPages(pdf).flat();
    const broken = all.split('\n\n').flatMap((paragraph) => brokenWords(paragraph, lines));
    expect(broken).toEqual([]);
  });

  it('and where one was, it is found', () => {
    expect(brokenWords('ความคืบหน้าให้ท่านทราบ', ['ความคืบหน้าให้ท่า', 'นทราบ'])).toEqual(['ท่าน']);
  });
});

/** The words, as a person sets them apart, inside which a line of the paragraph ends. */
function brokenWords(paragraph: string, lines: readonly string[]): readonly string[] {
  const whole = bare(paragraph);
  const ends = endsIn(whole, lines);
  return thaiWords.filter((word) => {
    const known = bare(word);
    for (let at = whole.indexOf(known); at >= 0; at = whole.indexOf(known, at + 1))
      if (ends.some((end) => at < end && end < at + known.length)) return true;
    return false;
  });
}

/** Where in a paragraph its lines end, its own end left out. */
function endsIn(whole: string, lines: readonly string[]): readonly number[] {
  const ends: number[] = [];
  let at = 0;
  for (const line of lines.map(bare)) {
    if (line === '' || !whole.startsWith(line, at)) continue;
    at += line.length;
    if (at >= whole.length) break;
    ends.push(at);
  }
  return ends;
}

it.skipIf(!canReadPdf)(
  'numbers the pages of a long letter and keeps the signature whole',
  async () => {
    const body = Array.from(
      { length: 40 },
      (_, at) => `Paragraph ${at + 1}. ${'We looked into what you told us with care. '.repeat(4)}`,
    ).join('\n\n');
    const pages = pdfPages(await printed(aLetterSheet('decision', 'en', { body })));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => expect(page.join('\n')).toContain(`Page ${at + 1} of ${pages.length}`));
    expect(pages.at(-1)?.join('\n')).toMatch(/Yours sincerely,[\s\S]*Irina Volkova/u);
  },
  patience,
);

it.skipIf(!canReadPdf)(
  'prints markup as the letters it is made of',
  async () => {
    const hostile = '<script>document.body.innerHTML = "gone"</script><img src="http://127.0.0.1:1/x"><b>bold</b> &amp; &lt;';
    const [page = []] = pdfPages(await printed(aLetterSheet('decision', 'en', { body: hostile, subject: '<h1>x</h1>' })));
    expect(bare(page.join(''))).toContain(bare(hostile));
    expect(page).toContain('<h1>x</h1>');
  },
  patience,
);

it(
  'leaves nothing behind',
  async () => {
    const own = mkdtempSync(join(tmpdir(), 'heard-test-'));
    const usual = process.env['TMPDIR'];
    process.env['TMPDIR'] = own;
    onTestFinished(() => {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
      rmSync(own, { recursive: true });
    });
    await print(letterHtml(aLetterSheet('apology', 'en')));
    expect(readdirSync(own)).toEqual([]);
  },
  patience,
);

it('says so where the browser cannot be started', async () => {
  await expect(printWithBrowser('/nowhere/chromium', '<p>x</p>')).rejects.toThrow('the browser ended');
});
