import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './built.ts';
import { electronBinary } from './electron-binary.ts';

/** The second half of `npm start`: builds what is stale, then Electron where it is or can be had, else the browser window. */
const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const say = (line: string): void => console.log(line);

if (!ensureBuilt(root, say)) process.exit(1);
const electron = await electronFor(words);
const child =
  electron === undefined
    ? spawn(process.execPath, ['--enable-source-maps', join(root, 'out/main/browser.js'), ...words], {
        stdio: 'inherit',
        // Node keeps what it compiled of the program, for the next start (see electron/desk/fork-desk.ts).
        env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'out/main/compiled') },
      })
    : spawn(electron, [root, ...words], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));

/** Electron's program, where this start wants a window of it and it can show one. */
async function electronFor(asked: readonly string[]): Promise<string | undefined> {
  if (asked.some((word) => ['--browser', '--no-open', '--setup', '--demo', '--help'].includes(word))) return undefined;
  if (process.platform === 'linux') {
    if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
      say('There is no display for Electron here; the desk is served to a browser.');
      return undefined;
    }
    if (process.getuid?.() === 0 && !process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
      say('Electron does not start for root with its sandbox on; opening in a browser window.');
      return undefined;
    }
  }
  const found = await electronBinary(root, say);
  if (found !== undefined) say('Heard opens in Electron.');
  return found;
}
