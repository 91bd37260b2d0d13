import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import { readPhone } from './phone.ts';

/** Could this be a telephone number or the first or last digits of one? Four digits at least, and nothing that no number has. */
export const looksLikePhone = (text: string): boolean => /^[\s\d๐-๙+().\-/]+$/u.test(text) && readPhone(text, '').digits.length >= 4;

/** The leading 0 of a national number (8 in the plan of +7) is no part of the international one. */
const withoutTrunk = (digits: string): string => digits.replace(/^(?:0|8(?=\d{9,}$))/u, '');

/** What the digits of a kept number may end with: those that were typed, of a whole national number without its leading 0 or 8. */
export const ending = (digits: string): string => (digits.length < 9 ? digits : withoutTrunk(digits));

/**
 * What the digits of a kept number may begin with while one is being typed: as it is, or, when it is typed the national way, with
 * the country's code instead of the leading 0 or 8.
 */
export function beginnings(digits: string, country: string): readonly string[] {
  const code = isSupportedCountry(country) ? getCountryCallingCode(country) : '';
  return [...new Set([digits, code + withoutTrunk(digits)])];
}
