import { nameKey } from '../customer/name-key.ts';
import { wordStem } from '../text/word-stem.ts';
import { guesses } from './personal-guesses.ts';
import type { Mark, MarkKind } from './personal-mark.ts';

/** What a case knows of the people in it. */
export interface Known {
  /** The customer, who speaks for them, the staff that was named. */
  readonly names: readonly string[];
  /** Telephone, order and complaint numbers, the caller's code. */
  readonly numbers: readonly string[];
  /** Where they are written to: e-mail or postal address. */
  readonly addresses: readonly string[];
}

/** Everything in the text that points at a person, in order, nothing twice (security.md: what leaves a case leaves it without names). */
export function personalMarks(text: string, known: Known): readonly Mark[] {
  const found = [...knownMarks(text, known), ...guesses(text)];
  const kept: Mark[] = [];
  for (const mark of found) if (!kept.some((one) => one.from < mark.to && mark.from < one.to)) kept.push(mark);
  return kept.toSorted((one, other) => one.from - other.from);
}

/** The first thing in the text that the case knows its people by, as it stands there; undefined when none is left. */
export function stillPersonal(text: string, known: Known): string | undefined {
  const first = knownMarks(text, known).toSorted((one, other) => one.from - other.from)[0];
  return first && text.slice(first.from, first.to);
}

/** The text with what is known to be personal taken out; what only looks like it stays for its author to judge. */
export function withoutKnown(text: string, marks: readonly Mark[]): string {
  return marks
    .filter((mark) => mark.known)
    .toReversed()
    .reduce((left, { from, to }) => `${left.slice(0, from)}…${left.slice(to)}`, text);
}

function knownMarks(text: string, { names, numbers, addresses }: Known): readonly Mark[] {
  return [
    ...addresses.flatMap((address) => places(text, phrase(address), address.includes('@') ? 'email' : 'address')),
    ...numbers.flatMap((number) => numberPlaces(text, number)),
    ...namePlaces(text, names.flatMap(nameWords)),
  ];
}

const noNames: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr sir the and von van der ltd llc inc co company ооо зао оао пао ип гражданин госпожа господин คุณ นาย นาง นางสาว บริษัท จำกัด'.split(
    ' ',
  ),
);

/** The words of a name that tell a person: of three letters or more (a Thai name of two is a word like any other). */
const nameWords = (name: string): readonly string[] =>
  nameKey(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= 3 && !noNames.has(word));

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Every form of a name: «Анну Петрову» is Анна Петрова. Thai names are looked for as they are, wherever the dictionary parts them. */
function namePlaces(text: string, known: readonly string[]): readonly Mark[] {
  const thai = known.filter((word) => /\p{Script=Thai}/u.test(word));
  const stems = new Set(known.filter((word) => !thai.includes(word)).map(wordStem));
  const bent = Array.from(words.segment(text))
    .filter(({ segment, isWordLike }) => isWordLike === true && segment.length >= 3 && stems.has(wordStem(nameKey(segment))))
    .map(({ segment, index }): Mark => ({ from: index, to: index + segment.length, kind: 'name', known: true }));
  return [...bent, ...thai.flatMap((word) => places(text, escaped(word), 'name'))];
}

/** A number however it is spaced; a telephone number with its country or without. */
function numberPlaces(text: string, number: string): readonly Mark[] {
  const signs = number.replaceAll(/[^\p{L}\d]/gu, '');
  if (signs.length < 3) return [];
  const isPhone = /^\d{9,}$/u.test(signs);
  const spaced = Array.from(isPhone ? signs.slice(-8) : signs, escaped).join(String.raw`[\s()./\-–—]*`);
  const before = isPhone ? String.raw`\+?[\d\s()\-]*` : String.raw`(?<![\p{L}\d])`;
  return places(text, `${before}${spaced}${String.raw`(?![\p{L}\d])`}`, isPhone ? 'phone' : 'number');
}

const phrase = (address: string): string =>
  address
    .trim()
    .split(/[\s,]+/u)
    .map(escaped)
    .join(String.raw`[\s,]+`);

function places(text: string, pattern: string, kind: MarkKind): readonly Mark[] {
  if (pattern === '') return [];
  return Array.from(inWesternDigits(text).matchAll(new RegExp(pattern, 'giu')), ({ index, 0: found }): Mark => {
    const lead = found.length - found.trimStart().length;
    return { from: index + lead, to: index + found.length, kind, known: true };
  });
}

/** Thai digits as western ones, letter for letter, so that places stay where they are. */
export const inWesternDigits = (text: string): string => text.replaceAll(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50));

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
