import { minorDigits } from '../catalogue/minor-digits.ts';
import type { Language } from '../language.ts';
import { locale } from './locale.ts';

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
