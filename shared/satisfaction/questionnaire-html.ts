import type { Language } from '../language.ts';
import { escapeHtml, saidHtml } from '../print/escape-html.ts';
import { saidWhole } from '../print/keep-whole.ts';
import { type Letterhead, letterhead } from '../print/letterhead.ts';
import { printPage, type PrintLook } from '../print/print-page.ts';
import { type Question, type Questionnaire, wordsIn } from './questionnaire.ts';

/** Whose paper it is, and the case it asks about; without a number nobody can tell whose answers they are. */
export interface QuestionnaireFrame {
  readonly head: Letterhead;
  readonly number: string | null;
}

const lowest: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['not at all', 'very much'],
  ru: ['совсем нет', 'полностью'],
  th: ['ไม่เลย', 'มากที่สุด'],
};
const about: Readonly<Record<Language, string>> = { en: 'About complaint', ru: 'По обращению', th: 'เกี่ยวกับเรื่องหมายเลข' };
const thanks: Readonly<Record<Language, string>> = { en: 'Thank you.', ru: 'Спасибо!', th: 'ขอบคุณ' };

/** A questionnaire as a page to be filled in with a pen: boxes, scales and lines to write on. */
export function questionnaireHtml(
  asked: Questionnaire,
  spoken: Language,
  { head, number }: QuestionnaireFrame,
  look: PrintLook = {},
): string {
  const title = wordsIn(asked.title, spoken);
  // No line ends inside a Thai word (keep-whole.ts).
  const say: Say = (words) => saidWhole(words, spoken);
  const body = [
    letterhead(head, spoken),
    number === null ? '' : `<div class="meta"><div>${escapeHtml(about[spoken])} <span class="whole">${saidHtml(number)}</span></div></div>`,
    `<h1>${say(title)}</h1><div class="text"><p>${say(wordsIn(asked.opening, spoken))}</p></div>`,
    `<ol class="questions">${asked.questions.map((one) => `<li>${questionHtml(one, spoken, say)}</li>`).join('')}</ol>`,
    `<p class="quiet">${escapeHtml(thanks[spoken])}</p>`,
  ];
  return printPage(
    { language: spoken, title, body: body.join(''), foot: `${title} · ${asked.version}${number === null ? '' : ` · ${number}`}` },
    look,
  );
}

type Say = (words: string) => string;

function questionHtml({ kind, words, boxes }: Question, spoken: Language, say: Say): string {
  const asked = `<p><b>${say(wordsIn(words, spoken))}</b></p>`;
  if (kind === 'text') return `${asked}<div class="write"></div>`;
  if (kind === 'tick')
    return `${asked}<ul class="ticks">${boxes.map((one) => `<li>${box} ${say(wordsIn(one, spoken))}</li>`).join('')}</ul>`;
  const [low, high] = lowest[spoken];
  const steps = [1, 2, 3, 4, 5].map((step) => `<span class="whole">${box} ${step}</span>`).join(' ');
  return `${asked}<p class="scale"><span class="quiet">${escapeHtml(low)}</span> ${steps} <span class="quiet">${escapeHtml(high)}</span></p>`;
}

const box = '<span class="box"></span>';
