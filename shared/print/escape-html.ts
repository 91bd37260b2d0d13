/** Text as a page shows it letter by letter: nothing in it can begin a tag, end an attribute or name a character (security.md C13). */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"'`=]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** Text in which a line break stays one. */
export const escapeLines = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');

/** What somebody typed: in its own direction, so that it turns nothing around it. */
export const saidHtml = (text: string): string => `<bdi>${escapeLines(text)}</bdi>`;
