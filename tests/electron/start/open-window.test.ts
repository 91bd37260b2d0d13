import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { windowWords } from '../../../electron/start/open-window.ts';
import { openWebDoor } from '../../../electron/web/door.ts';
import { aFolder } from '../../helpers/a-register.ts';
import { chromiumArgs, chromiumPath } from '../../helpers/chromium.ts';

const planted = 'PLANTED-WORDS-OF-A-CALLER';
const page = {
  type: 'text/html; charset=utf-8',
  body: Buffer.from('<form><textarea name="story"></textarea><input name="name" /></form>'),
};

const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
/** Without a screen, real or virtual, no window opens; `.ci/run` installs a virtual one. */
const canShow = hasDisplay || existsSync('/usr/bin/xvfb-run');

/** Types into the desk's window as a person would, closes it, and gives the files of the profile that hold what was typed. */
async function typedOnDisk(words: (address: string, profile: string) => readonly string[]): Promise<readonly string[]> {
  const profile = await aFolder();
  const desk = { call: async () => ({ ok: true, value: null }) as const, listen: () => () => undefined };
  const door = await openWebDoor(desk, new Map([['/', page]]), 0);
  onTestFinished(() => door.close());
  const [program, ...before] = hasDisplay ? [chromiumPath()] : ['xvfb-run', '-a', chromiumPath()];
  const window = spawn(program ?? '', [...before, ...words(door.address, profile), ...chromiumArgs, '--remote-debugging-port=0'], {
    stdio: 'ignore',
    detached: true,
  });
  onTestFinished(() => endGroup(window.pid));
  const told = join(profile, 'DevToolsActivePort');
  const debuggedAt = (): string | undefined => (existsSync(told) ? /^\d+(?=\n\/)/u.exec(readFileSync(told, 'utf8'))?.[0] : undefined);
  await expect.poll(debuggedAt, { timeout: 60_000 }).toBeDefined();
  const address = `http://127.0.0.1:${debuggedAt()}`;
  // Whoever connects while the window is still being made waits for it for ever.
  await expect.poll(() => isListed(address, door.address), { timeout: 60_000 }).toBe(true);
  const browser = await chromium.connectOverCDP(address);
  const shown = (): ReturnType<typeof findPage> => findPage(browser);
  await expect.poll(() => shown()?.locator('textarea').count(), { timeout: 20_000 }).toBe(1);
  await shown()?.locator('textarea').fill(planted);
  await shown()?.locator('input').fill(planted);
  await shown()?.reload();
  await shown()?.locator('textarea').fill(planted);
  await new Promise((wait) => {
    setTimeout(wait, 3000); // the browser writes its session file some seconds after a change
  });
  const ended = new Promise((done) => window.once('exit', done));
  await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined);
  await ended;
  return filesWith(profile, planted);
}

async function isListed(address: string, shown: string): Promise<boolean> {
  const pages = await fetch(`${address}/json/list`).then(async (answer) =>
    z.array(z.object({ url: z.string() })).parse(await answer.json()),
  );
  return pages.some(({ url }) => url.startsWith(new URL(shown).origin));
}

/** The screen, the wrapper and the browser are one group; usually they have ended by themselves. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

const findPage = (browser: Awaited<ReturnType<typeof chromium.connectOverCDP>>) =>
  browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().startsWith('http://127.0.0.1'));

const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });

const inTheOpen = (address: string, profile: string) =>
  windowWords(chromiumPath(), address, profile).filter((word) => word !== '--incognito');

// A real browser under a virtual screen takes its time on a busy machine.
describe('the browser window', { timeout: 120_000 }, () => {
  it.runIf(canShow)('leaves nothing that was typed on the disk', async () => {
    expect(await typedOnDisk((address, profile) => windowWords(chromiumPath(), address, profile))).toEqual([]);
  });

  it.runIf(canShow)('would, without the word that keeps it in memory', async () => {
    expect((await typedOnDisk(inTheOpen)).length).toBeGreaterThan(0);
  });

  it('asks Edge in its own word', () => {
    expect(windowWords('C:\\Edge\\msedge.exe', 'a', 'p')).toContain('--inprivate');
    expect(windowWords('/usr/bin/chromium', 'a', 'p')).toContain('--incognito');
  });
});
