import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Db } from './schema.ts';

export interface OfficeKey {
  readonly secret: KeyObject;
  /** SPKI in base64, as a desk gets it when it joins. */
  readonly shown: string;
}

/** Makes head office's Ed25519 key where there is none yet; of several that start at once, one key stands. */
export async function makeOfficeKey(db: Db, now: number): Promise<void> {
  const has = await db.selectFrom('office').select('one').executeTakeFirst();
  if (has !== undefined) return;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const private_key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const public_key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  await db
    .insertInto('office')
    .values({ one: 1, private_key, public_key, made_at: now })
    .onConflict((met) => met.column('one').doNothing())
    .execute();
}

/** Head office's own key: it signs grants with it. */
export async function readOfficeKey(db: Db): Promise<OfficeKey> {
  const found = await db.selectFrom('office').select(['private_key', 'public_key']).executeTakeFirstOrThrow();
  const secret = createPrivateKey({ key: Buffer.from(found.private_key, 'base64'), format: 'der', type: 'pkcs8' });
  return { secret, shown: found.public_key };
}
