import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody guesses: 256 bits for a session or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
