import type { Database } from 'better-sqlite3';
import { captureRows } from './captured.ts';

/** What the register takes from the computer it is opened on. */
export interface Around {
  /** How long the computer has been running, ms, and which start of it this is: every event bears it. */
  readonly uptime: () => { readonly running: number; readonly boot: string };
  /** Synced rows were changed with no event that tells head office of it, `table key` each: a bug. Throws, unless its caller knows better. */
  readonly stray: (rows: readonly string[]) => void;
}

/** A computer that has just been started, and a desk where that bug throws. */
export const still: Around = {
  uptime: () => ({ running: 0, boot: '' }),
  stray: (rows) => {
    throw new Error(`changed without an event: ${rows.join('; ')}`);
  },
};

/** Gives this connection the functions and tables that make an event of what a transaction did; false for a register from before there were any. */
export function serveEvents(native: Database, { uptime, stray }: Around = still): boolean {
  if (native.prepare(`select 1 from sqlite_schema where name = 'absorbing'`).get() === undefined) return false;
  native.function('desk_uptime', { directOnly: true }, () => JSON.stringify(uptime()));
  native.function('desk_stray', { directOnly: true }, (rows) => {
    stray(JSON.parse(String(rows)));
    return null;
  });
  captureRows(native);
  return true;
}
