import type { Db, Tx } from './schema.ts';

/** Where a branch's feed ends, and in which history of head office. */
export interface Stream {
  readonly head: number;
  readonly epoch: number;
}

export async function readStream(db: Db, branch: number): Promise<Stream> {
  return db.selectFrom('stream').select(['head', 'epoch']).where('branch', '=', branch).executeTakeFirstOrThrow();
}

/**
 * The same, held until the transaction ends. Whoever decides about a branch holds it from the first thing they read to the commit: decisions
 * of a branch happen one after the other, in the order of its feed, and the numbers of the feed have no hole (sync.md 5).
 */
export async function holdStream(tx: Tx, branch: number): Promise<Stream & { readonly raised_at: number | null }> {
  return tx.selectFrom('stream').select(['head', 'epoch', 'raised_at']).where('branch', '=', branch).forUpdate().executeTakeFirstOrThrow();
}

/** Takes the next places of the feed; gives the last of them. */
export async function takePlaces(tx: Tx, branch: number, count: number): Promise<number> {
  const { head } = await tx
    .updateTable('stream')
    .set(({ eb }) => ({ head: eb('head', '+', count) }))
    .where('branch', '=', branch)
    .returning('head')
    .executeTakeFirstOrThrow();
  return head;
}

/**
 * Begins another history: every desk of the branch forgets what it had of the feed and reads it anew. After a restored backup, and when a desk proves that there was one.
 * Its number comes from the clock, so that a backup that is restored twice begins two histories.
 */
export async function raiseEpoch(tx: Tx, branch: number, now: number): Promise<void> {
  await raised(tx, now).where('branch', '=', branch).execute();
}

/** The same for every branch. */
export async function raiseEveryEpoch(tx: Tx, now: number): Promise<void> {
  await raised(tx, now).execute();
}

const raised = (tx: Tx, now: number) =>
  tx
    .updateTable('stream')
    .set((eb) => ({ epoch: eb.fn<number>('greatest', [eb('epoch', '+', 1), eb.val(secondsOf(now))]), raised_at: now }));

/** Since November 2023, so that they fit into the column until 2091. */
const secondsOf = (now: number): number => Math.max(0, Math.floor(now / 1_000) - 1_700_000_000);

/** Where the feeds of these branches end, in one question. */
export async function readHeads(db: Db, branches: readonly number[]): Promise<readonly (Stream & { readonly branch: number })[]> {
  if (branches.length === 0) return [];
  return db.selectFrom('stream').select(['branch', 'head', 'epoch']).where('branch', 'in', branches).execute();
}
