import type { Language } from '../language.ts';

const calendar: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', th: 'th-TH-u-ca-buddhist' };

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const made = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using one, and a list shows hundreds of dates. */
function formatter(kind: 'date' | 'time' | 'both', language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${kind} ${language} ${timeZone}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const parts = { ...(kind === 'time' ? {} : day), ...(kind === 'date' ? {} : hour) };
  const fresh = new Intl.DateTimeFormat(calendar[language], { ...parts, timeZone });
  made.set(key, fresh);
  return fresh;
}

/** The day of a moment at the site: `20 Nov 2026`, `20 พ.ย. 2569` (Thai years count from the Buddha). */
export const dateShown = (at: number, language: Language, timeZone: string): string => formatter('date', language, timeZone).format(at);

/** The hour of a moment at the site, on 24 hours: `14:02`. */
export const timeShown = (at: number, language: Language, timeZone: string): string => formatter('time', language, timeZone).format(at);

/** Day and hour of a moment at the site, for lists. */
export const dateTimeShown = (at: number, language: Language, timeZone: string): string => formatter('both', language, timeZone).format(at);

/** A month of the site (`2026-11`) as it is named: `November 2026`, «ноябрь 2026 г.», `พฤศจิกายน 2569`. */
export const monthShown = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(calendar[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
