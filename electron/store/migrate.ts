import type { Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

export type Migrations = Readonly<Record<string, Migration>>;

/** How many migrations a file has been through. */
export const versionOf = (native: Database): number => Number(native.pragma('user_version', { simple: true }));

/**
 * Brings the tables up to the last migration, all steps and the new version number in one transaction: a kill in the middle
 * leaves the version before. A migration must not open a transaction of its own.
 */
export async function migrate(native: Database, migrations: Migrations): Promise<void> {
  const names = Object.keys(migrations);
  if (versionOf(native) === names.length) return;
  // Rebuilding a table that others point at needs this off; the check below makes up for it.
  native.pragma('foreign_keys = OFF');
  native.exec('begin immediate');
  try {
    await run(native, migrations);
    const strays = native.pragma('foreign_key_check');
    if (Array.isArray(strays) && strays.length > 0) throw new Error(`a migration left ${strays.length} rows that point at nothing`);
    native.pragma(`user_version = ${names.length}`);
    native.exec('commit');
  } catch (error) {
    if (native.inTransaction) native.exec('rollback');
    throw error;
  } finally {
    native.pragma('foreign_keys = ON');
  }
}

async function run(native: Database, migrations: Migrations): Promise<void> {
  // Its own kysely without kept statements: a statement prepared before a table changes would keep the old columns.
  const db = new Kysely<unknown>({
    dialect: new SqliteDialect({ database: { prepare: (text) => native.prepare(text), close: () => undefined } }),
  });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  await db.destroy();
  if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
}
