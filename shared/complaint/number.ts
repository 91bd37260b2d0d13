import type { Site } from '../contract/catalogue.ts';
import type { Instant } from '../ids.ts';

/** What a complaint's number is made of. */
export interface NumberParts {
  readonly site: string;
  readonly year: number;
  readonly desk: string;
  readonly count: number;
}

/** The characters a check may be: readable on the phone, no 0 and O, no 1 and I. Thirty-two of them, one for each value. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** The look-alikes borrow values that nothing else in their own places has: 0 and 1 among digits, I and O among letters. */
const borrowed: Readonly<Record<string, number>> = { '-': 0, '0': 0, '1': 1, I: 24, O: 25 };

/** SITE-YYYY-DESK-NNNN-C, final the moment it is given, told to the customer at once, never used again (product.md 3.2). */
export function complaintNumber({ site, year, desk, count }: NumberParts): string {
  const body = `${site}-${String(year).padStart(4, '0')}-${desk}-${String(count).padStart(4, '0')}`;
  return `${body}-${checkOf(body)}`;
}

/** The year a number is counted in: that of the site's own clock, not of UTC. */
export const numberYear = (now: Instant, timeZone: Site['timeZone']): number =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).year;

/**
 * The number someone typed or read out: any case, with spaces or without dashes, O for 0 and I for 1; where its parts are kept apart, also
 * without the zeros its count begins with. Undefined when it is not a number or its check says that a character is wrong.
 */
export function readNumber(text: string): string | undefined {
  const said = text.normalize('NFKC').toUpperCase().trim();
  const parts = said.split(/[\s–—.\-/]+/u);
  const candidates = parts.length === 5 ? [parts.map(asCounted).join('-')] : bothReadings(parts.join(''));
  return candidates.map(withDigits).find((one) => one !== undefined && checks(one));
}

const typed = /^([A-Z]{2,4})-([\dIO]{4})-([A-HJ-NP-Z2-9]{1,2})-([\dIO]{4,9})-([A-HJ-NP-Z2-9])$/u;

/** A count without the zeros it begins with is written out again: nobody reads them aloud. */
const asCounted = (part: string, place: number): string => (place === 3 && part !== '' ? part.padStart(4, '0') : part);

/** Without dashes a desk's code may have one character or two; the check fits only one of the readings. */
const bothReadings = (run: string): readonly string[] =>
  [1, 2].map((length) => run.replace(new RegExp(`^([A-Z]{2,4})(\\d{4})(.{${length}})(.*)(.)$`, 'u'), '$1-$2-$3-$4-$5'));

/** The number with real digits where digits stand, if it has the shape of one. */
function withDigits(text: string): string | undefined {
  const [, site, year, desk, count, check] = typed.exec(text) ?? [];
  if (site === undefined || year === undefined || desk === undefined || count === undefined || check === undefined) return undefined;
  return [site, digits(year), desk, digits(count), check].join('-');
}

const digits = (part: string): string => part.replaceAll('O', '0').replaceAll('I', '1');
const checks = (number: string): boolean => number.at(-1) === checkOf(number.slice(0, -2));

/**
 * A weighted sum in the field of 32 elements, each place with another power of 2 as its weight: every single wrong character and
 * every two swapped neighbours change it.
 */
function checkOf(body: string): string {
  const sum = body.split('').reduce((total, character) => timesTwo(total ^ valueOf(character)), 0);
  return alphabet.charAt(sum);
}

/** Doubles in that field: modulo x⁵ + x² + 1. */
const timesTwo = (value: number): number => (value & 16 ? ((value << 1) ^ 37) & 31 : value << 1);

const valueOf = (character: string): number => borrowed[character] ?? alphabet.indexOf(character);
