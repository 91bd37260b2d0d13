import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageFile, PageFiles } from '../../electron/web/page-files.ts';

const file = (path: string, type: string): PageFile => ({ type, body: readFileSync(path) });

/** The fonts the page is built with, as its door serves them: style sheets and the files they name. */
export function pageFonts(): PageFiles {
  const files = new Map<string, PageFile>();
  for (const name of ['noto-sans', 'noto-sans-thai', 'noto-sans-thai-looped']) {
    const folder = dirname(fileURLToPath(import.meta.resolve(`@fontsource/${name}/400.css`)));
    for (const weight of ['400', '700']) files.set(`/${name}/${weight}.css`, file(join(folder, `${weight}.css`), 'text/css'));
    for (const font of readdirSync(join(folder, 'files')).filter((one) => /-(400|700)-normal\.woff2$/u.test(one)))
      files.set(`/${name}/files/${font}`, file(join(folder, 'files', font), 'font/woff2'));
  }
  return files;
}
