import type { Db, Tx } from './schema.ts';

export interface Branch {
  readonly branch: number;
  /** What its complaints' numbers begin with. */
  readonly site: string;
  readonly name: string;
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Adds a branch with an empty feed; gives its number. */
export async function addBranch(tx: Tx, { site, name, timeZone, currency }: Omit<Branch, 'branch'>, now: number): Promise<number> {
  // Whoever adds a branch queues for the office's one row, so that two do not take one number.
  await tx.selectFrom('office').select('one').forUpdate().executeTakeFirstOrThrow();
  const { last } = await tx
    .selectFrom('branch')
    .select(({ fn }) => fn.max('branch').as('last'))
    .executeTakeFirstOrThrow();
  const branch = (last ?? 0) + 1;
  await tx.insertInto('branch').values({ branch, site, name, time_zone: timeZone, currency, made_at: now }).execute();
  await tx.insertInto('stream').values({ branch, head: 0, epoch: 1, raised_at: null }).execute();
  return branch;
}

export async function findBranch(db: Db, branch: number): Promise<Branch | undefined> {
  const found = await db.selectFrom('branch').selectAll().where('branch', '=', branch).executeTakeFirst();
  return found === undefined ? undefined : shown(found);
}

export async function listBranches(db: Db): Promise<readonly Branch[]> {
  return (await db.selectFrom('branch').selectAll().orderBy('branch').execute()).map(shown);
}

interface Kept {
  readonly branch: number;
  readonly site: string;
  readonly name: string;
  readonly time_zone: string;
  readonly currency: string;
}

const shown = ({ branch, site, name, time_zone, currency }: Kept): Branch => ({ branch, site, name, timeZone: time_zone, currency });
