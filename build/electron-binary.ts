import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fetching is given this long; a download that has not come by then is left for another day. */
const patience = 20_000;
const oneDay = 86_400_000;

/** Electron's program, fetched when it is not there and can be had; undefined where it cannot. */
export async function electronBinary(root: string, say: (line: string) => void): Promise<string | undefined> {
  const there = installedAt(root);
  if (there !== undefined) return there;
  const triedAt = join(root, 'node_modules/.cache/heard/electron-tried');
  if (existsSync(triedAt) && Date.now() - statSync(triedAt).mtimeMs < oneDay) {
    say('Electron could not be fetched when last tried (npx install-electron tries again); opening in a browser window.');
    return undefined;
  }
  say('Fetching Electron (20 s at most) …');
  if (await fetchIt(root)) return installedAt(root);
  noteTried(triedAt);
  say('Electron could not be fetched from here; opening in a browser window.');
  return undefined;
}

function noteTried(path: string): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '');
  } catch {
    // an installation of somebody else's: it is tried again next time
  }
}

function installedAt(root: string): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const other = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (other !== undefined) return join(other, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(join(folder, 'path.txt'))) return undefined;
  const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  return existsSync(program) ? program : undefined;
}

const fetchIt = (root: string): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(), patience);
    child.once('exit', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
