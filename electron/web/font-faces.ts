import type { PageFiles } from './page-files.ts';

/** What paper is set in; the looped Thai of the call screen stays there. Static weights: a variable font would come out as drawings. */
const families = /font-family:\s*["']?Noto Sans(?: Thai)?["']?\s*[;}]/u;
const weights = /font-weight:\s*(?:400|700)\b/u;

/**
 * The page's own fonts as `@font-face` rules that carry their bytes: the same Latin, Cyrillic and Thai on every computer, read from the
 * files the window is served from. A rule whose file is not there is a bug.
 */
export function fontFaces(files: PageFiles): string {
  const faces = [...files].flatMap(([path, file]) =>
    path.endsWith('.css')
      ? (file.body.toString('utf8').match(/@font-face\s*\{[^}]*\}/gu) ?? [])
          .filter((rule) => families.test(rule) && weights.test(rule))
          .map((rule) => withBytes(rule, path, files))
      : [],
  );
  if (faces.length === 0) throw new Error('the page has no fonts to print with');
  return faces.join('');
}

function withBytes(rule: string, css: string, files: PageFiles): string {
  const address = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/u.exec(rule)?.[1];
  const path = address === undefined ? undefined : new URL(address, `file://${css}`).pathname;
  const file = path === undefined ? undefined : files.get(path);
  if (file === undefined) throw new Error(`no font file for a rule of ${css}`);
  return rule.replace(/src:[^;}]*/u, `src:url(data:font/woff2;base64,${file.body.toString('base64')}) format("woff2")`);
}
