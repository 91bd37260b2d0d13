import { chmodSync, mkdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where a desk keeps its data unless told otherwise. On Windows the local folder, not the roaming one: a roaming profile may bring an
 * older copy of the data, or none.
 */
export function usualDataFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const home = homedir();
  if (platform() === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'heard');
  if (platform() === 'darwin') return join(home, 'Library', 'Application Support', 'heard');
  return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'heard');
}

/** Makes the folder, readable by this person alone, where it is not there yet; gives its full path, or the reason why it cannot be. */
export function openDataFolder(wanted: string | undefined): { readonly folder: string } | { readonly wrong: string } {
  const folder = resolve(wanted ?? usualDataFolder());
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined && process.platform !== 'win32') chmodSync(folder, 0o700);
    return { folder };
  } catch (problem) {
    return { wrong: `The data folder ${folder} cannot be made (${codeOf(problem)}). Choose another with --data.` };
  }
}

const codeOf = (problem: unknown): string => (problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown reason');
