import { expect, it } from 'vitest';
import { isMailLink, mailLink } from '../../../shared/letter/mail-link.ts';
import { aLetterSheet } from '../../helpers/a-letter-sheet.ts';

const sheet = (address: string) => aLetterSheet('decision', 'th', { addressee: { name: 'Anna', address } });

it('opens the mail program for the address of the addressee', () => {
  const link = mailLink(sheet('1 Canal Street\nanna@example.org'));
  expect(link).toMatch(/^mailto:anna@example\.org\?subject=BKK-2026-A-00042-K%20/u);
  expect(isMailLink(link ?? '')).toBe(true);
});

it('is not there for an address that is none', () => {
  expect(mailLink(sheet('1 Canal Street'))).toBeUndefined();
  expect(mailLink(sheet(''))).toBeUndefined();
});

it('carries nothing but an address, a subject and a body', () => {
  for (const link of [
    'https://example.org',
    'mailto:a@b.example?subject=x&body=y&attach=/etc/passwd',
    'mailto:a@b.example?cc=c@d.example&subject=x&body=y',
    'mailto:a@b.example,c@d.example?subject=x&body=y',
    'javascript:alert(1)',
    `mailto:a@b.example?subject=${'x'.repeat(2_100)}&body=`,
  ])
    expect(isMailLink(link)).toBe(false);
});
