import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of a peer with packages of its own, which are installed here at its first run: nobody who only starts Heard gets them. Undefined, and
 * said why, where they cannot be had.
 */
export function installedPeer(name: string): string | undefined {
  const folder = join(import.meta.dirname, name);
  if (existsSync(join(folder, 'node_modules'))) return folder;
  const { status, stderr } = spawnSync('npm', ['ci'], { cwd: folder, encoding: 'utf8' });
  if (status === 0) return folder;
  process.stderr.write(`${name} is not measured: npm ci said ${stderr.slice(-400)}\n`);
  return undefined;
}
