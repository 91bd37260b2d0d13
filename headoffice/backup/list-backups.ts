import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface BackupFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was begun, UTC milliseconds. */
  readonly at: number;
}

const named = /^heard-headoffice-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.ndjson\.gz$/u;

/** The backups in a folder, the latest first. */
export async function listBackups(folder: string): Promise<readonly BackupFile[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.flatMap((name) => {
      const parts = named.exec(name);
      if (parts === null) return [];
      const [, year, month, day, hour, minute, second] = parts;
      const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
      return [stat(join(folder, name)).then(({ size }) => ({ name, size, at }))];
    }),
  );
  return found.toSorted((one, other) => other.at - one.at);
}
