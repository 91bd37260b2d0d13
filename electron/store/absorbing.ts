import { CompiledQuery } from 'kysely';
import type { Db, Tx } from './schema.ts';

const off = CompiledQuery.raw('pragma foreign_keys = off');
const on = CompiledQuery.raw('pragma foreign_keys = on');

/**
 * Writes head office's word in one transaction: nothing of it is captured as the desk's own, what is otherwise never deleted or rewritten may be
 * replaced, and a thing may come before the one it points at. All of it happens or nothing.
 */
export const whileAbsorbing = <Value>(db: Db, make: (tx: Tx) => Promise<Value>): Promise<Value> =>
  db.connection().execute(async (held) => {
    // Only outside a transaction does SQLite hear it; nobody else has the connection meanwhile.
    await held.executeQuery(off);
    try {
      return await held.transaction().execute(async (tx) => {
        await tx.insertInto('absorbing').values({ id: 1 }).execute();
        const value = await make(tx);
        await tx.deleteFrom('absorbing').execute();
        return value;
      });
    } finally {
      await held.executeQuery(on);
    }
  });

const mark = CompiledQuery.raw('savepoint thing');
const keep = CompiledQuery.raw('release thing');
const undo = CompiledQuery.raw('rollback to thing');

/** Writes one thing; what cannot be written is undone alone and said, so that one bad thing never stops the rest. */
export async function tryThing(tx: Tx, write: () => Promise<void>): Promise<string | undefined> {
  await tx.executeQuery(mark);
  try {
    await write();
    return undefined;
  } catch (error) {
    await tx.executeQuery(undo);
    return error instanceof Error ? error.message : 'unknown';
  } finally {
    await tx.executeQuery(keep);
  }
}
