import type { Db, Tx } from '../schema.ts';

/** Somebody who is signed in. */
export interface Session {
  readonly hash: string;
  readonly administrator: string;
  readonly name: string;
  /** What every form of theirs carries, so that no other page can send one for them. */
  readonly form: string;
}

/** A session ends after so long without a page, and after so long altogether; milliseconds. */
export const sessionLasts = { idle: 30 * 60_000, whole: 12 * 60 * 60_000 } as const;

/** Begins a session, and forgets those that have ended. */
export async function beginSession(
  tx: Tx,
  { hash, administrator, form, at }: { readonly hash: string; readonly administrator: string; readonly form: string; readonly at: number },
): Promise<void> {
  await tx
    .deleteFrom('admin_session')
    .where((eb) => eb.or([eb('seen_at', '<', at - sessionLasts.idle), eb('made_at', '<', at - sessionLasts.whole)]))
    .execute();
  await tx.insertInto('admin_session').values({ hash, administrator, form, made_at: at, seen_at: at }).execute();
}

/** Who this is, while their session lasts and they are an administrator still; notes that they were seen. */
export async function findSession(db: Db, hash: string, now: number): Promise<Session | undefined> {
  const found = await db
    .selectFrom('admin_session')
    .innerJoin('administrator', 'administrator.id', 'admin_session.administrator')
    .select([
      'admin_session.hash',
      'administrator.id as administrator',
      'administrator.name',
      'admin_session.form',
      'admin_session.seen_at',
    ])
    .where('admin_session.hash', '=', hash)
    .where('admin_session.seen_at', '>=', now - sessionLasts.idle)
    .where('admin_session.made_at', '>=', now - sessionLasts.whole)
    .where('administrator.active', '=', 1)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  // A minute is near enough: not every page has to write.
  if (found.seen_at < now - 60_000) await db.updateTable('admin_session').set({ seen_at: now }).where('hash', '=', hash).execute();
  return { hash: found.hash, administrator: found.administrator, name: found.name, form: found.form };
}

export async function endSession(tx: Tx, hash: string): Promise<void> {
  await tx.deleteFrom('admin_session').where('hash', '=', hash).execute();
}
