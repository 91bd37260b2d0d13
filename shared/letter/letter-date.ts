import type { Language } from '../language.ts';

const calendar: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', th: 'th-TH-u-ca-buddhist' };
const made = new Map<string, Intl.DateTimeFormat>();

/** A day as letters write it, at the site: `20 November 2026`, «20 ноября 2026 года» (written out, so that a full stop can follow), `20 พฤศจิกายน 2569`. */
export function letterDate(at: number, language: Language, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(calendar[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  made.set(key, format);
  const shown = language === 'ru' ? format.format(at).replace(/\s*г\.$/u, ' года') : format.format(at);
  // One piece on its line.
  return shown.replaceAll(' ', '\u00A0');
}
