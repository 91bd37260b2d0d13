import { type Database, SqliteError } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { copyAside } from './copy-aside.ts';
import { DeskDialect } from './desk-dialect.ts';
import { holdLock } from './hold-lock.ts';
import { migrate, type Migrations, versionOf } from './migrate.ts';
import { migrations as allMigrations } from './migrations.ts';
import { closeTidily, openEncrypted, prepareForWriting } from './open-encrypted.ts';
import { makePrivateFile } from './private-file.ts';
import { hasVanished, noteSalt } from './noted-salt.ts';
import type { Db, Tables } from './schema.ts';
import { type Around, serveEvents, still } from './serve-events.ts';
import { troubleOfOpening } from './trouble-of-opening.ts';

export interface Register {
  readonly db: Db;
  readonly close: () => Promise<void>;
}

/**
 * Opens the encrypted register of a folder, makes or migrates it where needed, and holds it for this process alone.
 * Refuses with `wrongKey`, `newerData`, `dataInUse`, `readOnlyFolder`, `diskFull` or `damaged`; never deletes or replaces a file.
 */
export async function openRegister(
  folder: string,
  key: Uint8Array,
  migrations: Migrations = allMigrations,
  around: Around = still,
): Promise<Result<Register, Refusal>> {
  const lock = await holdLock(join(folder, 'register.lock'));
  if (!lock.ok) return lock;
  const opened = await openHeld(folder, key, migrations).catch((error: unknown) => {
    lock.value.release();
    throw error;
  });
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const native = opened.value;
  const makesEvents = serveEvents(native, around);
  const db: Db = new Kysely<Tables>({ dialect: new DeskDialect(native, makesEvents) });
  const close = async () => {
    if (!native.open) return;
    try {
      closeTidily(native);
      await db.destroy();
    } finally {
      lock.value.release();
    }
  };
  return ok({ db, close });
}

async function openHeld(folder: string, key: Uint8Array, migrations: Migrations): Promise<Result<Database, Refusal>> {
  const path = join(folder, 'register.db');
  let native: Database | undefined;
  try {
    if (await hasVanished(path)) return refused(because('damaged'));
    await makePrivateFile(path);
    native = openEncrypted(path, key);
    const version = versionOf(native);
    if (version > Object.keys(migrations).length) {
      native.close();
      return refused(because('newerData'));
    }
    prepareForWriting(native);
    checkQuickly(native, (await stat(path)).size);
    if (version > 0 && version < Object.keys(migrations).length) await copyAside(native, key, version);
    await migrate(native, migrations);
    await noteSalt(native, path);
    return ok(native);
  } catch (error) {
    native?.close();
    return refused(because(await troubleOfOpening(error, path, key)));
  }
}

const smallEnough = 4 * 1024 * 1024;

/**
 * Looks for damage in some tens of milliseconds: all of a small file; of a large one the newest and oldest row of each table.
 * What this misses is caught at the read that meets it, because every page carries a seal.
 */
function checkQuickly(native: Database, size: number): void {
  const found = size <= smallEnough ? native.pragma('quick_check(1)', { simple: true }) : readEdges(native);
  if (found !== 'ok') throw new SqliteError('the register does not read back', 'SQLITE_CORRUPT');
}

function readEdges(native: Database): 'ok' {
  const tables = native.prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`).pluck().all();
  for (const table of tables) {
    native.prepare(`select * from (select * from "${String(table)}" order by 1 limit 1)`).all();
    native.prepare(`select * from (select * from "${String(table)}" order by 1 desc limit 1)`).all();
  }
  return 'ok';
}
