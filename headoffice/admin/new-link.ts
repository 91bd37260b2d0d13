import { keepLink } from '../store/admin/links.ts';
import type { Tx } from '../store/schema.ts';
import { hashOfToken, newToken } from './session-token.ts';

/** For how long a link lets a new administrator in, milliseconds. */
const linkLasts = 24 * 60 * 60_000;

/** Makes a link that lets one new administrator in once; gives it with its end. Only its hash is kept. */
export async function newLink(
  tx: Tx,
  { address, by, now }: { readonly address: string; readonly by: string; readonly now: number },
): Promise<{ readonly link: string; readonly until: number }> {
  const token = newToken();
  const until = now + linkLasts;
  await keepLink(tx, { hash: hashOfToken(token), by, at: now, until });
  return { link: `${address}/admin/first?link=${token}`, until };
}
