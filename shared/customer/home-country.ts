import { isSupportedCountry } from 'libphonenumber-js/min';
import type { Language } from '../language.ts';

const whereSeveralShareACurrency: Readonly<Record<Language, string>> = { en: 'IE', ru: 'LV', th: 'TH' };

/**
 * The country whose numbering plan a new desk starts with: a currency code begins with its country (THB, RUB, GBP); for one that
 * several countries share, the site's language decides. The administrator can change it.
 */
export function homeCountry(site: { readonly currency: string; readonly defaultLanguage: Language }): string {
  const country = site.currency.slice(0, 2);
  return isSupportedCountry(country) ? country : whereSeveralShareACurrency[site.defaultLanguage];
}
