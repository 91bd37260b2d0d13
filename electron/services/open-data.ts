import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DraftJournal, openDrafts } from '../store/draft-journal.ts';
import { openRegister } from '../store/open-register.ts';
import type { Db } from '../store/schema.ts';

/** The desk's data while someone works at it: the register, the unfinished cards, and the key that closes them again. */
export interface OpenData {
  readonly db: Db;
  readonly drafts: DraftJournal;
  readonly dataKey: Uint8Array;
  /** Closes both files and wipes the key; nothing can be read afterwards without a password. */
  readonly close: () => Promise<void>;
}

/** Opens everything a data key closes, or refuses with the store's trouble; a refusal leaves nothing open and no key behind. */
export async function openData(folder: string, dataKey: Uint8Array): Promise<Result<OpenData, Refusal>> {
  const register = await openRegister(folder, dataKey);
  if (!register.ok) {
    dataKey.fill(0);
    return register;
  }
  const drafts = await openDrafts(folder, dataKey);
  if (!drafts.ok) {
    await register.value.close();
    dataKey.fill(0);
    return drafts;
  }
  const close = async (): Promise<void> => {
    drafts.value.close();
    await register.value.close();
    dataKey.fill(0);
  };
  return ok({ db: register.value.db, drafts: drafts.value, dataKey, close });
}
