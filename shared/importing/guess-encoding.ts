export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-874'] as const;
export type Encoding = (typeof encodings)[number];

/** What a file is written in, and how many bytes of mark stand before its text. */
export interface Encoded {
  readonly encoding: Encoding;
  readonly mark: number;
}

const sampleSize = 1 << 20;

/**
 * How the bytes of a file are to be read: by the mark at its start, by what is valid UTF-8, else Russian or Thai as Windows wrote
 * them before Unicode. Looks at the first million bytes, which for a table is plenty.
 */
export function guessEncoding(bytes: Uint8Array): Encoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const sample = bytes.subarray(0, sampleSize);
  return { encoding: withoutMark(sample), mark: 0 };
}

function withoutMark(sample: Uint8Array): Encoding {
  const wide = zeroSide(sample);
  if (wide !== undefined) return wide;
  if (isUtf8(sample)) return 'utf-8';
  return looksThai(sample) ? 'windows-874' : 'windows-1251';
}

/** Commas, digits and line ends have a zero beside them in UTF-16, and on which side says in which order. */
function zeroSide(sample: Uint8Array): Encoding | undefined {
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  const enough = sample.length / 50;
  if (zeros.odd > enough && zeros.odd > 8 * zeros.even) return 'utf-16le';
  if (zeros.even > enough && zeros.even > 8 * zeros.odd) return 'utf-16be';
  return undefined;
}

/** Is every byte part of a UTF-8 character? One cut off by the end of the sample is forgiven. */
function isUtf8(sample: Uint8Array): boolean {
  let at = 0;
  while (at < sample.length) {
    const length = lengthByLead(sample[at] ?? 0);
    if (length === 0) return false;
    for (let next = at + 1; next < Math.min(at + length, sample.length); next++) if (((sample[next] ?? 0) & 0xc0) !== 0x80) return false;
    at += length;
  }
  return true;
}

/** How many bytes a character has that begins with this one; 0 when none does. */
function lengthByLead(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/** Signs of Windows-1251 that stand in Russian text among the places of Thai letters: Ё ё № « ». */
const russianSigns: ReadonlySet<number> = new Set([0xa8, 0xb8, 0xb9, 0xab, 0xbb]);

/** Half the Thai consonants stand where Windows-1251 has next to no Russian letters. */
function looksThai(sample: Uint8Array): boolean {
  let high = 0;
  let consonants = 0;
  for (const byte of sample) {
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xa1 && byte <= 0xbf && !russianSigns.has(byte)) consonants++;
  }
  return consonants > high * 0.15;
}
