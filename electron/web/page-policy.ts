/**
 * What the page may do, for both doors. Scripts and fonts only from the program itself, no evaluated text, no frames, no forms, no
 * other address. Mantine writes its theme into one `<style>` element, so styles need a nonce of this response besides the files.
 */
export function pagePolicy(nonce: string, connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Text becomes markup or script only through the page's own policy (renderer/page-policy.ts), which lets through plain style text.
    "require-trusted-types-for 'script'",
    'trusted-types default paper',
  ].join('; ');
}

/** Headers of every answer of a door: nothing is kept, guessed, framed or told to anyone. */
export const plainHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
};
