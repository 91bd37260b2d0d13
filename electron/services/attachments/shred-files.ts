import { destroyKeys, unnamedFiles } from '../../store/kept-files.ts';
import { countAfter } from '../../store/outbox.ts';
import { readSyncState } from '../../store/sync-state.ts';
import type { DeskContext } from '../desk-context.ts';

/**
 * Destroys the contents that no complaint of this desk names any more: taken off the last one, or the complaint is anonymous or elsewhere now.
 * Not while head office has still to say yes to something that was done here: what it refuses, stands again, and the content with it.
 */
export async function shredFiles({ db, files }: Pick<DeskContext, 'db' | 'files'>): Promise<void> {
  const { phase, confirmed } = await readSyncState(db);
  if (phase !== 'alone' && (await countAfter(db, confirmed)).count > 0) return;
  const gone = await unnamedFiles(db);
  await destroyKeys(
    db,
    gone.map(({ sha256 }) => sha256),
  );
  for (const { place } of gone) await files.remove(place);
}
