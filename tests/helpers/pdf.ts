import { spawnSync } from 'node:child_process';

const ask = (tool: string, words: readonly string[], pdf: Uint8Array): string => {
  const { status, stdout, stderr } = spawnSync(tool, words, { input: pdf, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  return stdout;
};

/** Poppler's tools read PDFs here; on a build machine they must be there. */
export const canReadPdf = process.env['CI'] !== undefined || spawnSync('pdftotext', ['-v']).error === undefined;

/** The lines of a PDF's pages, as they stand on the paper. */
export const pdfPages = (pdf: Uint8Array): readonly (readonly string[])[] =>
  ask('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], pdf)
    .split('\f')
    .filter((page) => page.trim() !== '')
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );

/** The fonts of a PDF: their names without the mark of the subset, and whether each is embedded with its characters named. */
export const pdfFonts = (pdf: Uint8Array): readonly { readonly name: string; readonly type: string; readonly whole: boolean }[] =>
  ask('pdffonts', ['-'], pdf)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const found = /^(?:[A-Z]{6}\+)?(\S+)\s+(.+?)\s{2,}\S+\s+(yes|no)\s+(yes|no)\s+(yes|no)/u.exec(line);
      if (found === null) throw new Error(`cannot read: ${line}`);
      return { name: found[1] ?? '', type: found[2] ?? '', whole: found[3] === 'yes' && found[5] === 'yes' };
    });

/** Text without anything a layout may change: spaces, and the two ways to write a Thai am. */
export const bare = (text: string): string => text.replaceAll(/[\s\u00A0]+/gu, '').replaceAll('\u0E33', '\u0E4D\u0E32');
