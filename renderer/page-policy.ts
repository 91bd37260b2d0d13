declare global {
  interface Window {
    /** Chromium's guard over text that becomes markup; not yet among TypeScript's own types. */
    readonly trustedTypes?: { createPolicy(name: string, rules: { readonly createHTML: (text: string) => string | null }): unknown };
  }
}

/**
 * What this page adds to the content policy its door sends (electron/web/page-policy.ts). Text becomes markup in one case only: the
 * text of a `<style>` element, which Mantine writes through innerHTML. Anything in which a tag could begin is refused by the browser.
 */
window.trustedTypes?.createPolicy('default', { createHTML: (text) => (/<[a-z!/?]/iu.test(text) ? null : text) });

/** The word by which this response's policy lets a `<style>` element in. */
export const styleNonce = (): string => document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';

// A dialog holds the page behind it still with a style element of its own, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
