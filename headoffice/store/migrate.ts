import { sql } from 'kysely';
import type { Migration } from './migrations.ts';
import type { Db, Tx } from './schema.ts';

/**
 * Brings the tables up to the last migration; any number of head offices may start at once. All of them queue for one row, the first does the
 * work in one transaction, the others find it done. Refuses (throws) a database that a newer head office made.
 */
export async function migrate(db: Db, migrations: readonly Migration[], now: number): Promise<void> {
  await makeRowToQueueFor(db, now);
  await db.transaction().execute(async (tx) => {
    await holdMigrations(tx);
    const { last } = await tx
      .selectFrom('migration')
      .select(({ fn }) => fn.max('version').as('last'))
      .executeTakeFirstOrThrow();
    if (last > migrations.length)
      throw new Error(`the database is of a newer head office: it went through ${last} migrations, this one knows ${migrations.length}`);
    await goThrough(tx, migrations.slice(last), { from: last, now });
  });
}

/** Until the transaction ends nobody else changes the tables. A plain row lock: every PostgreSQL-like engine has it, which cannot be said of advisory locks and `lock table`. */
export async function holdMigrations(tx: Tx): Promise<void> {
  await tx.selectFrom('migration').select('version').where('version', '=', 0).forUpdate().executeTakeFirstOrThrow();
}

/** Goes through these steps, of which the first comes after step `from`. */
export async function goThrough(
  tx: Tx,
  steps: readonly Migration[],
  { from, now }: { readonly from: number; readonly now: number },
): Promise<void> {
  for (const [at, { name, statements }] of steps.entries()) {
    for (const statement of statements) await sql.raw(statement).execute(tx);
    await tx
      .insertInto('migration')
      .values({ version: from + at + 1, name, at: now })
      .execute();
  }
}

/** `if not exists` is no promise among several at once: whoever comes second meets a half-made table and asks again. */
async function makeRowToQueueFor(db: Db, now: number, tries = 20): Promise<void> {
  try {
    await sql`create table if not exists migration (version int primary key, name text not null, at bigint not null)`.execute(db);
    await db
      .insertInto('migration')
      .values({ version: 0, name: 'queue', at: now })
      .onConflict((met) => met.column('version').doNothing())
      .execute();
  } catch (error) {
    if (tries === 0 || !isOfStartingTogether(error)) throw error;
    await makeRowToQueueFor(db, now, tries - 1);
  }
}

const startingTogether: readonly unknown[] = ['23505', '42P07', '42710', '40001', 'XX000'];
const isOfStartingTogether = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && startingTogether.includes(error.code);
