import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backups } from '../admin/backups.ts';
import type { Office } from '../office.ts';
import { type BackupFile, listBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';

const day = 24 * 60 * 60_000;
/** So many backups are kept when head office makes them by itself. */
const mostKept = 14;

/** Head office's backups in this folder. */
export function backupsIn({ db, now }: Office, folder: string): Backups {
  let underWay: Promise<BackupFile> | undefined;
  return {
    list: () => listBackups(folder),
    make: () => {
      underWay ??= makeBackup(db, folder, now()).finally(() => (underWay = undefined));
      return underWay;
    },
  };
}

interface Daily {
  readonly now: () => number;
  readonly onTrouble: (error: unknown) => void;
  /** How often it looks whether a day has passed, milliseconds. */
  readonly every?: number;
}

/**
 * Makes a backup by itself whenever the last one is a day old, and throws away all but the last fourteen. Gives what ends it; one that is under way is waited for.
 */
export function backUpDaily(backups: Backups, folder: string, { now, onTrouble, every = 10 * 60_000 }: Daily): () => Promise<void> {
  let underWay = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      const [last] = await backups.list();
      if (last !== undefined && now() - last.at < day) return;
      await backups.make();
      for (const { name } of (await backups.list()).slice(mostKept)) await rm(join(folder, name), { force: true });
    } catch (error) {
      onTrouble(error);
    }
  };
  const timer = setInterval(() => (underWay = underWay.then(look)), every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
