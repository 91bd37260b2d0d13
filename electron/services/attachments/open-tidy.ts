import { type FileStore, openFiles } from '../../store/file-store.ts';
import { placesOfFiles } from '../../store/kept-files.ts';
import type { Db } from '../../store/schema.ts';
import { readSyncState } from '../../store/sync-state.ts';
import { shredFiles } from './shred-files.ts';

/** The files of this register, tidied of what a kill left: pieces of what was coming in, and contents that no complaint names any more. What another register may know is set aside. */
export async function openTidy(folder: string, db: Db, now: number): Promise<FileStore> {
  const files = await openFiles(folder);
  // A desk of a head office waits until it is in step: what a case names may be on its way again.
  if ((await readSyncState(db)).phase === 'alone') await shredFiles({ db, files });
  await files.keepOnly(await placesOfFiles(db), now);
  return files;
}
