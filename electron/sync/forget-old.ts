import { forgetUpTo, lastBefore } from '../store/outbox.ts';
import type { Tx } from '../store/schema.ts';
import { keepSyncState, readSyncState, type SyncRow } from '../store/sync-state.ts';
import { tailAt } from './own-chain.ts';

/**
 * So long a desk keeps its own events at least after a backup had them, milliseconds: longer than head office keeps its daily backups, whichever of
 * them is put back. When they were done says nothing of it: a desk may have been offline for longer.
 */
export const keptFor = 30 * 24 * 60 * 60_000;

/** So many at once: whoever sits at the desk feels nothing of it. */
const most = 2_000;

/**
 * Forgets own events that have come back as head office has them, that a backup of head office has had for `keptFor`, and that are older than that
 * themselves (sync.md, D5). `now` is head office's clock. The hash of the chain where they ended is kept, so that it goes on from there.
 */
export async function forgetOld(tx: Tx, now: number): Promise<void> {
  const row = await readSyncState(tx);
  const { forgotten: after, forgotten_tail: tail, acked, confirmed, durable, own_after: open } = row;
  const safe = await safeUpTo(tx, row, now);
  const upTo = Math.min(acked, durable, safe, open ?? confirmed, after + most);
  if (upTo <= after) return;
  const last = await lastBefore(tx, { after, upTo, before: now - keptFor });
  const end = last > after ? await tailAt(tx, last, { s: after, tail }) : undefined;
  if (end === undefined) return;
  await forgetUpTo(tx, last);
  await keepSyncState(tx, { forgotten: last, forgotten_tail: end });
}

/** Up to where a backup has had this desk's events for `keptFor`: noted now and then, and believed once the note is that old. */
async function safeUpTo(tx: Tx, { safe, safe_next: next, safe_next_at: nextAt, durable }: SyncRow, now: number): Promise<number> {
  if (nextAt > 0 && now - nextAt < keptFor) return safe;
  const held = nextAt === 0 ? safe : Math.max(safe, next);
  await keepSyncState(tx, { safe: held, safe_next: durable, safe_next_at: now });
  return held;
}
