import type { Language } from '../language.ts';
import { saidHtml } from './escape-html.ts';

/** The company as its papers name it; what is not set is left out. */
export interface Letterhead {
  readonly company: string;
  readonly site: string;
  readonly hotline: string;
  readonly email: string;
}

const telephone: Readonly<Record<Language, string>> = { en: 'Telephone', ru: 'Телефон', th: 'โทร.' };

/** The head of the first page: the company at one side, how to reach it at the other. */
export function letterhead({ company, site, hotline, email }: Letterhead, language: Language): string {
  const name = company === '' ? site : company;
  const contact = [site === name ? '' : site, hotline === '' ? '' : `${telephone[language]} ${hotline}`, email].filter(
    (part) => part !== '',
  );
  return [
    `<header class="head"><div class="company">${saidHtml(name)}</div>`,
    `<div class="contact">${contact.map(saidHtml).join('<br>')}</div></header>`,
  ].join('');
}
