import { randomBytes } from 'node:crypto';
import { type PageFiles, withNonce } from '../web/page-files.ts';
import { pagePolicy, plainHeaders } from '../web/page-policy.ts';
import { isOwnPage } from './trusted-sender.ts';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** What `app://` answers: a file of the page by its exact path, or 404. The path is looked up, never opened. */
export function pageFor(files: PageFiles, address: string): PageAnswer {
  const file = isOwnPage(address) ? files.get(new URL(address).pathname) : undefined;
  if (file === undefined) return { status: 404, headers: plainHeaders, body: null };
  const nonce = randomBytes(16).toString('base64url');
  const headers = { ...plainHeaders, 'content-type': file.type, 'content-security-policy': pagePolicy(nonce, "'none'") };
  return { status: 200, headers, body: new Uint8Array(withNonce(file, nonce)) };
}
