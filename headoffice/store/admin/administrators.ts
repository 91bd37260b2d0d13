import type { Db, Tx } from '../schema.ts';

/** Who administers head office. */
export interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly madeAt: number;
  readonly active: boolean;
}

const shown = ['id', 'name', 'made_at', 'active'] as const;
interface Row {
  readonly id: string;
  readonly name: string;
  readonly made_at: number;
  readonly active: number;
}
const administratorOf = ({ id, name, made_at, active }: Row): Administrator => ({ id, name, madeAt: made_at, active: active === 1 });

/** How names are compared: Anna and anna are one. */
const nameKey = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en');

/** Is there anybody who can sign in? Until there is, a link lets the first one in. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  return (await db.selectFrom('administrator').select('id').where('active', '=', 1).limit(1).executeTakeFirst()) !== undefined;
}

export async function listAdministrators(db: Db): Promise<readonly Administrator[]> {
  return (await db.selectFrom('administrator').select(shown).orderBy('made_at').execute()).map(administratorOf);
}

/** An active administrator by their name, with the password as it is kept. */
export async function findByName(db: Db, name: string): Promise<(Administrator & { readonly password: string }) | undefined> {
  const row = await db
    .selectFrom('administrator')
    .select([...shown, 'password'])
    .where('name_key', '=', nameKey(name))
    .where('active', '=', 1)
    .executeTakeFirst();
  return row && { ...administratorOf(row), password: row.password };
}

/** Adds an administrator; false where the name is somebody else's. */
export async function addAdministrator(
  tx: Tx,
  { id, name, password, at }: { readonly id: string; readonly name: string; readonly password: string; readonly at: number },
): Promise<boolean> {
  const added = await tx
    .insertInto('administrator')
    .values({ id, name, name_key: nameKey(name), password, made_at: at, active: 1 })
    .onConflict((met) => met.column('name_key').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Lets an administrator in no more and ends their sessions; false for the last one: somebody has to be left. */
export async function dismissAdministrator(tx: Tx, id: string): Promise<boolean> {
  // Whoever dismisses queues for the office's one row, so that two do not dismiss each other.
  await tx.selectFrom('office').select('one').forUpdate().executeTakeFirstOrThrow();
  const others = await tx.selectFrom('administrator').select('id').where('active', '=', 1).where('id', '<>', id).limit(1).execute();
  if (others.length === 0) return false;
  await tx.updateTable('administrator').set({ active: 0 }).where('id', '=', id).execute();
  await tx.deleteFrom('admin_session').where('administrator', '=', id).execute();
  return true;
}
