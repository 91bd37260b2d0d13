import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileTypes } from '../../../shared/attachment/file-type.ts';
import { textCheck } from '../../../shared/attachment/text-check.ts';
import { mostPixels, typeOfContent } from '../../../shared/attachment/type-of-content.ts';
import { aPicture } from '../../helpers/an-attachment.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const words = (...values: readonly number[]) =>
  values.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);

const png = (width: number, height: number) => bytes('\x89PNG\r\n\x1a\n', words(13), 'IHDR', words(width, height), [8, 6, 0, 0, 0]);
const jpeg = (width: number, height: number) =>
  bytes([0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 17, 8], [height >> 8, height & 255, width >> 8, width & 255], [3]);
const webp = (width: number, height: number) =>
  bytes(
    'RIFF',
    [0, 0, 0, 0],
    'WEBPVP8X',
    [10, 0, 0, 0, 0, 0, 0, 0],
    [width - 1, 0, 0].map((one, at) => (at === 0 ? one & 255 : ((width - 1) >> (8 * at)) & 255)),
    [(height - 1) & 255, ((height - 1) >> 8) & 255, (height - 1) >> 16],
  );

describe('what a file is', () => {
  it.each([
    ['image/png', aPicture()],
    ['image/png', png(400, 300)],
    ['image/jpeg', jpeg(400, 300)],
    ['image/webp', webp(400, 300)],
    ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [9, 0, 0, 0, 0x2f, 0x8f, 0xc1, 0x4a, 0])],
    ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [9, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x90, 1, 0x2c, 1])],
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['audio/wav', bytes('RIFF', [0, 0, 0, 0], 'WAVEfmt ')],
    ['audio/ogg', bytes('OggS\0')],
    ['audio/mpeg', bytes('ID3', [4, 0])],
    ['audio/mpeg', bytes([0xff, 0xfb, 0x90, 0x64])],
    ['text/plain', new TextEncoder().encode('Здравствуйте,\r\nчашка разбита\t:( สวัสดี')],
  ])('is %s by its own first bytes', (type, head) => expect(typeOfContent(head)).toBe(type));

  it.each([
    ['a program', bytes('MZ', [0x90, 0, 3, 0])],
    ['a program of another system', bytes('\x7fELF', [2, 1, 1, 0])],
    ['an archive', bytes('PK\x03\x04', [20, 0])],
    ['nothing', bytes()],
    ['a picture that does not say how large it is', bytes('\x89PNG\r\n\x1a\n')],
    ['a picture without points', png(0, 300)],
    ['a picture that fills the memory', png(60_000, 60_000)],
    ['a photo that fills the memory', jpeg(65_000, 65_000)],
    ['a WebP that fills the memory', webp(16_000, 16_000)],
    ['a photo that is cut off', jpeg(400, 300).subarray(0, 12)],
    ['text in another alphabet’s bytes', bytes([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
  ])('%s is none that is taken', (_name, head) => expect(typeOfContent(head)).toBeUndefined());

  it('the largest picture is taken and one row more is not', () => {
    expect(typeOfContent(png(12_000, mostPixels / 12_000))).toBe('image/png');
    expect(typeOfContent(png(12_000, mostPixels / 12_000 + 1))).toBeUndefined();
  });

  it('no bytes make it fail', () => {
    const begin = fc.constantFrom('', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'RIFF1234WEBPVP8L', 'RIFF1234WEBPVP8 ', '%PDF-', 'ID3');
    const known = [undefined, ...fileTypes];
    fc.assert(
      fc.property(begin, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(known).toContain(typeOfContent(bytes(head, [...rest])));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a text', () => {
  const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const isText = (whole: Uint8Array): boolean => {
    try {
      return Array.from(fatal.decode(whole)).every((one) => one >= ' ' || '\t\n\f\r'.includes(one));
    } catch {
      return false;
    }
  };

  it('is told from anything else as the platform tells it, wherever it is cut', () => {
    const sign = fc.oneof(
      fc.constantFrom(0x41, 0xc3, 0xa9, 0xe0, 0xa0, 0x80, 0xed, 0x9f, 0xbf, 0xf0, 0x90, 0xf4, 0x8f),
      fc.integer({ min: 0, max: 255 }),
    );
    const some = fc.oneof(
      fc.array(sign, { maxLength: 12 }).map((list) => Uint8Array.from(list)),
      fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(some, fc.nat(20), (whole, cut) => {
        const check = textCheck();
        const sound = check.take(whole.subarray(0, cut)) && check.take(whole.subarray(cut));
        expect(sound && check.isWhole()).toBe(isText(whole));
      }),
      { numRuns: 10_000 },
    );
  });
});
