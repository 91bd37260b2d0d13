import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

/** A browser window showing only the desk, or the reason why none opened. */
export type Opened = { readonly window: ChildProcess } | { readonly wrong: 'noBrowser' | 'noDisplay' };

/** Opens the desk in an installed browser as a window of its own, with a profile of its own, so that no extension or history of the person's sees it. */
export function openWindow(address: string, folder: string): Opened {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (!hasDisplay) return { wrong: 'noDisplay' };
  const browser = findBrowser();
  if (browser === undefined) return { wrong: 'noBrowser' };
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return {
    window: spawn(browser, [...windowWords(browser, address, join(folder, 'window')), ...(asRoot ? noSandbox : [])], { stdio: 'ignore' }),
  };
}

/** Chromium's own sandbox cannot be set up by root; for anyone else it stays on. */
const noSandbox = ['--no-sandbox'];

/** How a browser is told to show one page and keep nothing of it. */
export const windowWords = (browser: string, address: string, profile: string): readonly string[] => [
  `--app=${address}`,
  `--user-data-dir=${profile}`,
  // Otherwise the browser writes what is typed into its own session file, in clear (seen), and the address into its history.
  /msedge|microsoft-edge|Microsoft Edge/u.test(browser) ? '--inprivate' : '--incognito',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate,AutofillServerCommunication',
];
