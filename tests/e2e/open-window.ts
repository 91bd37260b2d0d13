import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Browser, type Page } from '@playwright/test';
import { chromiumPath } from '../helpers/chromium.ts';
import { projectRoot } from '../helpers/launch-standin.ts';
import { startHeard } from '../helpers/start-heard.ts';

/** Where the program is shown: in a browser window, or by main.ts on Electron or, where its binary is missing, on its stand-in. */
export type Shell = 'browser-window' | 'electron';

/** The program with its one window. */
export interface OpenWindow {
  readonly page: Page;
  /** The process that holds the door; the desk process is its child. */
  readonly pid: number;
  readonly close: () => Promise<void>;
  /** Kills the whole program the hard way, window and all. */
  readonly kill: () => Promise<void>;
}

const realElectron = join(projectRoot, 'node_modules/electron/dist', process.platform === 'win32' ? 'electron.exe' : 'electron');
const hasElectron = existsSync(realElectron);
const standin = join(projectRoot, 'tests/electron-standin/electron');
const executable = hasElectron ? realElectron : standin;
/** Chromium's sandbox does not start under root. */
const rootWords = hasElectron && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What the second project of the configuration really runs on. */
export const electronName = hasElectron ? 'electron' : 'stand-in (NOT Electron)';

export const deskWindow = { width: 1366, height: 768 } as const;

/** Sets a desk up from a file and ends. */
export async function setUpDesk(data: string, file: string): Promise<void> {
  const heard = startHeard(data, '--setup', file, '--exit');
  if ((await heard.exitCode) !== 0) throw new Error(heard.printed());
}

interface Opening {
  readonly shell: Shell;
  readonly data: string;
  readonly browser: Browser;
  /** Sees the page before it shows anything. */
  readonly watch: (page: Page) => void;
}

/** Starts the program on a data folder and gives its window. */
export const openWindow = (opening: Opening): Promise<OpenWindow> =>
  opening.shell === 'electron' ? onElectron(opening) : inBrowser(opening);

async function inBrowser({ data, browser, watch }: Opening): Promise<OpenWindow> {
  const heard = startHeard(data);
  const context = await browser.newContext({ viewport: deskWindow });
  const page = await context.newPage();
  watch(page);
  await page.goto(await heard.address);
  return {
    page,
    pid: heard.process.pid ?? 0,
    close: async () => {
      await context.close();
      await heard.stop();
    },
    kill: async () => {
      const pid = heard.process.pid ?? 0;
      for (const child of childrenOf(pid)) process.kill(child, 'SIGKILL');
      heard.process.kill('SIGKILL');
      await heard.exitCode;
      await context.close();
    },
  };
}

async function onElectron({ data, watch }: Opening): Promise<OpenWindow> {
  const app = await _electron.launch({ executablePath: executable, args: wordsFor(data), cwd: projectRoot, env: environment() });
  const page = await app.firstWindow();
  watch(page);
  await page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0);
  await page.setViewportSize(deskWindow);
  return {
    page,
    pid: app.process().pid ?? 0,
    close: () => app.close(),
    kill: async () => {
      const gone = once(app.process(), 'exit');
      app.process().kill('SIGKILL');
      await gone;
    },
  };
}

/** The desk process is the child of the process that holds the door. */
export function childrenOf(pid: number): readonly number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
}

/** Starts the program a second time with a few words, as a telephone does, and waits until that start has ended. */
export async function startAgain(shell: Shell, data: string, ...words: readonly string[]): Promise<void> {
  if (shell === 'browser-window') {
    const second = startHeard(data, ...words);
    if ((await second.exitCode) !== 0) throw new Error(second.printed());
    return;
  }
  const second = spawn(executable, [...wordsFor(data), ...words], { cwd: projectRoot, env: environment(), stdio: 'ignore' });
  await once(second, 'exit');
}

const wordsFor = (data: string): string[] => [...rootWords, projectRoot, '--data', data];

const environment = (): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  SHIM_NODE: process.execPath,
  SHIM_CHROMIUM: chromiumPath(),
});
