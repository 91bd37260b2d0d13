import Database from 'better-sqlite3';
import { troubleOf } from './trouble-of.ts';

const digits = Buffer.from('0123456789abcdef', 'latin1');

/**
 * Opens a database file in SQLCipher 4 format under a raw 32-byte key and reads its first page: a wrong key or a ruined
 * header throws SQLITE_NOTADB here, before anything is set. Nothing is written yet.
 */
export function openEncrypted(path: string, key: Uint8Array): Database.Database {
  if (key.length !== 32) throw new Error(`a data key has 32 bytes, not ${key.length}`);
  const db = new Database(path, { timeout: 5000 });
  try {
    must(db, 'cipher', 'sqlcipher', "cipher = 'sqlcipher'");
    must(db, 'legacy', '4', 'legacy = 4');
    if (!takesKeys(db)) throw new Error('this SQLite cannot encrypt');
    const written = rawKey(key);
    db.key(written);
    written.fill(0);
    db.pragma('user_version');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Sets what the desk's promises stand on (security.md 8.1, performance.md 4) and asserts that each was taken. */
export function prepareForWriting(db: Database.Database): void {
  must(db, 'journal_mode', 'wal', 'journal_mode = WAL');
  // The build opens a WAL file at NORMAL, which loses acknowledged rows when the power fails.
  must(db, 'synchronous', 2, 'synchronous = FULL');
  must(db, 'foreign_keys', 1, 'foreign_keys = ON');
  must(db, 'cell_size_check', 1, 'cell_size_check = ON');
  must(db, 'trusted_schema', 0, 'trusted_schema = OFF');
  must(db, 'temp_store', 2, 'temp_store = MEMORY');
  must(db, 'secure_delete', 1, 'secure_delete = ON');
  must(db, 'busy_timeout', 5000, 'busy_timeout = 5000');
  must(db, 'cache_size', -65_536, 'cache_size = -65536');
  must(db, 'mmap_size', 0, 'mmap_size = 0');
  must(db, 'wal_autocheckpoint', 1000, 'wal_autocheckpoint = 1000');
  must(db, 'journal_size_limit', 67_108_864, 'journal_size_limit = 67108864');
  // macOS keeps an ordinary fsync in the drive's cache.
  if (process.platform === 'darwin') must(db, 'fullfsync', 1, 'fullfsync = 1');
  // A file without write permission opens quietly for reading; ask now, not at the first complaint.
  db.exec('begin immediate; rollback');
}

/** Folds the log into the file and closes; the next start finds one clean file. */
export function closeTidily(db: Database.Database): void {
  try {
    db.pragma('optimize');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // On a full or failing disk the log simply stays: the next start reads it.
    if (troubleOf(error) === undefined) throw error;
  } finally {
    db.close();
  }
}

function must(db: Database.Database, name: string, value: string | number, setting: string): void {
  db.pragma(setting);
  const taken = db.pragma(name, { simple: true });
  if (taken !== value) throw new Error(`pragma ${name} is ${String(taken)}, must be ${value}`);
}

/** The types are those of the build without encryption. */
const takesKeys = (db: Database.Database): db is Database.Database & { key(key: Buffer): number } =>
  'key' in db && typeof db.key === 'function';

/** `x'…'` as bytes: no string of the key is left in memory, and no pragma text that a log could print. */
function rawKey(key: Uint8Array): Buffer {
  const text = Buffer.alloc(67);
  text.write("x'", 0, 'latin1');
  key.forEach((byte, place) => {
    text[2 + place * 2] = digits[byte >> 4] ?? 0;
    text[3 + place * 2] = digits[byte & 15] ?? 0;
  });
  text.write("'", 66, 'latin1');
  return text;
}
