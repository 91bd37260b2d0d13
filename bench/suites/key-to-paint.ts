import type { Page } from 'playwright';
import { withDeskInWindow } from '../desk-in-window.ts';
import { type Figure, figureOf } from '../figure.ts';
import { dice } from '../gen/dice.ts';
import type { Size } from '../gen/fill-register.ts';
import type { Extent } from '../rounds.ts';
import type { Round } from '../stats.ts';

/** Typing the story on the call screen of a full desk, against the same keys in a page with one bare text box in the same browser. */
export async function keyToPaintFigures(size: Size, extent: Extent): Promise<Figure[]> {
  const rounds = await withDeskInWindow(size, async (pages) => {
    await openCall(pages.ours);
    await pages.peer.setContent('<textarea rows="5" cols="60" autofocus></textarea>');
    await pages.peer.locator('textarea').focus();
    await pages.ours.evaluate(watchPaints);
    await pages.peer.evaluate(watchPaints);
    return typeInTurns(pages, extent);
  });
  const of = `${size.customers} customers, ${size.complaints} complaints`;
  return [figureOf(`key-to-paint.p95 call screen, ${of}`, rounds, { share: 0.95, target: { ours: 50 } })];
}

const story = '[id="case.essence"]';

async function openCall(page: Page): Promise<void> {
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
