import { hashOfCode } from '../one-time-code.ts';
import type { Db, Tx } from './schema.ts';

/** A code that lets one desk into one branch, as it is kept: its hash, not its words. */
export interface Code {
  readonly branch: number;
  readonly hash: string;
  readonly until: number;
  readonly usedBy: string | null;
}

/** Keeps a code that `given.by` may hand to whoever sits at the new desk; after `until` it lets nobody in. */
export async function keepCode(
  tx: Tx,
  code: string,
  { branch, by, at, until }: { readonly branch: number; readonly by: string; readonly at: number; readonly until: number },
): Promise<void> {
  await tx
    .insertInto('code')
    .values({ branch, hash: hashOfCode(code), made_by: by, made_at: at, until, used_at: null, used_by: null })
    .execute();
}

export async function findCode(db: Db, code: string): Promise<Code | undefined> {
  const found = await db
    .selectFrom('code')
    .select(['branch', 'hash', 'until', 'used_by as usedBy'])
    .where('hash', '=', hashOfCode(code))
    .executeTakeFirst();
  return found;
}

export async function useCode(
  tx: Tx,
  { branch, hash }: Pick<Code, 'branch' | 'hash'>,
  { desk, at }: { readonly desk: string; readonly at: number },
): Promise<void> {
  await tx.updateTable('code').set({ used_at: at, used_by: desk }).where('branch', '=', branch).where('hash', '=', hash).execute();
}
