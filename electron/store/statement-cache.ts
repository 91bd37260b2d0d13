import type { Database, Statement } from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Room for every statement of the desk; lists of different length make new ones, so the oldest leave. */
const room = 400;
const reusable = /^\s*(?:select|insert|update|delete|with|begin|commit|rollback|savepoint|release)\b/iu;

/**
 * A database for kysely whose prepared statements are kept: preparing costs 20–30 µs a statement, more than running most
 * of them. A statement that is still being read row by row is left alone and a second one prepared beside it.
 */
export function withStatementCache(native: Database): SqliteDatabase {
  const kept = new Map<string, Statement>();
  return {
    prepare: (text) => {
      if (text === 'rollback' && !native.inTransaction) return nothingToUndo;
      const found = kept.get(text);
      if (found?.busy === true) return native.prepare(text);
      const statement = found ?? native.prepare(text);
      if (found !== undefined || reusable.test(text)) keep(kept, text, statement);
      return statement;
    },
    close: () => {
      kept.clear();
      native.close();
    },
  };
}

/** On a full disk SQLite undoes the transaction by itself; a rollback after it would hide what went wrong behind an error of its own. */
const nothingToUndo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

/** A map remembers the order of insertion: putting a statement in again makes it the youngest. */
function keep(kept: Map<string, Statement>, text: string, statement: Statement): void {
  kept.delete(text);
  kept.set(text, statement);
  if (kept.size <= room) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}
