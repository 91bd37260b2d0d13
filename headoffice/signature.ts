import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** An Ed25519 public key from its SPKI in base64; undefined where it is anything else. */
export function publicKey(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Did the holder of this key sign this text? Nothing about a signature makes it throw. */
export function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length === 64 && verify(null, Buffer.from(text, 'utf8'), key, bytes);
}

/** The signature of a text, base64. */
export const signText = (secret: KeyObject, text: string): string => sign(null, Buffer.from(text, 'utf8'), secret).toString('base64');

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');
