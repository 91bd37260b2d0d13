import { useTranslation } from 'react-i18next';
import { type Language, language } from '../../shared/language.ts';
import { spoken } from '../i18n/languages.ts';

/** The operator's language now, outside of React. */
export const spokenLanguage = (): Language => spoken();

/** The operator's language; drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return language.catch('en').parse(i18n.language);
}
