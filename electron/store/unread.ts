import { sql } from 'kysely';
import { z } from 'zod';
import { row as rowSchema, type Row } from '../../shared/sync/event.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import type { Db, RowOf, Tx } from './schema.ts';

// What a newer head office sends and this program cannot read is kept here as it came, and read by the program after the next step.

/** A complaint some of which cannot be read: its last body as it was sent, and its history behind the line `after` of the register. */
export interface UnreadComplaint {
  readonly body: unknown;
  readonly lines: readonly unknown[];
  /** The last line of the history in front of them, by its place in the register; 0: they are the whole history. */
  readonly after: number;
}

/** A row some of whose columns, or the table of which, this register does not have; as it was sent. */
export type UnreadThing = { readonly kind: string; readonly id: string; readonly seq: number };

const unreadComplaint = z.object({ body: z.unknown(), lines: z.array(z.unknown()), after: z.number() });

/** Is anything kept here at all? Mostly not, and then nobody looks for each thing. */
export async function hasUnread(db: Db): Promise<boolean> {
  return (await db.selectFrom('unread').select('kind').limit(1).executeTakeFirst()) !== undefined;
}

export async function unreadComplaintOf(db: Db, id: ComplaintId): Promise<UnreadComplaint | undefined> {
  const found = await db.selectFrom('unread').select('body').where('kind', '=', 'complaint').where('id', '=', id).executeTakeFirst();
  return found === undefined ? undefined : unreadComplaint.parse(JSON.parse(found.body));
}

/** Keeps something that could not be read, in place of what was kept of it before. */
export async function keepUnread(tx: Tx, thing: Omit<RowOf<'unread'>, 'body'>, body: Row | UnreadComplaint): Promise<void> {
  const text = JSON.stringify(body);
  await tx
    .insertInto('unread')
    .values({ ...thing, body: text })
    .onConflict((met) => met.columns(['kind', 'id']).doUpdateSet({ seq: thing.seq, version: thing.version, body: text }))
    .execute();
}

/** All of it was read, or is not there any more. */
export async function forgetUnread(tx: Tx, { kind, id }: Pick<UnreadThing, 'kind' | 'id'>): Promise<void> {
  await tx.deleteFrom('unread').where('kind', '=', kind).where('id', '=', id).execute();
}

/**
 * What is theirs by these ids goes unread: what nobody here can read, nobody here can take a person's words out of. A complaint by its own id or its customer, a row by its key or one
 * of its columns; what only mentions them stays, because it would not be fetched again.
 */
export async function forgetUnreadOf(tx: Tx, ids: ReadonlySet<string>): Promise<void> {
  const theirs = sql`(select value from json_each(${JSON.stringify([...ids])}))`;
  await tx
    .deleteFrom('unread')
    .where(
      sql<boolean>`case kind when 'complaint' then id in ${theirs} or body ->> '$.body.customer' in ${theirs}
        else exists (select 1 from json_each(unread.id) where json_each.value in ${theirs})
        or exists (select 1 from json_each(unread.body) where json_each.value in ${theirs}) end`,
    )
    .execute();
}

/** Has another version of the program left something unread? */
export async function isUnreadByOthers(db: Db, version: string): Promise<boolean> {
  return (await db.selectFrom('unread').select('kind').where('version', '<>', version).limit(1).executeTakeFirst()) !== undefined;
}

/** What another version of the program could not read, some at a time: this one may. */
export async function unreadByOthers(
  db: Db,
  version: string,
  limit: number,
): Promise<{
  readonly rows: readonly (UnreadThing & { readonly row: Row })[];
  readonly complaints: readonly (UnreadThing & UnreadComplaint)[];
}> {
  const found = await db
    .selectFrom('unread')
    .selectAll()
    .where('version', '<>', version)
    .orderBy('kind')
    .orderBy('id')
    .limit(limit)
    .execute();
  return {
    rows: found.filter(({ kind }) => kind !== 'complaint').map(({ body, ...of }) => ({ ...of, row: rowSchema.parse(JSON.parse(body)) })),
    complaints: found
      .filter(({ kind }) => kind === 'complaint')
      .map(({ body, ...of }) => ({ ...of, ...unreadComplaint.parse(JSON.parse(body)) })),
  };
}
