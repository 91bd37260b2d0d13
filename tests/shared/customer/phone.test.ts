import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../shared/customer/phone.ts';

describe('a telephone number', () => {
  it.each([
    ['081 234 5678', 'TH', '+66812345678'],
    ['(081) 234-5678', 'TH', '+66812345678'],
    ['๐๘๑ ๒๓๔ ๕๖๗๘', 'TH', '+66812345678'],
    ['+66 81 234 5678', 'RU', '+66812345678'],
    ['8 (916) 123-45-67', 'RU', '+79161234567'],
    ['+7 916 123 45 67', 'TH', '+79161234567'],
    ['9161234567', 'RU', '+79161234567'],
    ['+66812345678', 'TH', '+66812345678'],
    ['sip:+66812345678', 'TH', '+66812345678'],
  ])('is read in any notation: %s in %s', (raw, country, e164) => {
    expect(readPhone(raw, country)).toMatchObject({ raw, e164, digits: e164.slice(1) });
  });

  it('keeps the digits of what no numbering plan knows', () => {
    expect(readPhone('ext. 204', 'TH')).toEqual({ raw: 'ext. 204', e164: null, digits: '204', reversed: '402' });
  });

  it('reads international numbers where the country is unknown', () => {
    expect(readPhone('+66812345678', 'XX').e164).toBe('+66812345678');
    expect(readPhone('0812345678', 'XX')).toMatchObject({ e164: null, digits: '0812345678' });
  });

  it('never refuses, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const phone = readPhone(raw, 'TH');
        expect(phone.digits).toMatch(/^\d*$/u);
        expect(phone.reversed.split('').toReversed().join('')).toBe(phone.digits);
      }),
    );
  });
});
