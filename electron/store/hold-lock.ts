import Database from 'better-sqlite3';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { troubleOf, troubleOfFolder } from './trouble-of.ts';
import { dirname } from 'node:path';
import { makePrivateFile } from './private-file.ts';

export interface Lock {
  readonly release: () => void;
}

/**
 * Holds a file for this process until released; `dataInUse` when another holder is alive. The lock is the operating system's
 * own on an open file, so a killed holder leaves nothing behind that could block the next start.
 */
export async function holdLock(path: string): Promise<Result<Lock, Refusal>> {
  let file: Database.Database | undefined;
  try {
    await makePrivateFile(path);
    file = new Database(path, { timeout: 0 });
    file.pragma('journal_mode = MEMORY'); // no journal beside it: nothing is ever written
    file.exec('begin exclusive');
    const held = file;
    return ok({ release: () => held.close() });
  } catch (error) {
    file?.close();
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    if (trouble === 'dataInUse') return refused(because(trouble));
    return refused(because((await troubleOfFolder(dirname(path))) ?? trouble));
  }
}
