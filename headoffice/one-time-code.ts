import { createHash, randomInt } from 'node:crypto';

/** No I, O, 0 or 1: nothing that is read as something else from a screen or over the telephone. 32 signs are 5 bits each. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Cyrillic capitals that look like the Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  У: 'Y',
  Х: 'X',
};

/** For how long a code is good, milliseconds. */
export const codeLasts = 10 * 60_000;

/** A new code that lets one desk join, to be shown once: three groups of four signs, 60 bits. */
export const newOneTimeCode = (): string => Array.from({ length: 3 }, () => group()).join('-');

const group = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');

/** What is kept of a code, however it was typed: SHA-256 in hexadecimal. Nobody guesses 60 bits in ten minutes, so it needs no slow hash. */
export const hashOfCode = (typed: string): string => createHash('sha256').update(plain(typed)).digest('hex');

const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[А-Я]/gu, (letter) => lookAlikes[letter] ?? letter);
