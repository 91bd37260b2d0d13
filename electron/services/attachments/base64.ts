/** The bytes of a base64 text; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const atOnce = 8_192; // arguments of one call

/** The bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += atOnce) signs += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(signs);
}
