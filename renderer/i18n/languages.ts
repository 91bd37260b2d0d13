import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, language, languages } from '../../shared/language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { th } from './th.ts';

const key = 'heard.language';

/** The language this window was last used in, else the computer's, else English. */
function remembered(): Language {
  const stored = language.safeParse(localStorage.getItem(key));
  if (stored.success) return stored.data;
  return languages.find((one) => navigator.language.startsWith(one)) ?? 'en';
}

/** Loads all three languages; resolves when the first text can be shown. */
export async function startLanguages(): Promise<void> {
  const first = remembered();
  await i18next.use(initReactI18next).init({
    lng: first,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en, ru, th },
    interpolation: { escapeValue: false }, // React escapes
  });
  document.documentElement.lang = first;
}

/** Turns every text of the window into another language, and remembers it for the next start. */
export async function speak(chosen: Language): Promise<void> {
  localStorage.setItem(key, chosen);
  await turnInto(chosen);
}

async function turnInto(chosen: Language): Promise<void> {
  document.documentElement.lang = chosen;
  await i18next.changeLanguage(chosen);
}

/** Turns this window too when another window of the desk is turned into a language, until the returned function is called. */
export function followLanguage(): () => void {
  addEventListener('storage', turnAlong);
  return () => removeEventListener('storage', turnAlong);
}

function turnAlong(change: StorageEvent): void {
  if (change.key === key) void turnInto(remembered());
}

/** The language of the window now. */
export const spoken = (): Language => language.catch('en').parse(i18next.language);
