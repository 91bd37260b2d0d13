import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number grouped for reading aloud: `081 234 5678` in its own country, `+7 916 123 45 67` elsewhere. What no plan knows is grouped from the left by three. */
export function phoneShown(raw: string, country: string): string {
  const known = isSupportedCountry(country) ? parsePhoneNumberFromString(raw, country) : parsePhoneNumberFromString(raw);
  if (known?.isValid() !== true) return byThree(raw);
  const shown = known.country === country ? known.formatNational() : known.formatInternational();
  return shown
    .replaceAll(/[-()]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function byThree(raw: string): string {
  const digits = raw.replaceAll(/[\s().-]/gu, '');
  return /^\+?\d{5,}$/u.test(digits) ? (digits.match(/\+?\d{1,3}(?=\d{2})|\d+/gu) ?? [digits]).join(' ') : raw.trim();
}
