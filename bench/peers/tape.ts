import type { Database, Statement } from 'better-sqlite3';
import { Kysely, type LogEvent } from 'kysely';
import { join } from 'node:path';
import { DeskDialect } from '../../electron/store/desk-dialect.ts';
import { openEncrypted, prepareForWriting } from '../../electron/store/open-encrypted.ts';
import type { Db, Tables } from '../../electron/store/schema.ts';
import { serveEvents } from '../../electron/store/serve-events.ts';

/** One statement as it reached SQLite, with its values. */
export interface Step {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Everything one piece of work said to SQLite, from begin to commit. */
export type Tape = readonly Step[];

/** A register opened without the rest of the desk, in the state the desk would leave it in; `off` skips waiting for the disk. */
export function openRaw(folder: string, key: Uint8Array, synchronous: 'full' | 'normal' | 'off'): Database {
  const native = openEncrypted(join(folder, 'register.db'), key);
  prepareForWriting(native);
  native.pragma(`synchronous = ${synchronous}`);
  serveEvents(native);
  return native;
}

/** Carries `work` out on a copy of its own and writes down, piece by piece, what it says to SQLite. */
export async function recordTapes(native: Database, count: number, work: (db: Db, index: number) => Promise<unknown>): Promise<Tape[]> {
  let steps: Step[] = [];
  const log = (event: LogEvent): void => {
    steps.push({ sql: event.query.sql, values: [...event.query.parameters] });
  };
  const db: Db = new Kysely<Tables>({ dialect: new DeskDialect(native, true), log });
  const tapes: Tape[] = [];
  for (let index = 0; index < count; index += 1) {
    steps = [];
    await work(db, index);
    tapes.push(steps);
  }
  return tapes;
}

/** Plays tapes back through statements prepared by hand beforehand: no query builder, no promises, nothing but the binding. */
export function player(native: Database, tapes: readonly Tape[]): (index: number) => void {
  const prepared = new Map<string, Statement>();
  for (const { sql } of tapes.flat()) if (!prepared.has(sql)) prepared.set(sql, native.prepare(sql));
  const bound = tapes.map((tape) => tape.map(({ sql, values }) => ({ statement: prepared.get(sql), values })));
  return (index) => {
    for (const { statement, values } of bound[index] ?? []) {
      if (statement?.reader === true) statement.all(...values);
      else statement?.run(...values);
    }
  };
}
