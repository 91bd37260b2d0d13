import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** A row of a table that desks share, as it is kept: JSON of its columns (null while it is removed) and of their stamps. */
export interface KeptRecord {
  readonly kind: string;
  readonly key: string;
  readonly seq: number;
  readonly row: string | null;
  readonly stamps: string;
}

const kept = ['kind', 'key', 'seq', 'row', 'stamps'] as const;

export async function readRecord(db: Db, branch: number, { kind, key }: Pick<KeptRecord, 'kind' | 'key'>): Promise<KeptRecord | undefined> {
  return db
    .selectFrom('record')
    .select(kept)
    .where('branch', '=', branch)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Those of these rows that there are. */
export async function readSomeRecords(
  db: Db,
  branch: number,
  names: readonly Pick<KeptRecord, 'kind' | 'key'>[],
): Promise<readonly KeptRecord[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<KeptRecord>`
    select found.* from unnest(${names.map(({ kind }) => kind)}::text[], ${names.map(({ key }) => key)}::text[]) as wanted (kind, key)
    cross join lateral (
      select kind, key, seq, row, stamps from record where branch = ${branch} and kind = wanted.kind and key = wanted.key limit 1
    ) as found`.execute(db);
  return rows;
}

/** Every row of a table, removed ones too. */
export async function readRecords(db: Db, branch: number, kind: string): Promise<readonly KeptRecord[]> {
  return db.selectFrom('record').select(kept).where('branch', '=', branch).where('kind', '=', kind).orderBy('key').execute();
}

/** Rows of every table by table and key, removed ones too: a desk that had one must hear that it went. */
export async function recordsAfter(
  db: Db,
  branch: number,
  { after, limit }: { readonly after: Pick<KeptRecord, 'kind' | 'key'>; readonly limit: number },
): Promise<readonly KeptRecord[]> {
  return db
    .selectFrom('record')
    .select(kept)
    .where('branch', '=', branch)
    .where(sql<boolean>`(kind, key) > (${after.kind}, ${after.key})`)
    .orderBy('kind')
    .orderBy('key')
    .limit(limit)
    .execute();
}

export async function countRecords(db: Db, branch: number): Promise<number> {
  const { count } = await db
    .selectFrom('record')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('branch', '=', branch)
    .executeTakeFirstOrThrow();
  return count;
}

const atOnce = 2_000;

/** Writes rows as they stand; the caller holds the branch's stream. */
export async function writeRecords(tx: Tx, branch: number, records: readonly KeptRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += atOnce)
    await tx
      .insertInto('record')
      .values(records.slice(from, from + atOnce).map((one) => ({ branch, ...one })))
      .onConflict((met) =>
        met.columns(['branch', 'kind', 'key']).doUpdateSet((eb) => ({
          seq: eb.ref('excluded.seq'),
          row: eb.ref('excluded.row'),
          stamps: eb.ref('excluded.stamps'),
        })),
      )
      .execute();
}
