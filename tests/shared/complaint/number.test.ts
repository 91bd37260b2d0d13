import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintNumber, numberYear, readNumber } from '../../../shared/complaint/number.ts';
import { instant } from '../../../shared/ids.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const readable = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const numbers = fc
  .record({
    site: fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 2, maxLength: 4 }),
    year: fc.integer({ min: 2000, max: 2999 }),
    desk: fc.string({ unit: fc.constantFrom(...readable.split('')), minLength: 1, maxLength: 2 }),
    count: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(complaintNumber);

describe('a complaint number', () => {
  it('names the site, the year, the desk and the count', () => {
    expect(complaintNumber({ site: 'BKK', year: 2026, desk: 'A', count: 42 })).toMatch(/^BKK-2026-A-0042-[A-HJ-NP-Z2-9]$/u);
  });

  it('never ends in a character that sounds or looks like another', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/[A-HJ-NP-Z2-9]$/u);
      }),
    );
  });

  it('is counted in the year of the site, not of UTC', () => {
    const newYearInBangkok = instant.parse(Date.UTC(2025, 11, 31, 18));
    expect([numberYear(newYearInBangkok, 'Asia/Bangkok'), numberYear(newYearInBangkok, 'UTC')]).toEqual([2026, 2025]);
  });
});

describe('reading a number back', () => {
  it('takes it in any case, with spaces, without dashes', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const said of [number, number.toLowerCase(), number.replaceAll('-', ' '), number.replaceAll('-', ''), ` ${number} `]) {
          expect(readNumber(said)).toBe(number);
        }
      }),
    );
  });

  it('takes it without the zeros its count begins with, where its parts are kept apart', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('-', ' ', ' - '), (number, between) => {
        const [site, year, desk, count = '', check] = number.split('-');
        expect(readNumber([site, year, desk, count.replace(/^0+/u, ''), check].join(between))).toBe(number);
      }),
    );
    expect(readNumber('BKK-2026-A--K')).toBeUndefined();
  });

  it('takes the letter O for zero and I for one where digits stand', () => {
    const number = complaintNumber({ site: 'BKK', year: 2010, desk: 'A', count: 101 });
    expect(readNumber(number.replace('2010', '2OIO').replace('0101', 'O1OI'))).toBe(number);
  });

  it('refuses any single wrong character', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.constantFrom(...`${letters}0123456789`.split('')), (number, seed, wrong) => {
        const at = seed % number.length;
        const right = number.charAt(at);
        const misheard = { O: '0', I: '1' }[wrong] ?? wrong;
        fc.pre(right !== '-' && right !== wrong && right !== misheard);
        expect(readNumber(number.slice(0, at) + wrong + number.slice(at + 1))).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses any two neighbours swapped, with dashes and across them', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (number, seed) => {
        const places = number.split('').flatMap((character, index) => (character === '-' ? [] : [index]));
        const pick = seed % (places.length - 1);
        const [one = 0, other = 0] = [places[pick], places[pick + 1]];
        const swapped = number
          .split('')
          .map((character, at) => (at === one ? number.charAt(other) : at === other ? number.charAt(one) : character));
        fc.pre(number.charAt(one) !== number.charAt(other));
        expect(readNumber(swapped.join(''))).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses what is no number at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(readNumber(text)).toBeUndefined();
      }),
    );
  });
});
