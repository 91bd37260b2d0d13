import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor, isFileName, longestFileName } from '../../../shared/attachment/file-name.ts';
import { fileTypes } from '../../../shared/attachment/file-type.ts';
import { isReadable } from '../../../shared/text/clean.ts';

describe('the name of a file', () => {
  it.each([
    ['broken cup.PNG', 'broken cup.png'],
    ['ใบเสร็จ ๔๔.jpg', 'ใบเสร็จ ๔๔.png'],
    ['report v1.2', 'report v1.2.png'],
    ['C:\\Users\\irina\\photo.jpeg', 'photo.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['bill.pdf.exe', 'bill.pdf.png'],
    ['bill.exe.pdf', 'bill.png'],
    ['.ex.exee', '.ex.png'.slice(1)],
    ['invoice\u202Egpj.exe', 'invoicegpj.png'],
    ['a\u200Bb\u0000c.png', 'abc.png'],
    ['con.png', 'file.png'],
    ['...', 'file.png'],
    ['', 'file.png'],
  ])('%j is shown as %j', (given, shown) => expect(fileNameFor(given, 'image/png')).toBe(shown));

  it('ends as what it is, is short, readable, no path, and is taken as it stands the second time', () => {
    const parts = fc.constantFrom(
      '.exe',
      '.',
      ' ',
      '/',
      '\\',
      '\u202E',
      '\u0301',
      'é',
      'ก',
      '😀',
      '\uD83D',
      'con',
      'a',
      '.pdf',
      '.e.exexe',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(parts, { maxLength: 150 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...fileTypes), (given, type) => {
        const name = fileNameFor(given, type);
        expect(name.length).toBeLessThanOrEqual(longestFileName);
        expect(isReadable(name)).toBe(true);
        expect(name).not.toMatch(/[\\/:*?"<>|]|^\.|\.(?:exe|pdf\.exe)$/u);
        expect(fileNameFor(name, type)).toBe(name);
        expect(isFileName(name)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['a.exe', 'a.html', 'a', '../a.png', 'a\u202Egnp.png', 'a.exe.png', `${'a'.repeat(130)}.png`, 'con.png'])(
    'nobody sends %j instead',
    (name) => expect(isFileName(name)).toBe(false),
  );
});
