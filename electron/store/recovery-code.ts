import { randomInt } from 'node:crypto';

/** No I, O, 0 or 1: nothing that is read as something else from paper. 32 signs are 5 bits each. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const groups = 8;
const signsInGroup = 4;

/** Cyrillic capitals that look like the Latin ones on the paper. */
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

/** A new recovery code to be shown once: 8 groups of 4 signs, 160 bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: groups }, () => group()).join('-');
}

const group = (): string => Array.from({ length: signsInGroup }, () => signs[randomInt(signs.length)]).join('');

/** A typed recovery code as the bytes it stands for, however it was grouped and cased, or undefined when it cannot be one. */
export function readRecoveryCode(typed: string): Uint8Array | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[А-Я]/gu, (letter) => lookAlikes[letter] ?? letter);
  const isCode = plain.length === groups * signsInGroup && Array.from(plain).every((sign) => signs.includes(sign));
  return isCode ? new TextEncoder().encode(plain) : undefined;
}
