import type { Language } from '../language.ts';
import { locale } from './locale.ts';

/** How many digits stand behind the point of a currency: 2 for roubles and baht, 0 for yen. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in words of the language: `฿2,400`, «2 400 ₽». Takes minor units (kopecks, satang); whole amounts show no zeros behind the point. */
export function money(minor: number, currency: string, language: Language): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(minor / 10 ** digits);
}
