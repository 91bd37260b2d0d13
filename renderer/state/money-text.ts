import { minorDigits } from '../../shared/catalogue/minor-digits.ts';

/** Minor units as people type them: 50050 of a two-digit currency is "500.5"; null is empty. */
export const toTyped = (minor: number | null, currency: string): string =>
  minor === null ? '' : String(minor / 10 ** minorDigits(currency));

/** What was typed as minor units; a comma counts as the point, spaces are left out; not an amount is undefined. */
export function toMinor(typed: string, currency: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00A0]/gu, '').replace(',', '.');
  if (!/^\d{1,12}(\.\d{0,3})?$/u.test(plain)) return undefined;
  return Math.round(Number(plain) * 10 ** minorDigits(currency));
}
