import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds the program into out/ when a source is newer than the last build; gives false when the build fails. */
export function ensureBuilt(root: string, say: (line: string) => void): boolean {
  const mark = join(root, 'out', '.built');
  const began = Date.now();
  if (existsSync(mark) && newest(sources.map((name) => join(root, name))) <= statSync(mark).mtimeMs) return true;
  say('Building …');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    return false;
  }
  writeFileSync(mark, '');
  // As old as the beginning of the build: what was saved meanwhile is built next time.
  utimesSync(mark, began / 1000, began / 1000);
  say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  return true;
}

const newest = (paths: readonly string[]): number => Math.max(0, ...paths.filter((path) => existsSync(path)).map((path) => newestIn(path)));

function newestIn(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of a file taken away.
  return Math.max(found.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
}
