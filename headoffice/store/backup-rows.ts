import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** What no backup holds: how far the tables are is said at its beginning, what lets somebody in does not outlive a restore, and what is watched is found anew. */
const left: readonly string[] = ['migration', 'nonce', 'admin_session', 'admin_link', 'admin_try', 'watched', 'watching'];

/** Every table whose rows a backup holds, also ones that a later step of the tables added. */
export async function tablesToKeep(db: Db): Promise<readonly string[]> {
  return (await ownTables(db)).filter((table) => !left.includes(table));
}

async function ownTables(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`.execute(db);
  return rows.map(({ name }) => name);
}

/** How many steps the tables went through. */
export async function lastMigration(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('migration')
    .select(({ fn }) => fn.max('version').as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

/** Reads what stood at one moment, however long it takes: whatever comes meanwhile is in the next backup. */
export const atOneMoment = <Value>(db: Db, read: (tx: Tx) => Promise<Value>): Promise<Value> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // A slow disk at the other end is no broken transaction.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
      return read(tx);
    });

const atOnce = 500;
/** Pieces of files are so long that only a few stand in memory at a time. */
const fewAtOnce: Readonly<Record<string, number>> = { blob_piece: 8 };

/** Every row of a table as JSON, some hundred at a time. */
export async function* rowsOf(tx: Tx, table: string): AsyncGenerator<readonly string[]> {
  await sql`declare heard_backup no scroll cursor for select row_to_json(kept)::text as row from ${sql.table(table)} kept`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(fewAtOnce[table] ?? atOnce)} from heard_backup`.execute(tx);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await sql`close heard_backup`.execute(tx);
}

/** Puts rows back as `rowsOf` gave them. */
export async function putRows(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  const whole = `[${rows.join(',')}]`;
  // By a row of the table, not by its name: PostgreSQL has a type of its own called record.
  const empty = sql`(select kept from ${sql.table(table)} kept limit 0)`;
  await sql`insert into ${sql.table(table)} select * from json_populate_recordset(${empty}, ${whole}::json)`.execute(tx);
}

/** How far each desk's events are in what is read here. */
export async function positionsOf(tx: Tx): Promise<readonly Position[]> {
  return tx.selectFrom('device').select(['branch', 'desk', 'last_s as lastS']).execute();
}

export interface Position {
  readonly branch: number;
  readonly desk: string;
  readonly lastS: number;
}

/**
 * So far a backup on the disk holds what each desk sent, and the desk may forget it. Taken from what the backup itself read: what was under way while
 * it was made is not in it.
 */
export async function noteDurable(tx: Tx, positions: readonly Position[]): Promise<void> {
  for (const { branch, desk, lastS } of positions)
    await tx
      .updateTable('device')
      .set({ durable: lastS })
      .where('branch', '=', branch)
      .where('desk', '=', desk)
      .where('durable', '<', lastS)
      .execute();
}

/** Is there nothing yet that a restore would write over? */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const branch = await tx.selectFrom('branch').select('branch').limit(1).executeTakeFirst();
  const administrator = await tx.selectFrom('administrator').select('id').limit(1).executeTakeFirst();
  return branch === undefined && administrator === undefined;
}

/** Takes every table away but the list of steps, for the steps to be gone through again up to a backup's own. */
export async function clearTables(tx: Tx): Promise<void> {
  for (const table of await ownTables(tx)) if (table !== 'migration') await sql`drop table ${sql.table(table)}`.execute(tx);
  await tx.deleteFrom('migration').where('version', '>', 0).execute();
}
