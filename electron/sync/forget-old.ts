import { forgetUpTo, lastBefore } from '../store/outbox.ts';
import type { Tx } from '../store/schema.ts';
import { keepSyncState, readSyncState } from '../store/sync-state.ts';
import { tailAt } from './own-chain.ts';

/** So long a desk keeps its own events at least, milliseconds: longer than head office keeps its daily backups, whichever of them is put back. */
export const keptFor = 30 * 24 * 60 * 60_000;

/** So many at once: whoever sits at the desk feels nothing of it. */
const most = 2_000;

/**
 * Forgets own events that have come back as head office has them, that a backup of head office has too, and that are older than `keptFor`
 * (sync.md, D5). The hash of the chain where they ended is kept, so that it goes on from there.
 */
export async function forgetOld(tx: Tx, now: number): Promise<void> {
  const { forgotten: after, forgotten_tail: tail, acked, confirmed, durable, own_after: open } = await readSyncState(tx);
  const upTo = Math.min(acked, confirmed, durable, open ?? confirmed, after + most);
  if (upTo <= after) return;
  const last = await lastBefore(tx, { after, upTo, before: now - keptFor });
  const end = last > after ? await tailAt(tx, last, { s: after, tail }) : undefined;
  if (end === undefined) return;
  await forgetUpTo(tx, last);
  await keepSyncState(tx, { forgotten: last, forgotten_tail: end });
}
