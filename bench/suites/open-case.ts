import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { withDeskInWindow } from '../desk-in-window.ts';
import { type Figure, figureOf } from '../figure.ts';
import { dice } from '../gen/dice.ts';
import { longHistory, longNumber, type Size } from '../gen/fill-register.ts';
import type { Extent } from '../rounds.ts';
import type { Round } from '../stats.ts';

/** From Enter to the whole history of a long case on the screen, against a bare page that shows as many ready lines of text. */
export async function openCaseFigures(size: Size, extent: Extent): Promise<Figure[]> {
  const rounds = await withDeskInWindow(size, async ({ ours, peer }) => {
    await peer.setContent('<button autofocus>Open</button><ul></ul>');
    await peer.evaluate(bareCase);
    await ours.evaluate(watchLines);
    await peer.evaluate(watchLines);
    return openInTurns({ ours: () => openCase(ours), peer: () => openBare(peer) }, extent);
  });
  const of = `${longHistory} lines of history, ${size.complaints} complaints`;
  return [figureOf(`open-case.p95 ${of}`, rounds, { share: 0.95, target: { ours: 100 } })];
}

/** Run in the page: what the desk would have to show, as text. */
const bareCase = `document.querySelector('button').addEventListener('click', () => {
  document.querySelector('ul').innerHTML = Array.from({ length: ${longHistory} }, (_none, index) =>
    '<li data-line><b>20 November 2026 · 14:00 · Measure · Bench Operator</b><p>The courier came two days late, the box was open. ' + index + '</p></li>').join('');
});`;

/** Run in the page: from the next Enter until the frame with every line is on its way to the screen, in milliseconds. */
const watchLines = `
  globalThis.opened = [];
  globalThis.lines = () => document.querySelectorAll('.history > li, li[data-line]').length;
  addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const look = () => {
      if (lines() < ${longHistory}) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => opened.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }, true);`;

async function openCase(page: Page): Promise<number> {
  await page.bringToFront();
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type(longNumber);
  await page.getByRole('option').filter({ hasText: longNumber }).waitFor();
  const took = await enter(page);
  await page.keyboard.press('Escape');
  await until(page, 'lines() === 0');
  return took;
}

async function openBare(page: Page): Promise<number> {
  await page.bringToFront();
  await page.locator('button').focus();
  const took = await enter(page);
  await page.evaluate(`document.querySelector('ul').replaceChildren()`);
  return took;
}

async function enter(page: Page): Promise<number> {
  await page.keyboard.press('Enter');
  await until(page, 'opened.length > 0');
  return Number(await page.evaluate('opened.splice(0)[0]'));
}

/** Asks the page from outside: its policy lets no text run in it. */
async function until(page: Page, what: string): Promise<void> {
  for (let asked = 0; (await page.evaluate(what)) !== true; asked += 1) {
    if (asked > 3_000) throw new Error(`${what} never came`);
    await pause(5);
  }
}

interface Sides {
  readonly ours: () => Promise<number>;
  readonly peer: () => Promise<number>;
}

/** Both open in shuffled order; the desk's window keeps nothing of a case that was left. */
async function openInTurns({ ours, peer }: Sides, { rounds, pieces, warm }: Extent): Promise<Round[]> {
  const roll = dice(23);
  const round = async (count: number): Promise<Round> => {
    const took = { ours: [] as number[], peer: [] as number[] };
    for (let piece = 0; piece < count; piece += 1) {
      if (roll(2) === 0) took.ours.push(await ours());
      took.peer.push(await peer());
      if (took.ours.length < took.peer.length) took.ours.push(await ours());
    }
    return took;
  };
  await round(warm);
  const done: Round[] = [];
  for (let one = 0; one < rounds; one += 1) done.push(await round(pieces));
  return done;
}
