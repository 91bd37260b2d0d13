import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { signedText } from '../../shared/sync/protocol.ts';

/** Who signs, and by what clock: head office's, as far as the desk can tell. */
export interface Signer {
  readonly desk: string;
  readonly privateKey: string;
  readonly at: number;
}

/** A request as it will be sent; `body` are its very bytes. */
export interface Signable {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly body: Uint8Array | null;
}

/** The private half of a new Ed25519 key pair (PKCS #8, base64): for the encrypted register and nothing else. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

/** The public half of it, for head office (SPKI, base64). */
export const publicHalf = (privateKey: string): string =>
  createPublicKey(opened(privateKey)).export({ type: 'spki', format: 'der' }).toString('base64');

const opened = (privateKey: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });

/** The headers that say which desk asks and that nobody changed what it asks. */
export function signatureOf(signer: Signer, { method, path, body }: Signable): Readonly<Record<string, string>> {
  const nonce = randomUUID();
  const bodyHash = createHash('sha256')
    .update(body ?? '')
    .digest('hex');
  const text = signedText({ method, path, at: signer.at, nonce, bodyHash });
  return {
    'heard-desk': signer.desk,
    'heard-at': String(signer.at),
    'heard-nonce': nonce,
    'heard-signature': sign(null, Buffer.from(text), opened(signer.privateKey)).toString('base64'),
  };
}

/** Did whoever holds the private half of this key (SPKI, base64) sign this text? A key or signature that cannot be read signed nothing. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
