import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** The next branch whose register is filled from before, for this transaction alone; undefined where none is left, or others have them. */
export async function holdFilling(tx: Tx): Promise<{ readonly branch: number; readonly after: string } | undefined> {
  return tx.selectFrom('filling').selectAll().orderBy('branch').limit(1).forUpdate().skipLocked().executeTakeFirst();
}

/** It is filled so far; undefined is whole. */
export async function keepFilling(tx: Tx, branch: number, after: string | undefined): Promise<void> {
  if (after === undefined) await tx.deleteFrom('filling').where('branch', '=', branch).execute();
  else await tx.updateTable('filling').set({ after }).where('branch', '=', branch).execute();
}

/** Complaints of a branch in the order of their ids, open or not. */
export async function complaintsBehind(
  db: Db,
  branch: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly { readonly id: string; readonly body: string }[]> {
  return db
    .selectFrom('complaint')
    .select(['id', 'body'])
    .where('branch', '=', branch)
    .$if(after !== '', (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Does something that may fail without its transaction failing: nothing of it stays then, and why it failed is given. */
export async function tryWithin(tx: Tx, work: () => Promise<void>): Promise<{ readonly failed: unknown } | undefined> {
  await sql`savepoint tried`.execute(tx);
  try {
    await work();
    await sql`release savepoint tried`.execute(tx);
    return undefined;
  } catch (error) {
    await sql`rollback to savepoint tried`.execute(tx);
    return { failed: error };
  }
}
