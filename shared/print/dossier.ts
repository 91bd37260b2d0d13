import { z } from 'zod';
import { dateTimeShown } from '../format/date.ts';
import { language, type Language } from '../language.ts';
import { line, longest, note } from '../text/fields.ts';
import { escapeHtml, saidHtml } from './escape-html.ts';
import { saidWhole } from './keep-whole.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { printPage, type PrintLook } from './print-page.ts';

/** A story with what is known about it; the door reads every text besides (electron/services/measure-input.ts). */
const text = z.string().max(2 * longest.story);

/** Something of a dossier: what it is, and how it is; without a label it is a line of text of its own. */
const dossierRow = z.strictObject({ label: note, text });
export type DossierRow = z.infer<typeof dossierRow>;

const dossierSection = z.strictObject({ title: line, rows: z.array(dossierRow).min(1).max(2_100) });
export type DossierSection = z.infer<typeof dossierSection>;

/** Everything known of a case or a customer, in the words of the window that shows it. */
export const dossier = z.strictObject({ language, title: note, sections: z.array(dossierSection).max(60) });
export type Dossier = Readonly<z.infer<typeof dossier>>;

/** What the desk itself puts on the paper, whatever the window sent: whose it is, what it is of, who printed it and when. */
export interface DossierFrame {
  readonly head: Letterhead;
  readonly timeZone: string;
  /** The number of the case, or the name of the customer. */
  readonly of: string;
  readonly printedBy: string;
  readonly at: number;
}

const printed: Readonly<Record<Language, (by: string, when: string) => string>> = {
  en: (by, when) => `Printed by ${by}, ${when}`,
  ru: (by, when) => `Напечатано: ${by}, ${when}`,
  th: (by, when) => `พิมพ์โดย ${by} ${when}`,
};

/** A dossier as a page for preview and paper; whatever anybody typed stays text. */
export function dossierHtml(sheet: Dossier, { head, timeZone, of, printedBy, at }: DossierFrame, look: PrintLook = {}): string {
  const { language: spoken, title, sections } = sheet;
  const signed = printed[spoken](printedBy, dateTimeShown(at, spoken, timeZone));
  // No line ends inside the number, nor inside a Thai word (keep-whole.ts).
  const said = (words: string): string => saidWhole(words, spoken, [of]);
  const body = [
    letterhead(head, spoken),
    `<div class="meta"><div>${escapeHtml(signed)}</div><div class="whole">${saidHtml(of)}</div></div>`,
    `<h1>${said(title)}</h1>`,
    ...sections.map((one) => sectionHtml(one, said)),
  ];
  return printPage({ language: spoken, title: `${of} ${title}`, body: body.join(''), foot: `${of} · ${signed}` }, look);
}

const sectionHtml = ({ title, rows }: DossierSection, said: (text: string) => string): string =>
  `<h2>${said(title)}</h2><dl class="rows">${rows.map((row) => rowHtml(row, said)).join('')}</dl>`;

const rowHtml = ({ label, text: told }: DossierRow, said: (text: string) => string): string =>
  `<div><dt>${said(label)}</dt><dd>${said(told)}</dd></div>`;
