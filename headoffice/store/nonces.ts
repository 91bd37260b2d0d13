import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** What head office knows of a request whose signature fits: was its nonce there already, and since when is its desk revoked? */
export interface Admission {
  readonly isFirst: boolean;
  readonly revokedAt: number | null;
}

/**
 * Notes that a signature's nonce was used, by whichever head office, and looks at its desk; undefined where there is no such desk. One question, because every request
 * asks it; it does not wait for the disk, because a nonce that a crash of the database loses saves nobody more than an answer already given.
 */
export async function noteNonce(
  db: Db,
  { branch, desk, nonce, at }: { readonly branch: number; readonly desk: string; readonly nonce: string; readonly at: number },
): Promise<Admission | undefined> {
  const { rows } = await sql<{ first: number; revoked_at: number | null }>`
    with quick as (select set_config('synchronous_commit', 'off', true) as word),
    noted as (
      insert into nonce (branch, desk, nonce, at)
      select ${branch}::int, ${desk}::uuid, ${nonce}::uuid, ${at}::bigint from quick where word is not null
      on conflict do nothing returning 1
    )
    select (select count(*) from noted) as first, revoked_at from device where branch = ${branch} and desk = ${desk}`.execute(db);
  const [found] = rows;
  return found === undefined ? undefined : { isFirst: found.first === 1, revokedAt: found.revoked_at };
}

/** Forgets nonces of signatures too old to count anyway. */
export async function forgetNonces(db: Db, before: number): Promise<void> {
  await db.deleteFrom('nonce').where('at', '<', before).execute();
}
