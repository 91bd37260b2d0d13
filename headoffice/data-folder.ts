import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where head office keeps its data unless told otherwise; started as root it is a service of the computer, not of root's home. */
export function usualDataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const home = homedir();
  if (process.platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'heard-headoffice');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'heard-headoffice');
  if (process.getuid?.() === 0) return '/var/lib/heard-headoffice';
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'heard-headoffice');
}

/** Makes the folder where it is not there yet; gives its full path, or a sentence why it cannot be. */
export function openDataFolder(
  wanted: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly folder: string } | { readonly wrong: string } {
  const folder = resolve(wanted ?? usualDataFolder(environment));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Root's PostgreSQL runs as somebody else, who has to pass through to a folder of their own and may look at nothing on the way.
    if (process.platform !== 'win32') chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    return { folder };
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown reason';
    return { wrong: `The data folder ${folder} cannot be made or is somebody else's (${code}). Choose another with --data.` };
  }
}
