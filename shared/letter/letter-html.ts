import { escapeHtml, saidHtml } from '../print/escape-html.ts';
import { keepWhole, namesIn } from '../print/keep-whole.ts';
import { letterhead } from '../print/letterhead.ts';
import { printPage, type PrintLook } from '../print/print-page.ts';
import { letterWords } from './letter-words.ts';
import type { LetterSheet } from './letter-sheet.ts';

interface LetterLook extends PrintLook {
  /** Nobody has signed it: every sheet says so, that none of them is taken for a letter of the house. */
  readonly draft?: boolean;
}

/** The letter as a page for preview and paper; whatever anybody typed stays text. */
export function letterHtml(sheet: LetterSheet, { draft = false, ...look }: LetterLook = {}): string {
  const mark = letterWords[sheet.language].draft;
  return printPage(
    {
      language: sheet.language,
      title: `${sheet.number} ${sheet.subject}`,
      body: `${draft ? `<div class="draft">${escapeHtml(mark)}</div>` : ''}${body(sheet)}`,
      foot: draft ? `${sheet.number} · ${mark}` : sheet.number,
    },
    look,
  );
}

const body = (sheet: LetterSheet): string => {
  const words = letterWords[sheet.language];
  return [
    letterhead(sheet, sheet.language),
    `<div class="meta"><div>${escapeHtml(sheet.date)}</div><div>${escapeHtml(words.number)} ${saidHtml(sheet.number)}</div></div>`,
    `<div class="to"><b>${saidHtml(sheet.addressee.name)}</b><br>${saidHtml(sheet.addressee.address)}</div>`,
    `<h1><bdi>${withWhole(sheet.subject, sheet)}</bdi></h1>`,
    `<div class="text">${paragraphs(sheet)}</div>`,
    `<div class="sign"><p>${escapeHtml(words.closing)}</p><p class="line"><b>${saidHtml(sheet.signer.name)}</b>`,
    sheet.signer.position === '' ? '</p></div>' : `<br>${saidHtml(sheet.signer.position)}</p></div>`,
  ].join('');
};

const paragraphs = (sheet: LetterSheet): string =>
  sheet.body
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p><bdi>${withWhole(paragraph.trim(), sheet)}</bdi></p>`)
    .join('');

/** The complaint's number is read out over the telephone, and a name is a name: a line never ends inside either. */
const withWhole = (text: string, { language, number, addressee, signer }: LetterSheet): string =>
  keepWhole(text, language, [
    number,
    ...namesIn(addressee.name, signer.name).flatMap((name) => (language === 'th' ? [`คุณ${name}`, name] : [name])),
  ]);
