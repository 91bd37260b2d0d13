/**
 * Characters that no field may hold: controls other than tab and line feed, and the marks that turn the reading
 * direction of the text around them (a name could show as another one). Emoji, Thai and any other script are welcome.
 */
const unreadable = /(?![\t\n])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** True when the text is well-formed Unicode without unreadable characters. */
export const isReadable = (text: string): boolean => text.isWellFormed() && text.search(unreadable) === -1;

/** The text as the desk keeps it: line ends as \n, unreadable characters and lone surrogates left out, nothing else touched. */
export function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(unreadable, '')
    .replaceAll(/[\uD800-\uDFFF]/gu, '');
}
