import type { Instant } from '../../shared/ids.ts';
import type { ScriptPin } from '../../shared/script/events.ts';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import { fingerprint } from './fingerprint.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** Publishes a script: kept for ever under the hash of its text, so a call can always be read with the words it was held with. */
export async function publishScript(
  tx: Tx,
  published: { readonly id: string; readonly version: string; readonly script: unknown; readonly at: Instant },
): Promise<ScriptPin> {
  const body = canonicalJson(published.script);
  const hash = `sha256:${fingerprint(body)}`;
  await tx
    .insertInto('script')
    .values({ hash, id: published.id, version: published.version, body, published_at: published.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { id: published.id, version: published.version, hash };
}

/** The script new calls run on: the one published last. */
export const currentScript = (db: Db): Promise<RowOf<'script'>> =>
  db.selectFrom('script').selectAll().orderBy('published_at', 'desc').orderBy('hash').limit(1).executeTakeFirstOrThrow();

/** The pin of the script new calls run on, without its text. */
export const currentPin = (db: Db): Promise<ScriptPin> =>
  db
    .selectFrom('script')
    .select(['id', 'version', 'hash'])
    .orderBy('published_at', 'desc')
    .orderBy('hash')
    .limit(1)
    .executeTakeFirstOrThrow();

/** The script with this hash, or undefined. */
export const pinnedScript = (db: Db, hash: string): Promise<RowOf<'script'> | undefined> =>
  db.selectFrom('script').selectAll().where('hash', '=', hash).executeTakeFirst();
