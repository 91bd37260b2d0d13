import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { ensureBuilt } from '../build/built.ts';
import { chromiumArgs, chromiumPath } from '../tests/helpers/chromium.ts';
import { copyOf, type Size } from './gen/fill-register.ts';
import { generatedDesk, signIn } from './gen/generated-desk.ts';

const root = join(import.meta.dirname, '..');

/** A generated desk in a browser window with somebody signed in, and a bare page of the same size in the same browser. */
interface Windows {
  readonly ours: Page;
  readonly peer: Page;
}

/** Lets both windows do the work; desk, browser and data folder are gone afterwards, whatever happened. */
export async function withDeskInWindow<Done>(size: Size, work: (windows: Windows) => Promise<Done>): Promise<Done> {
  if (!ensureBuilt(root, (line) => process.stderr.write(`${line}\n`))) throw new Error('the desk does not build');
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  const folder = copyOf(await generatedDesk(size), join(home, 'desk'));
  const desk = spawn(process.execPath, [join(root, 'out/main/browser.js'), '--no-open', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const address = await addressOf(desk);
    const ours = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const peer = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await ours.goto(address);
    await ours.locator('input[type=password]').fill(signIn.password);
    await ours.keyboard.press('Enter');
    await ours.locator('input[type=password]').waitFor({ state: 'detached' });
    return await work({ ours, peer });
  } finally {
    await browser.close();
    await ended(desk);
    rmSync(home, { recursive: true, force: true });
  }
}

/** The address in the desk's opening line; fails when the desk ends without one. */
const addressOf = (desk: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    desk.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /Heard is open at (\S+)/u.exec(said)?.[1];
      if (address !== undefined) found(address);
    });
    desk.once('exit', () => failed(new Error(`the desk ended before it opened: ${said}`)));
  });

function ended(desk: ChildProcess): Promise<void> {
  if (desk.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    desk.once('exit', () => done());
    desk.kill('SIGTERM');
  });
}
