// Runs on the Node that the machine has (20 or newer), before anything is installed: plain JavaScript, nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Installs what the lockfile names, when it is not all there yet. Ends the program with a sentence when that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing what Heard is built from (npm ci; about a minute) …');
  const began = Date.now();
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed; what it says stands above. Is the package registry reachable from here?');
    process.exit(1);
  }
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** npm writes down what it installed last; an interrupted or older install differs from the lockfile there. */
function isInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const have = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || have === undefined) return false;
  return Object.entries(wanted).every(
    ([place, one]) =>
      place === '' ||
      one.optional === true ||
      one.devOptional === true ||
      (have[place]?.version === one.version && existsSync(join(root, place))),
  );
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The Node that everything runs on: 24, which npm installs beside the rest. Elsewhere (macOS, arm) the machine's own, when it is new enough. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = [
    join(root, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin', name),
  ].find((path) => existsSync(path));
  if (own !== undefined) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(`Heard needs Node 24 or newer on this kind of computer (${process.platform} ${process.arch}); this is ${process.version}.`);
  return process.exit(1);
}
