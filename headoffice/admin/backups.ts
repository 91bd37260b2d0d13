import type { BackupFile } from '../backup/list-backups.ts';

/** Head office's backups, wherever they lie. */
export interface Backups {
  readonly list: () => Promise<readonly BackupFile[]>;
  /** Makes one now; of several who ask at once, all get the same one. */
  readonly make: () => Promise<BackupFile>;
}
