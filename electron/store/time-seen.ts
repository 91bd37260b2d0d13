import { CompiledQuery } from 'kysely';
import type { Db, Tx } from './schema.ts';
import { keepSyncState, readSyncState, type SyncRow } from './sync-state.ts';

/** What this computer says of time: its clock, UTC milliseconds, and how long it has been running, milliseconds. */
export interface Reading {
  readonly now: number;
  readonly running: number;
}

/**
 * The moment that has come at least, UTC milliseconds: a clock that was set back, or never was right, does not make it earlier, because the
 * computer has been running since the last moment that was known. Only time for which it was switched off may be missing then.
 */
export function timeSeen({ latest, latest_running: then }: Pick<SyncRow, 'latest' | 'latest_running'>, { now, running }: Reading): number {
  if (latest === 0) return now;
  // One that has been running for less than then was started anew. Which start it was is told by the clock, so it is not asked.
  return Math.max(now, latest + (running < then ? running : running - then));
}

/** Writes down how far time has come; `isRight`: by a clock that is believed whatever was seen before. */
export async function keepTimeSeen(tx: Tx, { now, running }: Reading, isRight = false): Promise<void> {
  const latest = isRight ? now : timeSeen(await readSyncState(tx), { now, running });
  await keepSyncState(tx, { latest: Math.round(latest), latest_running: Math.max(0, Math.round(running)) });
}

const uptime: CompiledQuery<{ readonly said: string }> = CompiledQuery.raw('select desk_uptime() as said');

/** How long this computer has been running, milliseconds, as the register's connection was told. */
export async function readRunning(db: Db): Promise<number> {
  const [row] = (await db.executeQuery(uptime)).rows;
  const { running }: { readonly running: number } = JSON.parse(row?.said ?? '{"running":0}');
  return running;
}
