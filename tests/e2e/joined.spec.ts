import { mkdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { AnOffice, standsAs } from './an-office.ts';
import { Looker, shots } from './look-at.ts';
import { Desk, test } from './the-desk.ts';
import { labels } from './words.ts';

// The walk through every screen (every-screen.spec.ts) is made at a desk that stands alone: here it is at one that belongs to a head office, with the
// line and without it, wherever that shows.
const office = new AnOffice();
const dialog = '[role=dialog]';
const main = 'main';
const words = labels.en;
const because = sentenceFor({ code: 'olderOutOfReach' }, 'en');
let desk: Desk;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  mkdirSync(shots, { recursive: true });
  await office.open();
  desk = new Desk('browser-window', browser);
  await desk.setUp(['en']);
  await desk.start();
});

test.afterAll(async () => {
  await desk.end();
  await office.end();
});

test('every screen of a desk that belongs to a head office reads well', async ({ browser }) => {
  test.setTimeout(600_000);
  const looker = new Looker(desk.page);
  const see = (screen: string, within?: string): Promise<void> => looker.at(screen, within);
  const [code] = await office.codes(browser, 1);
  await office.join(desk, code ?? '');
  await see('settings-head-office-joined', main);
  await desk.signOut();

  await desk.signInAs('manager', 'en');
  await standsAs(desk, 'inStep');
  await desk.goTo('attention');
  await see('attention-joined', main);
  await desk.goTo('register');
  await expect(desk.page.getByRole('button', { name: words.sync.older.open })).toBeVisible();
  await see('register-joined', main);
  await lookFor('Nobody Known');
  await expect(desk.page.getByRole('status').filter({ hasText: words.sync.older.nothing })).toBeVisible();
  await see('older-nothing', dialog);
  await desk.keys.press('Escape');
  await expect(desk.page.locator(dialog)).toHaveCount(0);

  await office.cut();
  await lookFor('Nobody Known');
  await expect(desk.page.getByRole('alert')).toHaveText(because);
  await see('older-out-of-reach', dialog);
  await desk.keys.press('Escape');
  await standsAs(desk, 'offline');
  await see('register-offline');
  expect(looker.findings).toEqual([]);
  expect(desk.faults).toEqual([]);
});

/** Over Ctrl+K, by keyboard. */
async function lookFor(text: string): Promise<void> {
  await desk.goTo('older');
  await expect(desk.page.getByRole('textbox', { name: words.sync.older.label })).toBeFocused();
  await desk.keys.type(text);
  await desk.keys.press('Enter');
  await expect(desk.page.getByText(words.sync.older.looking)).toHaveCount(0);
}
