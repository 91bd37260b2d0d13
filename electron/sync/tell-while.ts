import type { SyncState } from '../../shared/contract/sync.ts';
import { countAfter } from '../store/outbox.ts';
import { readSyncState } from '../store/sync-state.ts';
import { estimate, type Progress } from './progress.ts';
import type { Share, SyncDesk } from './sync-desk.ts';

/** What takes longer is shown; a single change on its way is not worth a word. */
const worthTellingMs = 700;
/** Fewer lines than this are no long piece of work. */
const longWork = 2_000;

/** Tells the window how far a longer piece of work is, now and then, and nothing of a short one. */
export function tellWhile(desk: SyncDesk): (head: number, share: Share | null) => Promise<void> {
  const { running } = desk.clock;
  const sent = estimate(running);
  const fetched = estimate(running);
  const followed = estimate(running);
  let toldAt = running();

  async function stateNow(head: number, share: Share | null): Promise<SyncState> {
    const row = await readSyncState(desk.db);
    if (row.phase === 'bringing' && share !== null) return joining('sending', sent(share.done, share.total));
    if (row.snapshot_seq !== null && share !== null) return joining('fetching', fetched(share.done, share.total));
    const toFetch = Math.max(0, head - row.cursor);
    if (row.phase === 'joined' && toFetch >= longWork) return joining('fetching', followed(row.cursor, head));
    return { kind: 'behind', waiting: (await countAfter(desk.db, row.acked)).count, toFetch };
  }

  return async (head, share) => {
    if (running() - toldAt < worthTellingMs) return;
    toldAt = running();
    desk.tell(await stateNow(head, share));
  };
}

const joining = (step: 'sending' | 'fetching', progress: Progress): SyncState => ({ kind: 'joining', step, ...progress });
