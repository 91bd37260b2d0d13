import type { Language } from '../language.ts';
import { escapeHtml } from './escape-html.ts';
import { pageCss } from './page-css.ts';

/** What is to be printed: its language, the name of the file, safe HTML made by us, and what stands at the foot of every page. */
export interface PrintPage {
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly foot: string;
}

/** How the page is shown: `nonce` lets its styles in where the page around it asks for one, `fonts` are `@font-face` rules. */
export interface PrintLook {
  readonly nonce?: string;
  readonly fonts?: string;
}

/** Nothing may run and nothing may be fetched: styles of its own, fonts of its own. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:";

/** The one page for the preview and for the paper: no script, no address, every text escaped before it comes here. */
export const printPage = ({ language, title, body, foot }: PrintPage, { nonce, fonts = '' }: PrintLook = {}): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style${nonce === undefined ? '' : ` nonce="${escapeHtml(nonce)}"`}>${fonts}${pageCss(language, foot)}</style>`,
    `</head><body>${body}</body></html>`,
  ].join('');
