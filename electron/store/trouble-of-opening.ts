import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RefusalCode } from '../../shared/refusal/refusal.ts';
import { keyFits } from './key-fits.ts';
import { notedSalt } from './noted-salt.ts';
import { hasCode } from './private-file.ts';
import { troubleOf, troubleOfFolder } from './trouble-of.ts';

/** The named trouble behind an error while a database file was being opened; throws the error on when it is a bug of ours. */
export async function troubleOfOpening(error: unknown, path: string, key: Uint8Array): Promise<RefusalCode> {
  const trouble = troubleOf(error);
  if (trouble === undefined) throw error;
  if (hasCode(error, 'SQLITE_NOTADB')) {
    const torn = (await stat(path)).size % 4096 !== 0;
    return torn || (await keyFits(path, key, await notedSalt(path))) ? 'damaged' : 'wrongKey';
  }
  if (trouble === 'damaged' || trouble === 'dataInUse') return trouble;
  return (await troubleOfFolder(dirname(path))) ?? trouble;
}
