import { destroyKeys, foldLog, unnamedFiles } from '../../store/kept-files.ts';
import { countAfter } from '../../store/outbox.ts';
import { readSyncState } from '../../store/sync-state.ts';
import type { DeskContext } from '../desk-context.ts';
import { inOneGo } from '../in-one-go.ts';

/**
 * Destroys the contents that no complaint of this desk names any more: taken off the last one, or the complaint is anonymous or elsewhere now.
 * Not while head office has still to say yes to something that was done here: what it refuses, stands again, and the content with it. What it refused to
 * take stays too, until whoever added it has dealt with that.
 */
export async function shredFiles({ db, files }: Pick<DeskContext, 'db' | 'files'>): Promise<void> {
  // In one transaction: a file that is added again meanwhile keeps its new key.
  const gone = await inOneGo(db, async (tx) => {
    const { phase, confirmed } = await readSyncState(tx);
    if (phase !== 'alone' && (await countAfter(tx, confirmed)).count > 0) return [];
    const unnamed = await unnamedFiles(tx);
    await destroyKeys(
      tx,
      unnamed.map(({ sha256 }) => sha256),
    );
    return unnamed;
  });
  if (gone.length === 0) return;
  await foldLog(db);
  for (const { place } of gone) await files.remove(place);
}
