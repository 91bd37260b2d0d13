/** The window's own fonts as rules for a page in a frame, their addresses whole: a frame does not see the styles around it. */
export const paperFonts = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .filter(({ rule }) => rule instanceof CSSFontFaceRule)
    .map(({ rule, base }) =>
      rule.cssText.replaceAll(/url\("?([^")]+)"?\)/gu, (_whole, address: string) => `url("${new URL(address, base).href}")`),
    )
    .join('');
