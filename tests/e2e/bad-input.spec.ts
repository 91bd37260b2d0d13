import { expect, type Locator, type Page, test } from '@playwright/test';
import { languages } from '../../shared/language.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { longest } from '../../shared/text/fields.ts';
import { StartedDesk } from './started-desk.ts';
import { labels } from './words.ts';

// Whatever is pasted or brought in stays text: nothing runs, nothing is asked of another computer, nothing typed is lost.
test.describe.configure({ mode: 'serial' });

const words = labels.en;
/** What people never type and others send: script, SQL, tokens of our own, a name that reads backwards, an emoji, characters that ring or end. */
const hostile = `<img src=x onerror=alert(1)><script>alert(2)</script>'; DROP TABLE complaint; -- {{name}} \${1} \u202Egnp.exe 😀\u0007\u0000`;
/** What is left of it: nothing but the characters nobody can read. */
const kept = `<img src=x onerror=alert(1)><script>alert(2)</script>'; DROP TABLE complaint; -- {{name}}`;

let desk: StartedDesk;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  desk = new StartedDesk(browser);
  await desk.setUp();
  await desk.open();
});
test.afterAll(() => desk?.end());
test.afterEach(() => expect(desk.trouble.splice(0)).toEqual([]));

const copy = (page: Page, text: string): Promise<void> => page.evaluate((copied) => navigator.clipboard.writeText(copied), text);

/** Pastes into every text field in sight that takes text; gives how many. */
async function pasteEverywhere(page: Page, within: Locator, text: string): Promise<number> {
  await copy(page, text);
  const fields = within.locator('input:not([type=radio], [type=checkbox], [type=file], [type=hidden], [readonly], [disabled]), textarea');
  const count = await fields.count();
  let pasted = 0;
  for (let at = 0; at < count; at += 1) {
    const field = fields.nth(at);
    if (!(await field.isVisible())) continue;
    await field.focus();
    await page.keyboard.press('Control+V');
    pasted += 1;
  }
  await page.keyboard.press('Tab');
  return pasted;
}

test('hostile text in every field of a call stays text, and registers', async () => {
  const { page } = desk;
  await desk.signIn('Irina');
  await page.keyboard.press('F2');
  const story = page.getByRole('textbox', { name: words.call.field.essence });
  await expect(story).toBeFocused();
  await page.getByText(words.call.more).click();
  expect(await pasteEverywhere(page, page.locator('main'), hostile)).toBeGreaterThan(10);
  await expect(story).toHaveValue(new RegExp(`^${RegExp.escape(kept)}`, 'u'));
  await page.keyboard.press('F5');
  await pasteEverywhere(page, page.getByRole('dialog'), hostile);
  await page.getByRole('dialog').getByRole('button', { name: words.call.gap.keep }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Period');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Goods damaged');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(words.call.registered)).toBeVisible();
});

test('hostile text in a hand-over reaches the manager as text', async () => {
  const { page } = desk;
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog')).toBeVisible();
  const note = page.getByRole('dialog').getByRole('textbox', { name: words.call.handOver.text });
  await note.focus();
  await copy(page, hostile);
  await page.keyboard.press('Control+V');
  await page.getByRole('dialog').getByRole('button', { name: words.call.handOver.send }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F12');
  await page.keyboard.press('Alt+Digit3');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: words.common.home })).toBeVisible();
  await leave(page);
  await desk.signIn('Pavel');
  await page.getByRole('button', { name: words.common.queue }).click();
  await expect(page.locator('blockquote')).toContainText(kept);
  await page.getByRole('button', { name: words.queue.openCase }).click();
  await expect(page.getByRole('region', { name: words.case.card })).toContainText(kept);
  expect(await page.locator('main img, main script').count()).toBe(0);
  await page.keyboard.press('Control+M');
  await pasteEverywhere(page, page.locator('.case-action'), hostile);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: words.case.timeline })).toContainText('DROP TABLE');
});

test('ten million characters are refused with a sentence, in each language, and what stood there stays', async () => {
  test.setTimeout(120_000);
  const { page } = desk;
  await page.keyboard.press('F2');
  const story = page.locator('[name="case.essence"]');
  await expect(story).toBeFocused();
  await page.keyboard.insertText('The kettle leaks.');
  await copy(page, 'x'.repeat(10_000_000));
  await page.keyboard.press('Control+V');
  const over = 10_000_000 + 'The kettle leaks.'.length - longest.story;
  await expect(
    page.getByText(words.call.tooLong.replace('{{max}}', String(longest.story)).replace('{{over}}', String(over))),
  ).toBeVisible();
  await expect(story).toHaveValue('The kettle leaks.');
  for (const language of languages) {
    await speak(page, language);
    const [start = ''] = labels[language].call.tooLong.split('{{max}}');
    await expect(page.getByText(start, { exact: false })).toBeVisible();
  }
  await speak(page, 'en');
  await expect(story).toHaveValue('The kettle leaks.');
  await page.keyboard.press('F12');
  await page.getByRole('button', { name: words.call.wrapUp.keepCard }).click();
  await leave(page);
});

test('hostile text in the settings is kept as text or refused beside its field', async () => {
  test.setTimeout(120_000);
  const { page } = desk;
  await desk.signIn('Ada');
  await page.keyboard.press('Control+Comma');
  for (const [tab, name] of Object.entries(words.settings.tabs)) {
    await page.getByRole('tab', { name, exact: true }).click();
    const add = page.getByRole('tabpanel').getByRole('button', { name: /^add/iu });
    if ((await add.count()) > 0) await add.first().click();
    const form = (await page.getByRole('dialog').count()) > 0 ? page.getByRole('dialog') : page.getByRole('tabpanel');
    const pasted = await pasteEverywhere(page, form, hostile);
    const save = form.getByRole('button', { name: words.common.save });
    if (pasted > 0 && (await save.count()) > 0 && (await save.last().isEnabled())) await save.last().click();
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('tabpanel'), tab).toBeVisible();
    await expect(page.getByText(sentenceFor({ code: 'brokeDown' }, 'en'))).toHaveCount(0);
  }
  expect(await page.locator('main img[src=x], main script').count()).toBe(0);
});

test('hostile cells come in as text; torn, binary and empty files are refused with a sentence', async () => {
  const { page } = desk;
  const alert = page.locator('main').getByRole('alert');
  await page.getByRole('navigation', { name: words.common.screens }).getByRole('button').last().click();
  await page.getByRole('menuitem', { name: words.common.importing }).click();
  const cell = `"${hostile.replaceAll('\u0000', '').replaceAll('"', '""')}"`;
  const give = (name: string, buffer: Buffer): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });

  await give('empty.csv', Buffer.alloc(0));
  await expect(alert).toContainText(sentenceFor({ code: 'notATable' }, 'en'));
  await give('picture.csv', Buffer.from(Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256)));
  await expect(alert).toBeVisible();
  await expect(alert).not.toContainText(sentenceFor({ code: 'brokeDown' }, 'en'));

  await give('<b>torn</b>.csv', Buffer.from(`Number,Received,What happened\nA-1,2026-03-02,fine\nA-2,2026-03-03,"never clos`));
  await expect(alert.or(page.locator('main table'))).toBeVisible();
  if ((await page.locator('main table').count()) > 0) await page.getByRole('button', { name: words.importing.otherFile }).click();

  await give('hostile.csv', Buffer.from(`Number,Received,What happened,Customer,Product\n${cell},2026-03-02,${cell},${cell},${cell}\n`));
  await expect(page.locator('main table')).toContainText(kept);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: words.importing.another })).toBeVisible();
  expect(await page.locator('main img[src=x], main script').count()).toBe(0);
});

test('hostile text at the door and in the set-up is refused beside its field', async ({ browser }) => {
  await leave(desk.page);
  const { page } = desk;
  await page.locator('form input[type=password]').fill('a'.repeat(5));
  await copy(page, hostile);
  await page.locator('form input[type=password]').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();

  const fresh = new StartedDesk(browser);
  try {
    const setUp = await fresh.open();
    await pasteEverywhere(setUp, setUp.locator('form'), hostile);
    await setUp.getByRole('button', { name: words.setUp.do }).click();
    for (const sentence of [words.setUp.bad.code, words.setUp.bad.desk, words.setUp.bad.currency])
      await expect(setUp.getByText(sentence, { exact: true }).first()).toBeVisible();
    await expect(setUp.getByRole('textbox', { name: words.setUp.siteName })).toHaveValue(new RegExp(RegExp.escape(kept), 'u'));
    expect(fresh.trouble).toEqual([]);
  } finally {
    await fresh.end();
  }
});

async function speak(page: Page, language: (typeof languages)[number]): Promise<void> {
  await page.locator('header button').last().click();
  await page.locator(`[role=menuitem][lang=${language}]`).click();
  await expect(page.locator('[role=menu]')).toHaveCount(0);
}

async function leave(page: Page): Promise<void> {
  await page.locator('header button').last().click();
  await page.getByRole('menuitem').last().click();
  await expect(page.locator('form input[type=password]')).toBeVisible();
}
