interface Policy {
  readonly createHTML: (text: string) => unknown;
}

declare global {
  interface Window {
    /** Chromium's guard over text that becomes markup; not yet among TypeScript's own types. */
    readonly trustedTypes?: { createPolicy(name: string, rules: { readonly createHTML: (text: string) => string | null }): Policy };
  }
}

/**
 * What this page adds to the content policy its door sends (electron/web/page-policy.ts). Text becomes markup in one case only: the
 * text of a `<style>` element, which Mantine writes through innerHTML. Anything in which a tag could begin is refused by the browser.
 */
window.trustedTypes?.createPolicy('default', { createHTML: (text) => (/<[a-z!/?]/iu.test(text) ? null : text) });

const papers = window.trustedTypes?.createPolicy('paper', { createHTML: (text) => (isPaper(text) ? text : null) });

/** Tags of a page for paper (shared/print/print-page.ts); none of them runs, fetches or leads anywhere. */
const ofPaper =
  /<(?!\/?(?:html|head|title|style|body|header|div|h1|h2|p|b|bdi|br|span|table|tbody|thead|tr|th|td|ol|ul|li|dl|dt|dd)(?: (?:class|lang|nonce)="[\w -]*")*>)(?!!doctype html>)(?!meta charset="utf-8">)(?!meta http-equiv="Content-Security-Policy" content="[\w' :;-]*">)/u;

const isPaper = (text: string): boolean => !ofPaper.test(text);

/** A page for paper as a frame's own document; a page with any other tag in it is refused by the browser. */
export const asPaper = (html: string): unknown => (papers === undefined ? (isPaper(html) ? html : '') : papers.createHTML(html));

/** The word by which this response's policy lets a `<style>` element in. */
export const styleNonce = (): string => document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';

// A dialog holds the page behind it still with a style element of its own, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
