import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { makeOfficeKey } from './office-key.ts';
import type { Db, Tables } from './schema.ts';

/** Head office's database, open. */
export interface Store {
  readonly db: Db;
  /** Ends once no statement is under way. */
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** At most so many connections of this process. */
  readonly connections?: number;
  /** Told when a connection that nobody used was lost; the pool opens another. */
  readonly onLost?: (error: Error) => void;
}

/** Opens PostgreSQL at this address, brings its tables up to date and sees to it that head office has its key. Refuses (throws) a database of a newer head office. */
export async function openStore(url: string, { connections = 24, onLost = () => undefined }: StoreOptions = {}): Promise<Store> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'heard-headoffice',
    types: { getTypeParser },
    // No transaction of ours waits for a person: what takes longer than this is broken and must not hold a branch's feed.
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  pool.on('error', onLost);
  // A connection that breaks while it is in use tells so twice: to its query, and as an error that would end the process if nobody heard it.
  pool.on('connect', (client) => client.on('error', onLost));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, migrations, Date.now());
    await makeOfficeKey(db, Date.now());
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, close: () => db.destroy() };
}

const int8 = 20;

/** Times and counts come as numbers: none of them nears 2⁵³. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === int8 ? Number : types.getTypeParser(oid, format);
