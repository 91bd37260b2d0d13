import { createHash } from 'node:crypto';

/** The SHA-256 of a text or of a file's pieces in order, as hex. */
export function fingerprint(of: string | readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of typeof of === 'string' ? [of] : of) hash.update(piece);
  return hash.digest('hex');
}
