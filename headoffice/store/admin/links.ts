import type { Db, Tx } from '../schema.ts';

/** A link that lets one new administrator in, as it is kept: by its hash. */
export interface KeptLink {
  readonly hash: string;
  readonly by: string;
  readonly at: number;
  readonly until: number;
}

/** Keeps a link, and forgets those that have ended. */
export async function keepLink(tx: Tx, { hash, by, at, until }: KeptLink): Promise<void> {
  await tx.deleteFrom('admin_link').where('until', '<', at).execute();
  await tx.insertInto('admin_link').values({ hash, made_by: by, made_at: at, until }).execute();
}

/** Is the link good at this moment? */
export async function isLinkGood(db: Db, hash: string, now: number): Promise<boolean> {
  const found = await db.selectFrom('admin_link').select('hash').where('hash', '=', hash).where('until', '>', now).executeTakeFirst();
  return found !== undefined;
}

/** Uses a link up; false when somebody else did or it has ended. */
export async function useLink(tx: Tx, hash: string, now: number): Promise<boolean> {
  const used = await tx.deleteFrom('admin_link').where('hash', '=', hash).where('until', '>', now).executeTakeFirst();
  return used.numDeletedRows === 1n;
}

/** Ends every link that head office printed at a start: they are for the first administrator alone. */
export async function forgetStartLinks(tx: Tx): Promise<void> {
  await tx.deleteFrom('admin_link').where('made_by', '=', startLink).execute();
}

/** Who made a link that was printed at a start. */
export const startLink = 'start';
