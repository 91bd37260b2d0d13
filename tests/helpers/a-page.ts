import type { PageFiles } from '../../electron/web/page-files.ts';

/** A page of two files, as a door holds it. */
export function aPage(): PageFiles {
  const page = { type: 'text/html; charset=utf-8', body: Buffer.from('<meta name="style-nonce" content="" /><p>page</p>') };
  return new Map([
    ['/', page],
    ['/index.html', page],
    ['/assets/page.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from('export {};') }],
  ]);
}
