import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { ensureBuilt } from '../../build/built.ts';
import { chromiumArgs, chromiumPath } from '../../tests/helpers/chromium.ts';
import { type Figure, figureOf } from '../figure.ts';
import { dice } from '../gen/dice.ts';
import { copyOf, type Size } from '../gen/fill-register.ts';
import { generatedDesk, signIn } from '../gen/generated-desk.ts';
import type { Extent } from '../rounds.ts';
import type { Round } from '../stats.ts';

const root = join(import.meta.dirname, '../..');

/** Typing the story on the call screen of a full desk, against the same keys in a page with one bare text box in the same browser. */
export async function keyToPaintFigures(size: Size, extent: Extent): Promise<Figure[]> {
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
    await openCall(ours, address);
    await peer.setContent('<textarea rows="5" cols="60" autofocus></textarea>');
    await peer.locator('textarea').focus();
    await ours.evaluate(watchPaints);
    await peer.evaluate(watchPaints);
    const rounds = await typeInTurns({ ours, peer }, extent);
    const of = `${size.customers} customers, ${size.complaints} complaints`;
    return [figureOf(`key-to-paint.p95 call screen, ${of}`, rounds, { share: 0.95, target: { ours: 50 } })];
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

const story = '[id="case.essence"]';

async function openCall(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('input[type=password]').fill(signIn.password);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
  await page.keyboard.press('F2');
  await page.locator(story).waitFor();
  await page.locator(story).focus();
}

/** Run in the page: how long from each key until the frame after it is on its way to the screen, in milliseconds. */
const watchPaints = `
  globalThis.paints = [];
  addEventListener('keydown', (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => paints.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    });
  }, true);`;

const words = 'The courier came two days late, the box was open and one of the cups was broken. ';

/** Both pages get the same keys, a dozen at a time, in shuffled order; the page in front is the one that is typed in. */
async function typeInTurns(pages: { readonly ours: Page; readonly peer: Page }, { rounds, pieces, warm }: Extent): Promise<Round[]> {
  const roll = dice(17);
  let at = 0;
  const turn = async (count: number): Promise<Round> => {
    const text = Array.from({ length: count }, (_none, index) => words[(at + index) % words.length] ?? ' ').join('');
    at += count;
    if (roll(2) === 0) return { ours: await typed(pages.ours, text), peer: await typed(pages.peer, text) };
    const peer = await typed(pages.peer, text);
    return { ours: await typed(pages.ours, text), peer };
  };
  await turn(warm);
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) done.push(await turn(pieces));
  return done;
}

async function typed(page: Page, text: string): Promise<readonly number[]> {
  await page.bringToFront();
  await page.keyboard.type(text, { delay: 40 });
  await page.waitForTimeout(100);
  const paints: unknown = await page.evaluate('paints.splice(0)');
  if (!Array.isArray(paints) || paints.length !== text.length) throw new Error(`${text.length} keys made ${String(paints)} paints`);
  return paints.map(Number);
}
