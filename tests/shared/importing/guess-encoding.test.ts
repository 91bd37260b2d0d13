import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../../shared/importing/guess-encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** As an old Windows program wrote it: every letter of the alphabet one byte. */
const oneByte = (text: string, first: number, place: number): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - first + place;
  });
const windows1251 = (text: string): Uint8Array => oneByte(text, 0x410, 0xc0);
const windows874 = (text: string): Uint8Array => oneByte(text, 0xe01, 0xa1);

describe('the encoding of a file', () => {
  it.each([
    ['its own mark', utf8('\uFEFFa,b'), 'utf-8', 3],
    ['plain letters', utf8('id,date\n1,2026-01-01\n'), 'utf-8', 0],
    ['Russian in UTF-8', utf8('Жалоба,Дата\n'), 'utf-8', 0],
    ['Thai in UTF-8', utf8('เรื่อง,วันที่\n'), 'utf-8', 0],
    ['an emoji', utf8('it is 😀,1\n'), 'utf-8', 0],
    ['Russian in Windows-1251', windows1251('Курьер опоздал на два дня'), 'windows-1251', 0],
    ['shouted Russian in Windows-1251', windows1251('ЖАЛОБА НА КУРЬЕРА'), 'windows-1251', 0],
    ['Thai in Windows-874', windows874('พัสดุมาช้าสองวัน'), 'windows-874', 0],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0x61, 0]), 'utf-16le', 2],
    ['UTF-16 without one', Uint8Array.from('id,date'.split('').flatMap((one) => [one.charCodeAt(0), 0])), 'utf-16le', 0],
    ['UTF-16 the other way round', Uint8Array.from('id,date'.split('').flatMap((one) => [0, one.charCodeAt(0)])), 'utf-16be', 0],
    ['nothing', new Uint8Array(), 'utf-8', 0],
  ] as const)('is known by %s', (_, bytes, encoding, mark) => {
    expect(guessEncoding(bytes)).toEqual({ encoding, mark });
  });

  it('is not mistaken because the sample ends inside a letter', () => {
    const bytes = utf8(`${'a'.repeat((1 << 20) - 1)}Ж`);
    expect(guessEncoding(bytes).encoding).toBe('utf-8');
  });
});
