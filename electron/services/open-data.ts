import type { Instant } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DraftJournal, openDrafts } from '../store/draft-journal.ts';
import type { FileStore } from '../store/file-store.ts';
import { dropCopies } from '../store/copy-aside.ts';
import { lastErased } from '../store/erasures.ts';
import { foldLog } from '../store/kept-files.ts';
import { openRegister } from '../store/open-register.ts';
import type { Db } from '../store/schema.ts';
import { setDraftsAside } from '../store/set-drafts-aside.ts';
import { carryOutErasures } from './erasure/carry-out-erasures.ts';
import { openTidy } from './attachments/open-tidy.ts';
import type { World } from './open-desk.ts';

/** The desk's data while someone works at it: the register, the unfinished cards, and the key that closes them again. */
export interface OpenData {
  readonly db: Db;
  readonly drafts: DraftJournal;
  /** The contents of complaints' files. */
  readonly files: FileStore;
  /** The file of unfinished cards that could not be read and now lies under this name, or null. */
  readonly draftsSetAside: string | null;
  readonly dataKey: Uint8Array;
  /** Closes both files and wipes the key; nothing can be read afterwards without a password. */
  readonly close: () => Promise<void>;
}

/**
 * Opens everything a data key closes, or refuses with the store's trouble; a refusal leaves nothing open and no key behind. Unfinished
 * cards that cannot be read are set aside, never deleted: writing down what callers say must not stop for them.
 */
export async function openData(
  folder: string,
  dataKey: Uint8Array,
  { now, uptime, log }: Pick<World, 'now' | 'uptime' | 'log'>,
): Promise<Result<OpenData, Refusal>> {
  const stray = (rows: readonly string[]): void =>
    log({ event: 'strayRows', code: [...new Set(rows.map((row) => row.split(' ')[0]))].join(' ') });
  const register = await openRegister(folder, dataKey, undefined, { uptime, stray });
  if (!register.ok) {
    dataKey.fill(0);
    return register;
  }
  const drafts = await openOrReplaceDrafts(folder, dataKey, now());
  if (!drafts.ok) {
    await register.value.close();
    dataKey.fill(0);
    return drafts;
  }
  await forgetErased(folder, { db: register.value.db, drafts: drafts.value.journal }, now()).catch((problem: unknown) =>
    log({ event: 'erasure.failed', code: problem instanceof Error ? problem.name : 'unknown' }),
  );
  const files = await openTidy(folder, register.value.db, now());
  const close = async (): Promise<void> => {
    await files.close();
    drafts.value.journal.close();
    await register.value.close();
    dataKey.fill(0);
  };
  return ok({ db: register.value.db, drafts: drafts.value.journal, files, draftsSetAside: drafts.value.setAside, dataKey, close });
}

/** Whoever is erased and still known in what was put back. A kill may have left words in the log. What fails here is done at the next start: nobody is kept from a call by it. */
async function forgetErased(folder: string, { db, drafts }: Pick<OpenData, 'db' | 'drafts'>, now: Instant): Promise<void> {
  await carryOutErasures(db, { drafts }, now);
  const last = await lastErased(db);
  if (last !== undefined) await foldLog(db);
  await dropCopies(folder, last);
}

interface Drafts {
  readonly journal: DraftJournal;
  readonly setAside: string | null;
}

/** The key has just opened the register: a journal it does not open is ruined or another desk's. */
async function openOrReplaceDrafts(folder: string, dataKey: Uint8Array, now: number): Promise<Result<Drafts, Refusal>> {
  const first = await openDrafts(folder, dataKey);
  if (first.ok) return ok({ journal: first.value, setAside: null });
  if (first.refusal.code !== 'damaged' && first.refusal.code !== 'wrongKey') return first;
  const setAside = await setDraftsAside(folder, now);
  const second = await openDrafts(folder, dataKey);
  return second.ok ? ok({ journal: second.value, setAside }) : second;
}
