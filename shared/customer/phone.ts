import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number in the forms it is kept and searched by. */
export interface Phone {
  /** As it was typed or delivered. */
  readonly raw: string;
  /** In the international form, or null when the numbering plan does not know it (an extension, a mistype). */
  readonly e164: string | null;
  /** The digits of `e164`, or those that were typed. */
  readonly digits: string;
  /** `digits` backwards: a search for the last digits is a search for the first ones of this. */
  readonly reversed: string;
}

/**
 * Reads a telephone number in any notation: spaces, dashes, brackets, a national or international prefix, Thai digits. A number
 * without a prefix is read in the plan of `country` (ISO 3166-1). Never refuses: what no plan knows keeps its digits.
 */
export function readPhone(raw: string, country: string): Phone {
  const typed = westernDigits(raw.normalize('NFKC'));
  const known = isSupportedCountry(country) ? parsePhoneNumberFromString(typed, country) : parsePhoneNumberFromString(typed);
  const e164 = known?.isValid() === true ? known.number : null;
  const digits = (e164 ?? typed).replaceAll(/\D/gu, '');
  return { raw, e164, digits, reversed: digits.split('').toReversed().join('') };
}

/** Thai digits as 0 to 9; libphonenumber does not read them. */
const westernDigits = (text: string): string => text.replaceAll(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50));
