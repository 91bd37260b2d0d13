import { mkdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { DemoDesk } from './demo-desk.ts';
import { Looker, shots } from './look-at.ts';
import { StartedDesk } from './started-desk.ts';
import { labels } from './words.ts';

// What is seen once or seldom, by one person: the set-up of a new desk with its recovery code, and the dialogs of the settings.
// Each in every language and look, as every-screen.spec.ts does it.
test.describe.configure({ mode: 'parallel' });
const words = labels.en;
const dialog = '[role=dialog]';

test.beforeAll(() => void mkdirSync(shots, { recursive: true }));

test('the set-up of a new desk reads well', async ({ browser }) => {
  test.setTimeout(240_000);
  const desk = new StartedDesk(browser);
  try {
    const page = await desk.open();
    const looker = new Looker(page);
    const doIt = page.getByRole('button', { name: words.setUp.do });
    await expect(doIt).toBeVisible();
    await looker.at('set-up');
    await doIt.click();
    await expect(page.getByText(words.setUp.bad.needed, { exact: true }).first()).toBeVisible();
    await looker.at('set-up-refused');
    await fillIn(page);
    await doIt.click();
    await expect(page.getByRole('heading', { name: words.setUp.code.title })).toBeVisible();
    await looker.at('recovery-code');
    expect(looker.findings).toEqual([]);
    expect(desk.trouble).toEqual([]);
  } finally {
    await desk.end();
  }
});

async function fillIn(page: Page): Promise<void> {
  const { setUp } = words;
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field(setUp.siteName).fill('Bangkok');
  await field(setUp.siteCode).fill('BKK');
  await field(setUp.deskCode).fill('A');
  await field(setUp.currency).fill('THB');
  await field(setUp.country).fill('TH');
  await field(setUp.name).first().fill('Ada Admin');
  // The administrator's password and its repetition stand before the operator's.
  for (const place of [0, 1]) await page.locator('form input[type=password]').nth(place).fill('a sentence only she knows');
}

test('the dialogs of the settings read well', async ({ browser }) => {
  test.setTimeout(300_000);
  const desk = await DemoDesk.start(browser);
  try {
    const { page } = desk;
    const looker = new Looker(page);
    await desk.signIn('admin');
    await desk.speak('en');
    await page.keyboard.press('Control+Comma');
    for (const tab of ['people', 'categories', 'products', 'departments', 'keys'] as const) {
      const name = words.settings.tabs[tab];
      await page.getByRole('tab', { name, exact: true }).click();
      const panel = page.getByRole('tabpanel', { name, exact: true });
      await panel.locator('.row').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(dialog)).toBeVisible();
      await looker.at(`settings-${tab}-dialog`, dialog);
      await page.keyboard.press('Escape');
      await expect(page.locator(dialog)).toHaveCount(0);
    }
    expect(looker.findings).toEqual([]);
    expect(desk.trouble).toEqual([]);
  } finally {
    await desk.end();
  }
});
