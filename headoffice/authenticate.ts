import type { IncomingHttpHeaders } from 'node:http';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { instant } from '../shared/ids.ts';
import { ok, refused, type Result } from '../shared/result.ts';
import { type Problem, signedFor, signedText } from '../shared/sync/protocol.ts';
import { findDesk } from './store/devices.ts';
import { noteNonce } from './store/nonces.ts';
import type { Office } from './office.ts';
import { isSignedBy, publicKey, sha256 } from './signature.ts';

/** The desk a request comes from, proven by its signature. */
export interface Desk {
  readonly branch: number;
  readonly desk: string;
  /** Its number among the desks of the branch. */
  readonly no: number;
}

/** A request as it came, before anything of its body was understood. */
export interface Signed {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

const signedHeaders = z.object({
  'heard-desk': z.uuid(),
  'heard-at': z.string().regex(/^\d{1,15}$/u),
  'heard-nonce': z.uuid(),
  'heard-signature': z.string().max(100),
});

/** Which desk a request comes from, or why nobody is believed to have sent it. */
export type Authenticate = (request: Signed) => Promise<Result<Desk, Problem>>;

type Known = Desk & { readonly key: KeyObject };

/** At most so many desks are remembered; a desk's key and branch never change. */
const remembered = 20_000;

/**
 * Checks signatures for one head office. A signature counts for `signedFor` around head office's own time, and once: its nonce is kept in the database for that long,
 * so that no other head office takes it either. A desk whose clock is wrong learns head office's time and signs with that, so no clock is a reason to be shut out.
 */
export function authenticator({ db, now }: Office): Authenticate {
  const desks = new Map<string, Known>();
  const known = async (desk: string): Promise<Known | undefined> => {
    const before = desks.get(desk);
    if (before !== undefined) return before;
    const found = await findDesk(db, desk);
    const key = found === undefined ? undefined : publicKey(found.key);
    if (found === undefined || key === undefined) return undefined;
    if (desks.size >= remembered) desks.clear();
    const { branch, no } = found;
    desks.set(desk, { branch, desk, no, key });
    return { branch, desk, no, key };
  };
  return async ({ method, path, headers, body }) => {
    const given = signedHeaders.safeParse(headers);
    if (!given.success) return refused({ problem: 'badSignature' });
    const desk = await known(given.data['heard-desk']);
    if (desk === undefined) return refused({ problem: 'unknownDesk' });
    const at = Number(given.data['heard-at']);
    const nonce = given.data['heard-nonce'];
    const text = signedText({ method, path, at, nonce, bodyHash: sha256(body) });
    if (!isSignedBy(desk.key, text, given.data['heard-signature'])) return refused({ problem: 'badSignature' });
    return admitted({ db, now }, desk, { at, nonce });
  };
}

async function admitted(
  { db, now }: Office,
  { branch, desk, no }: Desk,
  { at, nonce }: { readonly at: number; readonly nonce: string },
): Promise<Result<Desk, Problem>> {
  const time = now();
  if (Math.abs(at - time) > signedFor) return refused({ problem: 'clock', now: instant.parse(time) });
  const admission = await noteNonce(db, { branch, desk, nonce, at });
  if (admission === undefined) return refused({ problem: 'unknownDesk' });
  if (!admission.isFirst) return refused({ problem: 'badSignature' });
  return admission.revokedAt === null ? ok({ branch, desk, no }) : refused({ problem: 'revoked' });
}
