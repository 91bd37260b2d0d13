import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DemoDesk } from './demo-desk.ts';
import { Looker, shots } from './look-at.ts';
import { lookAtHandling } from './look-at-handling.ts';
import { lookAtCauses, lookAtKnowledge, type Walk } from './look-at-learning.ts';
import { lookAtACustomer, lookAtLedgers } from './look-at-ledgers.ts';
import { labels, said } from './words.ts';

// Every screen of a desk in the middle of its day, in each language, light and dark: readable by everyone, nothing cut off.
// The walk is made once, in English; at each screen the window is turned into every language and look. Its parts go side by side,
// each at a desk of its own.
test.describe.configure({ mode: 'parallel' });

let desk: DemoDesk;
let looker: Looker;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000); // a desk starts in seconds, unless other work keeps both cores
  mkdirSync(shots, { recursive: true });
  desk = await DemoDesk.start(browser);
});

test.beforeEach(() => {
  looker = new Looker(desk.page);
});

test.afterAll(async () => {
  await desk?.end();
});

test('every screen of a call reads well', async () => {
  await walk(async () => {
    await lookAtTheDoor();
    await as('operator', async () => {
      await lookAtHome();
      await lookAtACall();
      await lookAtAQuickCard();
      await lookAtTheLock();
    });
  });
});

test('every screen of what goes on after the call reads well', async () => {
  await walk(() => as('manager', () => lookAtHandling({ ...around(), sign: () => desk.unlock('manager') })));
});

test('every list beside the cases and every customer reads well', async () => {
  await walk(() =>
    as('manager', async () => {
      await lookAtLedgers(around());
      await lookAtACustomer(around());
    }),
  );
});

test('every screen of the work around the calls reads well', async () => {
  await walk(async () => {
    await as('manager', async () => {
      await lookAtTheQueue();
      await lookAtAttention();
      await lookAtImport();
      await lookAtKnowledge(around());
      await lookAtCauses(around());
    });
    await as('supervisor', lookAtTheDay);
    await as('admin', lookAtSettings);
  });
});

async function walk(lookEverywhere: () => Promise<void>): Promise<void> {
  test.setTimeout(900_000);
  await lookEverywhere().finally(() => console.log(`${looker.looked} looks, ${looker.findings.length} findings`, looker.findings));
  expect.soft(desk.trouble.splice(0)).toEqual([]);
  expect(looker.findings).toEqual([]);
}

const dialog = '[role=dialog]';
const main = 'main';
const words = labels.en;
/** What is typed is said in all three languages, as callers do who fall into their own. */
const story = Object.values(said)
  .map((one) => one.story)
  .join(' ');

async function as(role: 'operator' | 'manager' | 'supervisor' | 'admin', work: () => Promise<void>): Promise<void> {
  await desk.signIn(role);
  await desk.speak('en');
  await work();
  await desk.signOut();
}

const see = (screen: string, within?: string): Promise<void> => looker.at(screen, within);
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => desk.page.keyboard.insertText(text);
const shown = async (selector: string): Promise<void> => expect(desk.page.locator(selector).first()).toBeVisible();
/** The walk as it stands, for the screens that are looked at elsewhere. */
const around = (): Walk => ({ page: desk.page, see, press, shown, goTo });

async function lookAtTheDoor(): Promise<void> {
  const { page } = desk;
  await shown('form input[type=password]');
  await see('sign-in');
  await page.locator('form input[type=password]').fill('not the password');
  await press('Enter');
  await shown('[role=alert]');
  await see('sign-in-refused');
  await page.getByRole('button', { name: words.signIn.cannotGetIn }).click();
  await see('recovery');
  await page.getByRole('button', { name: words.common.back }).click();
  await page.getByRole('button', { name: words.signIn.capture.open }).click();
  await type(story);
  await expect(page.getByRole('status').filter({ hasText: /\d/u })).toBeVisible();
  await see('blank-card');
  await page.getByRole('button', { name: words.signIn.capture.done }).click();
}

async function lookAtHome(): Promise<void> {
  const { page } = desk;
  await shown('[data-region]');
  await see('home');
  await page.locator('header button').last().click();
  await shown('[role=menu]');
  await see('person-menu', 'header');
  await press('Escape');
  await press('F3');
  await expect(page.locator('[role=dialog] input')).toBeFocused();
  await type('an');
  await shown('[role=dialog] .row');
  await see('finder', dialog);
  await press('Escape');
  await press('Control+KeyK');
  await shown('[role=dialog] input');
  await see('palette', dialog);
  await press('Escape', 'F1');
  await shown('[role=dialog] kbd');
  await see('keys', dialog);
  await press('Escape');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
}

async function lookAtACall(): Promise<void> {
  const { page } = desk;
  await press('F2');
  await expect(page.getByRole('textbox', { name: words.call.field.essence })).toBeFocused();
  await see('call-fresh');
  await type(story);
  await press('Control+Enter');
  await see('call-refused', main);
  await press('Control+Period');
  await type(said.en.category);
  await shown('[role=option]');
  await see('call-category');
  await press('Enter', 'Control+Digit3', 'F8', 'F8', 'F8', 'F8');
  await see('call-aggressive', main);
  await press('Control+Enter');
  await expect(page.getByText(words.call.registered)).toBeVisible();
  await see('call-registered', main);
  for (const [key, name] of [
    ['Alt+Shift+Digit2', 'call-similar'],
    ['Alt+Shift+Digit3', 'call-solutions'],
  ] as const) {
    await press(key);
    await see(name, main);
  }
  await page.getByText(words.call.more).click();
  await see('call-more', main);
  for (const [key, name] of [
    ['F11', 'call-reading'],
    ['F9', 'call-hand-over'],
    ['Shift+F7', 'call-park'],
    ['Control+F8', 'call-jump'],
    ['F5', 'call-gap'],
    ['Control+Shift+KeyR', 'call-read-back'],
    ['Control+Shift+KeyH', 'call-earlier'],
  ] as const) {
    await press(key);
    await shown(dialog);
    await see(name, dialog);
    await press('Escape');
    await expect(page.locator('[role=dialog]')).toHaveCount(0);
  }
  await press('F7');
  await see('call-hold', main);
  await press('F7', 'F12');
  await expect(page.getByRole('region', { name: words.call.wrapUp.title })).toBeVisible();
  await see('wrap-up');
  await press('Alt+Digit1', 'Control+Enter');
  await expect(page.getByRole('region', { name: words.call.wrapUp.title })).toHaveCount(0);
  await see('after-call');
}

async function lookAtAQuickCard(): Promise<void> {
  const { page } = desk;
  await goTo(words.call.quick);
  await expect(page.getByRole('heading', { name: words.call.quickTitle })).toBeVisible();
  await see('quick-card', main);
}

async function lookAtTheLock(): Promise<void> {
  await press('Control+Shift+KeyK');
  await shown('form input[type=password]');
  await see('locked');
  await desk.unlock('operator');
}

async function lookAtTheQueue(): Promise<void> {
  const { page } = desk;
  await goTo(words.common.queue);
  const grid = page.locator('[role=grid]').first();
  await grid.focus();
  await shown('.queue-panes blockquote, .queue-panes textarea');
  await see('queue');
  await press('Alt+Digit2');
  await see('queue-other-offer', main);
  await grid.focus();
  await press('Enter');
  await shown('[role=toolbar]');
  await see('case');
  const actions = page.locator('[role=toolbar] button[aria-pressed]');
  for (let at = 0; at < (await actions.count()); at += 1) {
    await actions.nth(at).click();
    await shown('.case-action');
    await see(`case-action-${at}`, '.case-action');
  }
  await press('Escape');
  await page.getByRole('button', { name: words.case.editCard }).click();
  await see('case-edit', main);
  await press('Escape');
  for (const opens of [words.handling.ask, words.handling.giveTask]) {
    await page.getByRole('button', { name: opens, exact: true }).click();
    await shown(dialog);
    await see(opens === words.handling.ask ? 'case-voice' : 'case-task', dialog);
    await press('Escape');
    await expect(page.locator('[role=dialog]')).toHaveCount(0);
  }
  await press('Control+KeyL');
  await expect(page.frameLocator('iframe').locator('.text')).toBeVisible();
  await see('letter', main);
  await press('Escape');
  await shown('[role=toolbar]');
  await goTo(words.common.register);
  await shown('[role=grid] [role=row]');
  await see('register');
}

/** What head office did not take: nothing, at a desk that stands alone. With something on it: tests/renderer/screens/settings/head-office/reads-well.test.tsx. */
async function lookAtAttention(): Promise<void> {
  await goTo(words.common.attention);
  await expect(desk.page.getByRole('heading', { level: 1, name: words.common.attention })).toBeVisible();
  await see('attention', main);
}

/** Rows as they come from elsewhere: good ones, one without a date, one with nothing in it. */
const elsewhere = `Complaint ID,Date received,Product,Issue,Consumer name,Phone
A-1,2025-11-03,Tea set,"The lid is cracked, and the box was open",Anna,+66 81 111 2233
A-2,yesterday,Tea set,No date here,Boris,
A-3,2025-11-05,,,,
A-4,2025-11-06,Cup,${'A very long story that goes on and on. '.repeat(8)},Somchai,+66 81 222 3344
`;

async function lookAtImport(): Promise<void> {
  const { page } = desk;
  await goTo(words.common.importing);
  await see('import');
  await page.locator('input[type=file]').setInputFiles({ name: 'elsewhere.csv', mimeType: 'text/csv', buffer: Buffer.from(elsewhere) });
  await shown('table');
  await see('import-preview', main);
  await press('Control+Enter');
  await expect(page.getByRole('button', { name: words.importing.another })).toBeVisible();
  await see('import-done', main);
  await page.getByRole('button', { name: words.importing.another }).click();
}

async function lookAtTheDay(): Promise<void> {
  await goTo(words.common.day);
  await shown('[role=grid]');
  await see('day');
}

async function lookAtSettings(): Promise<void> {
  const { page } = desk;
  await see('home-admin');
  await press('Control+Comma');
  for (const [tab, name] of Object.entries(words.settings.tabs)) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
    await see(`settings-${tab}`, main);
  }
}

/** Goes somewhere by its name, over Ctrl+K. */
async function goTo(name: string): Promise<void> {
  const { page } = desk;
  await press('Control+KeyK');
  await expect(page.locator('[role=dialog] input')).toBeFocused();
  await type(name);
  await expect(page.getByRole('dialog').getByRole('option')).not.toHaveCount(0);
  await press('Enter');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
}
