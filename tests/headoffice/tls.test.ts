import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTls } from '../../headoffice/tls.ts';
import { aCertificate, hasOpenssl } from '../helpers/a-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'heard-tls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasOpenssl)("head office's certificate", () => {
  const one = hasOpenssl ? aCertificate(folder, 'one') : { cert: '', key: '' };
  const other = hasOpenssl ? aCertificate(folder, 'other') : { cert: '', key: '' };
  const wrongOf = (files: typeof one, now = new Date()): string => {
    const read = readTls(files, now);
    return 'wrong' in read ? read.wrong : '';
  };

  it('is read with its key', () => {
    expect(wrongOf(one)).toBe('');
  });

  it('is refused with another key, before it begins and after it has ended', () => {
    expect(wrongOf({ cert: one.cert, key: other.key })).toContain('is not the key of the certificate');
    expect(wrongOf(one, new Date('2100-01-01'))).toMatch(/ended on \d{4}-\d\d-\d\d\.$/u);
    expect(wrongOf(one, new Date('2000-01-01'))).toMatch(/begins on \d{4}-\d\d-\d\d\.$/u);
  });

  it('is refused where it is none, or not there', () => {
    expect(wrongOf({ cert: one.key, key: one.cert })).toContain('both in PEM');
    expect(wrongOf({ cert: join(folder, 'nowhere.pem'), key: one.key })).toContain('nowhere.pem cannot be read');
    expect(wrongOf({ cert: one.cert, key: join(folder, 'nowhere.key') })).toContain('nowhere.key cannot be read');
  });
});
