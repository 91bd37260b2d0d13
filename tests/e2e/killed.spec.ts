import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { childrenOf } from './open-window.ts';
import { test, theDesk } from './the-desk.ts';

// kill -9 while someone types: the card comes back with at most the last moment of typing missing, and the caret where it stood.
// Each test goes on with the card of the one before: a second try begins with all.
test.describe.configure({ mode: 'serial' });
const desk = theDesk(['en']);
const mostLostMs = 250;
const story = 'He says the repair of the boiler took three visits and it still leaks at night';

test('the whole program killed while typing: the card opens again, at most 250 ms short', async () => {
  await desk().signInAs('operator', 'en');
  const { keys, page } = desk();
  await keys.press('newCall');
  await expect(desk().story).toBeFocused();
  await page.evaluate(noteTyping);
  await typeSlowly(story);
  const restored = await killAndOpen(story);
  await desk().keepPicture('restored');
  await desk().keys.type(' and more');
  await expect(desk().story).toHaveValue(`${restored} and more`);
});

test('the desk process killed while typing: the window goes on, and nothing typed is lost', async () => {
  const { keys, words } = desk();
  const before = await desk().story.inputValue();
  await keys.type(', sir');
  process.kill(childrenOf(desk().pid)[0] ?? 0, 'SIGKILL');
  await keys.type('. Now');
  await desk().isAtTheDoor();
  desk().faults.splice(0);
  await desk().signInAs('operator', 'en');
  await desk().keys.press('newCall');
  await expect(desk().story).toHaveValue(new RegExp(`^${RegExp.escape(`${before}, sir`)}`, 'u'));
  await desk().keepPicture('desk-restarted');
  await desk().keys.press('category');
  await desk().keys.type('repair');
  await desk().keys.press('Enter');
  await expect(desk().story).toBeFocused();
  expect(await desk().register()).toMatch(/^BKK-\d{4}-A-0001-\w$/u);
  await desk().sees(words.call.registered);
});

test('the whole program killed while typing on a registered card: what the register has not heard of opens again', async () => {
  const { keys, page } = desk();
  const later = '. The gas was off for a day, and nobody called back.';
  const whole = `${await desk().story.inputValue()}${later}`;
  await page.evaluate(noteTyping);
  const written = page.waitForResponse(/draft\.save/u);
  await keys.type(later);
  await written; // on disk, and long before the pause after which it goes to the register
  const restored = await killAndOpen(whole);
  expect(restored).toContain('. The');
  expect(await desk().numberShown()).toMatch(/-0001-\w$/u);
  await desk().keepPicture('restored-registered');
  await desk().keys.press('register');
  await desk().sees(desk().page.getByRole('heading', { name: desk().words.common.home }));
  await expect(desk().region(desk().words.home.drafts).getByRole('button')).toHaveCount(0);
});

/** Kills the program, opens the unfinished card and gives its words: all that were typed up to the last moment, and the caret after them. */
async function killAndOpen(whole: string): Promise<string> {
  const typed = await desk().page.evaluate(() => Reflect.get(window, 'typed') as { at: number; length: number }[]);
  const killedAt = Date.now();
  await desk().killAndStart();
  desk().faults.splice(0); // the old window lost its desk, and said so
  await desk().signInAs('operator', 'en');
  await desk().tabTo(desk().region(desk().words.home.drafts).getByRole('button').first());
  await desk().keys.press('Enter');
  await expect(desk().story).toBeFocused();
  const restored = await desk().story.inputValue();
  expect(whole.startsWith(restored)).toBe(true);
  const firstLost = typed.find(({ length }) => length > restored.length);
  expect(killedAt - (firstLost?.at ?? killedAt), `${whole.length - restored.length} letters lost`).toBeLessThanOrEqual(mostLostMs);
  expect(await desk().story.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.selectionStart : -1))).toBe(restored.length);
  return restored;
}

async function typeSlowly(text: string): Promise<void> {
  for (const letter of text) {
    await desk().keys.type(letter);
    await wait(15);
  }
}

/** When the page had each length of the story. */
function noteTyping(): void {
  const typed: { readonly at: number; readonly length: number }[] = [];
  Object.assign(window, { typed });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) typed.push({ at: Date.now(), length: target.value.length });
  });
}
