import { execFileSync } from 'node:child_process';
import { openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { languages } from '../../shared/language.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { canMount, StartedDesk } from './started-desk.ts';
import { labels } from './words.ts';

// What can go wrong with the computer, as the person at the desk sees it: a sentence, nothing lost, and a way on.
const words = labels.en;
let desk: StartedDesk | undefined;

test.afterEach(async () => {
  await desk?.end();
  desk = undefined;
});

const aDesk = async (browser: Browser, kibibytes?: number): Promise<StartedDesk> => {
  desk = new StartedDesk(browser, kibibytes);
  await desk.setUp();
  return desk;
};

test('a full disk while typing and registering: red bar with words, nothing lost, and on when there is room', async ({ browser }) => {
  test.skip(!canMount, 'NOT TRIED: a small disk needs Linux and root');
  const at = await aDesk(browser, 8192);
  const page = await at.open();
  await at.signIn('Irina');
  await page.keyboard.press('F2');
  const story = page.getByRole('textbox', { name: words.call.field.essence });
  await expect(story).toBeFocused();
  await page.keyboard.insertText('The kettle leaks. ');
  await expect(page.getByText('saved', { exact: false }).first()).toBeVisible();

  const ballast = fillUp(at.data);
  await page.keyboard.insertText('It has leaked since the first day. '.repeat(500));
  const bar = page.getByRole('alert').filter({ hasText: words.call.notSaved });
  await expect(bar).toBeVisible();
  const told = await story.inputValue();
  await bar.getByRole('button', { name: words.call.copyText }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(told.trim());

  await page.keyboard.press('Control+Period');
  await page.keyboard.insertText('Goods damaged');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(sentenceFor({ code: 'diskFull' }, 'en'))).toBeVisible();
  await expect(story).toHaveValue(told);

  rmSync(ballast);
  await expect(bar).toHaveCount(0, { timeout: 15_000 });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(words.call.registered)).toBeVisible();
  await at.close();

  const again = await at.open();
  await at.signIn('Pavel');
  await again.getByRole('button', { name: words.common.register, exact: true }).click();
  await again.getByRole('grid').focus();
  await again.keyboard.press('Enter');
  await expect(again.locator('main')).toContainText(told.trim());
});

test('a folder that cannot be written: the window says so in each language and tries again', async ({ browser }) => {
  test.skip(!canMount, 'NOT TRIED: a read-only disk needs Linux and root');
  const at = await aDesk(browser, 8192);
  execFileSync('mount', ['-o', 'remount,ro', at.data]);
  const page = await at.open();
  for (const language of languages) {
    await page.locator(`[role=radiogroup] label[for$="-${language}"]`).click();
    await expect(page.getByText(sentenceFor({ code: 'readOnlyFolder' }, language))).toBeVisible();
    await expect(page.getByText(labels[language].signIn.trouble.kept)).toBeVisible();
  }
  await page.locator('[role=radiogroup] label[for$="-en"]').click();
  execFileSync('mount', ['-o', 'remount,rw', at.data]);
  await page.getByRole('button', { name: words.signIn.trouble.retry }).click();
  await at.signIn('Irina');
});

test('a damaged register: sign-in says so, touches nothing, and a caller can still be written down', async ({ browser }) => {
  const at = await aDesk(browser);
  const path = join(at.data, 'register.db');
  const ruined = readFileSync(path).fill(0, 0, 100);
  writeFileSync(path, ruined);
  const page = await at.open();
  await at.tryToSignIn('Irina');
  await expect(page.getByText(sentenceFor({ code: 'damaged' }, 'en'))).toBeVisible({ timeout: 20_000 });
  expect(readFileSync(path).equals(ruined)).toBe(true);
  await page.getByRole('button', { name: words.signIn.capture.open }).click();
  await page.keyboard.insertText('The kettle leaks.');
  await expect(page.getByText('Kept on this computer', { exact: false })).toBeVisible();
});

test('unfinished cards that cannot be read are set aside, told about, and new ones are kept', async ({ browser }) => {
  const at = await aDesk(browser);
  let page = await at.open();
  await at.signIn('Irina');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: words.call.field.essence })).toBeFocused();
  await page.keyboard.insertText('The kettle leaks.');
  await expect(page.getByText('saved', { exact: false }).first()).toBeVisible();
  await at.close();
  const path = join(at.data, 'drafts.db');
  writeFileSync(path, readFileSync(path).fill(7, 0, 200));

  page = await at.open();
  await at.signIn('Irina');
  const aside = readdirSync(at.data).find((name) => /^drafts-damaged-.*\.db$/u.test(name)) ?? 'nothing set aside';
  await expect(page.getByRole('alert')).toContainText(aside);
  await page.keyboard.press('F2');
  await page.keyboard.insertText('A new story.');
  await expect(page.getByText('saved', { exact: false }).first()).toBeVisible();
});

/** Writes until the disk takes no more; gives the file to take away again. */
function fillUp(folder: string): string {
  const path = join(folder, 'ballast');
  const file = openSync(path, 'w');
  for (const size of [65_536, 4096]) {
    const piece = Buffer.alloc(size, 1);
    try {
      while (writeSync(file, piece) === size);
    } catch {
      // Full: that is what it is for.
    }
  }
  closeSync(file);
  return path;
}
