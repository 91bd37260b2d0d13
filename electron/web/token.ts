import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret for one start of a door: 256 random bits, fit for an address fragment. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** True when the offered text is the token; takes the same time wherever they differ and however long the offer is. */
export const isToken = (token: string, offered: string): boolean => timingSafeEqual(digest(token), digest(offered));
