import type { Language } from '../language.ts';

const pageWords: Readonly<Record<Language, readonly [before: string, between: string]>> = {
  en: ['Page ', ' of '],
  ru: ['Страница ', ' из '],
  th: ['หน้า ', ' จาก '],
};

/** Thai marks stand above and below the line and need room; nothing is ever broken inside a word, nothing is hyphenated. */
const lineHeight: Readonly<Record<Language, number>> = { en: 1.45, ru: 1.45, th: 1.7 };

/** The style of every printed page: A4, the foot with its page number on each sheet, and on a screen the same sheet on grey. */
export function pageCss(language: Language, foot: string): string {
  const [before, between] = pageWords[language];
  const small = `font: 8.5pt/1.4 ${family}; color: #444;`;
  return `
@page {
  size: A4; margin: 18mm 20mm 20mm 25mm;
  @bottom-left { content: ${cssString(foot)}; ${small} }
  @bottom-right { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages); ${small} }
}
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #fff; }
body {
  margin: 0; color: #111; font: 10.5pt/${lineHeight[language]} ${family};
  word-break: normal; overflow-wrap: break-word; line-break: auto; hyphens: none; text-align: start;
}
h1, h2, p, ul, ol, dl, dd, table, figure { margin: 0; }
p, li, dd, td { orphans: 2; widows: 2; text-wrap: pretty; }
.draft { margin-bottom: 4mm; padding: 1mm 3mm; width: fit-content; border: 0.4mm solid #8a1c1c; color: #8a1c1c; font-weight: 700; }
.head { display: flex; justify-content: space-between; gap: 8mm; padding-bottom: 3mm; border-bottom: 0.6mm solid #1b5e96; }
.company { font-size: 14pt; font-weight: 700; line-height: 1.3; }
.contact { font-size: 8.5pt; color: #444; text-align: end; }
.meta { display: flex; justify-content: space-between; gap: 8mm; margin-top: 6mm; }
.to { margin-top: 8mm; min-height: 18mm; }
.to b { font-weight: 700; }
h1 { margin-top: 8mm; font-size: 12.5pt; font-weight: 700; line-height: 1.4; break-after: avoid; }
.text { margin-top: 5mm; }
.text p + p { margin-top: 3mm; }
h2 { margin-top: 6mm; padding-bottom: 0.8mm; border-bottom: 0.2mm solid #999; font-size: 11pt; font-weight: 700; line-height: 1.4; break-after: avoid; }
.rows { margin-top: 1.5mm; font-size: 9.5pt; }
.rows > div { display: flex; gap: 4mm; padding: 0.6mm 0; }
.rows dt { flex: 0 0 48mm; color: #444; }
.rows dd { flex: 1 1 0; min-width: 0; }
.sign { margin-top: 9mm; break-inside: avoid; }
.line { margin-top: 14mm; width: 70mm; border-top: 0.3mm solid #111; padding-top: 1mm; }
.questions { margin: 6mm 0 0; padding-inline-start: 6mm; }
.questions > li { margin-bottom: 6mm; break-inside: avoid; }
.ticks { list-style: none; margin-top: 2mm; padding: 0; columns: 2; }
.scale { display: flex; gap: 5mm; align-items: baseline; margin-top: 2mm; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #111; vertical-align: -0.6mm; margin-inline-end: 1mm; }
.write { margin-top: 2mm; height: 32mm; border: 0.3mm solid #777; }
.quiet { font-size: 8.5pt; color: #444; }
bdi { unicode-bidi: isolate; }
.whole { white-space: nowrap; }
@media screen {
  html { background: #e9ecef; padding: 6mm 0; }
  body { width: 210mm; max-width: 100%; min-height: 297mm; margin: 0 auto; padding: 18mm 20mm 20mm 25mm; background: #fff; box-shadow: 0 1px 4px #0005; }
}
`;
}

const family = `'Noto Sans', 'Noto Sans Thai', sans-serif`;

/** Text as a string of CSS: everything but letters and digits by its code, so that nothing can end the string. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N}\p{M}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
