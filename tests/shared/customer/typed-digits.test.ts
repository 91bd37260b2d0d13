import { expect, it } from 'vitest';
import { homeCountry } from '../../../shared/customer/home-country.ts';
import { beginnings, ending, looksLikePhone } from '../../../shared/customer/typed-digits.ts';

it.each(['4567', '+7 (916) 123-45-67', '๐๘๑๒', '081.234'])('%s may be a number', (text) => {
  expect(looksLikePhone(text)).toBe(true);
});

it.each(['456', 'anna', 'K7M2QX', '12 a 34', ''])('%j is none', (text) => {
  expect(looksLikePhone(text)).toBe(false);
});

it('looks for a national number without its leading 0 or 8', () => {
  expect(beginnings('0812', 'TH')).toEqual(['0812', '66812']);
  expect(beginnings('6681', 'TH')).toContain('6681');
  expect(ending('0812345678')).toBe('812345678');
  expect(ending('89161234567')).toBe('9161234567');
  expect(ending('0812')).toBe('0812');
});

it('reads the home country from the currency, else from the language', () => {
  expect(homeCountry({ currency: 'THB', defaultLanguage: 'en' })).toBe('TH');
  expect(homeCountry({ currency: 'RUB', defaultLanguage: 'ru' })).toBe('RU');
  expect(homeCountry({ currency: 'EUR', defaultLanguage: 'ru' })).toBe('LV');
});
