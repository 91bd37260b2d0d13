import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFor } from '../../../electron/shell/page-for.ts';
import { aPage } from '../../helpers/a-page.ts';

const files = aPage();

describe('app://desk', () => {
  it('gives the page with a new nonce in it and in its policy each time', () => {
    const [one, two] = [pageFor(files, 'app://desk/'), pageFor(files, 'app://desk/index.html')].map(({ headers, body }) => {
      const nonce = /name="style-nonce" content="([\w-]{22})"/u.exec(Buffer.from(body ?? []).toString('utf8'))?.[1];
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
      return nonce;
    });
    expect(one).not.toBe(two);
  });

  it('lets its page reach nothing', () => {
    const policy = pageFor(files, 'app://desk/').headers['content-security-policy'];
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|http|\*/u);
  });

  it('gives a file by its exact path only', () => {
    expect(pageFor(files, 'app://desk/assets/page.js')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    for (const path of [
      '/assets',
      '/assets/',
      '/ASSETS/page.js',
      '//assets/page.js',
      '/assets/page.js/',
      '/assets%2Fpage.js',
      '/index.htm',
    ])
      expect(pageFor(files, `app://desk${path}`)).toMatchObject({ status: 404 });
  });

  it('answers 404 to 10,000 hostile addresses', () => {
    const answered: string[] = [];
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2f',
        '%5c',
        '\\',
        '/',
        '//',
        '%00',
        'etc/passwd',
        'C:',
        'file:',
        '~',
        '\u0000',
        '::$DATA',
        'package.json',
        '…',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const address = fc.tuple(
      fc.constantFrom('app://desk/', 'app://desk', 'app://', 'app:', 'file:///', 'https://desk/'),
      fc.array(piece, { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(address, ([start, pieces]) => {
        const hostile = `${start}${pieces.join('')}`;
        // Whatever normalises to one of the page's own paths is that page; anything else must be nothing.
        const isKnown = URL.canParse(hostile) && files.has(new URL(hostile).pathname);
        if (!isKnown && pageFor(files, hostile).status !== 404) answered.push(hostile);
      }),
      { numRuns: 10_000 },
    );
    expect(answered).toEqual([]);
  });
});
