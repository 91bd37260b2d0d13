import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivSize = 12;
const tagSize = 16;

/** Closes bytes under a 32-byte key with AES-256-GCM; `bound` is what the box belongs to and must be the same at opening. */
export function sealBox(key: Uint8Array, content: Uint8Array, bound: string): Buffer {
  const iv = randomBytes(ivSize);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  return Buffer.concat([iv, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes of a box, or undefined when the key, the box or what it is bound to is not the one it was closed with. */
export function openBox(key: Uint8Array, box: Uint8Array, bound: string): Buffer | undefined {
  if (box.length < ivSize + tagSize) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivSize), { authTagLength: tagSize });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(box.subarray(box.length - tagSize));
  try {
    return Buffer.concat([decipher.update(box.subarray(ivSize, box.length - tagSize)), decipher.final()]);
  } catch {
    return undefined; // OpenSSL says only that it does not fit
  }
}

/** A 32-byte key for one purpose, made of secret material and a salt. */
export const deriveKey = (material: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', material, salt, `heard/${purpose}/1`, 32));
