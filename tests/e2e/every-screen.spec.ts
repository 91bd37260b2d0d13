import { mkdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type Language, languages } from '../../shared/language.ts';
import { DemoDesk } from './demo-desk.ts';
import { type Look, Looker, shots } from './look-at.ts';
import { labels, said } from './words.ts';

// Every screen of a desk in the middle of its day, in each language, light and dark: readable by everyone, nothing cut off.
// Each worker has a desk of its own, so that the languages go side by side.
test.describe.configure({ mode: 'parallel' });

/**
 * A build looks at the English screens, light and dark. HEARD_LOOKS=all looks at all three languages and at high contrast as well: some
 * twenty minutes on two cores, before a release.
 */
const everyLook = process.env['HEARD_LOOKS'] === 'all';

let desk: DemoDesk;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  mkdirSync(shots, { recursive: true });
  desk = await DemoDesk.start(browser);
});

test.afterAll(async () => {
  await desk?.end();
});

for (const language of everyLook ? languages : (['en'] as const)) {
  test(`every screen reads well (${language})`, async () => {
    test.setTimeout(900_000);
    const looker = new Looker(desk.page, ['light', 'dark'], shots);
    await lookEverywhere(language, (screen, within) => looker.at(screen, language, within)).finally(() => {
      console.log(`${looker.looked} looks (${language}), ${looker.findings.length} findings`, looker.findings);
    });
    expect.soft(desk.trouble.splice(0)).toEqual([]);
    expect(looker.findings).toEqual([]);
  });
}

test('every screen reads well with high contrast', async () => {
  test.skip(!everyLook, 'HEARD_LOOKS=all looks at high contrast too');
  test.setTimeout(900_000);
  const looks: readonly Look[] = ['contrast', 'contrastDark'];
  const looker = new Looker(desk.page, looks, shots);
  await lookEverywhere('en', (screen, within) => looker.at(screen, 'en', within));
  expect(looker.findings).toEqual([]);
});

type See = (screen: string, within?: string) => Promise<void>;

const dialog = '[role=dialog]';
const main = 'main';

/** Walks from the closed desk through every screen of every role and back to the closed desk. */
async function lookEverywhere(language: Language, see: See): Promise<void> {
  await lookAtTheDoor(language, see);
  await as('operator', language, async () => {
    await lookAtHome(language, see);
    await lookAtACall(language, see);
    await lookAtAQuickCard(language, see);
    await lookAtTheLock(see);
  });
  await as('manager', language, async () => {
    await lookAtTheQueue(language, see);
    await lookAtImport(language, see);
    await lookAtKnowledge(language, see);
    await lookAtCauses(language, see);
  });
  await as('supervisor', language, async () => {
    await lookAtTheDay(language, see);
  });
  await as('admin', language, async () => {
    await lookAtSettings(language, see);
  });
}

async function as(role: 'operator' | 'manager' | 'supervisor' | 'admin', language: Language, work: () => Promise<void>): Promise<void> {
  await desk.signIn(role);
  await desk.speak(language);
  await work();
  await desk.signOut();
}

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await desk.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => desk.page.keyboard.insertText(text);
const shown = async (page: Page, selector: string): Promise<void> => expect(page.locator(selector).first()).toBeVisible();

async function lookAtTheDoor(language: Language, see: See): Promise<void> {
  const { page } = desk;
  const words = labels[language];
  await page.locator(`[role=radiogroup] label[for$="-${language}"]`).click();
  await see('sign-in');
  await page.locator('form input[type=password]').fill('not the password');
  await press('Enter');
  await shown(page, '[role=alert]');
  await see('sign-in-refused');
  await page.getByRole('button', { name: words.signIn.cannotGetIn }).click();
  await see('recovery');
  await page.getByRole('button', { name: words.common.back }).click();
  await page.getByRole('button', { name: words.signIn.capture.open }).click();
  await type(said[language].story);
  await expect(page.getByRole('status').filter({ hasText: /\d/u })).toBeVisible();
  await see('blank-card');
  await page.getByRole('button', { name: words.signIn.capture.done }).click();
}

async function lookAtHome(language: Language, see: See): Promise<void> {
  const { page } = desk;
  await shown(page, '[data-region]');
  await see('home');
  await page.locator('header button').last().click();
  await shown(page, '[role=menu]');
  await see('person-menu', 'header');
  await press('Escape');
  await press('F3');
  await expect(page.locator('[role=dialog] input')).toBeFocused();
  await type('an');
  await shown(page, '[role=dialog] .row');
  await see('finder', dialog);
  await press('Escape');
  await press('Control+KeyK');
  await shown(page, '[role=dialog] input');
  await see('palette', dialog);
  await press('Escape', 'F1');
  await shown(page, '[role=dialog] kbd');
  await see('keys', dialog);
  await press('Escape');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
}

async function lookAtACall(language: Language, see: See): Promise<void> {
  const { page } = desk;
  const words = labels[language];
  await press('F2');
  await expect(page.getByRole('textbox', { name: words.call.field.essence })).toBeFocused();
  await see('call-fresh');
  await type(said[language].story);
  await press('Control+Enter');
  await see('call-refused', main);
  await press('Control+Period');
  await type(said[language].category);
  await shown(page, '[role=option]');
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
    await shown(page, dialog);
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
  await page.waitForTimeout(500);
  await see('after-call');
}

async function lookAtAQuickCard(language: Language, see: See): Promise<void> {
  const { page } = desk;
  await goTo(labels[language].call.quick);
  await expect(page.getByRole('heading', { name: labels[language].call.quickTitle })).toBeVisible();
  await see('quick-card', main);
}

async function lookAtTheLock(see: See): Promise<void> {
  const { page } = desk;
  await press('Control+Shift+KeyK');
  await shown(page, 'form input[type=password]');
  await see('locked');
  await desk.unlock('operator');
}

async function lookAtTheQueue(language: Language, see: See): Promise<void> {
  const { page } = desk;
  const words = labels[language];
  await goTo(words.common.queue);
  const grid = page.locator('[role=grid]').first();
  await grid.focus();
  await shown(page, '.queue-panes blockquote, .queue-panes textarea');
  await see('queue');
  await press('Alt+Digit2');
  await see('queue-other-offer', main);
  await grid.focus();
  await press('Enter');
  await shown(page, '[role=toolbar]');
  await see('case');
  const actions = page.locator('[role=toolbar] button[aria-pressed]');
  for (let at = 0; at < (await actions.count()); at += 1) {
    await actions.nth(at).click();
    await shown(page, '.case-action');
    await see(`case-action-${at}`, '.case-action');
  }
  await press('Escape');
  await page.getByRole('button', { name: words.case.editCard }).click();
  await see('case-edit', main);
  await press('Escape');
  for (const opens of [words.handling.ask, words.handling.giveTask]) {
    await page.getByRole('button', { name: opens, exact: true }).click();
    await shown(page, dialog);
    await see(opens === words.handling.ask ? 'case-voice' : 'case-task', dialog);
    await press('Escape');
    await expect(page.locator('[role=dialog]')).toHaveCount(0);
  }
  await press('Control+KeyL');
  await expect(page.frameLocator('iframe').locator('.text')).toBeVisible();
  await see('letter', main);
  await press('Escape');
  await shown(page, '[role=toolbar]');
  await goTo(words.common.register);
  await shown(page, '[role=grid] [role=row]');
  await see('register');
}

/** Rows as they come from elsewhere: good ones, one without a date, one with nothing in it. */
const elsewhere = `Complaint ID,Date received,Product,Issue,Consumer name,Phone
A-1,2025-11-03,Tea set,"The lid is cracked, and the box was open",Anna,+66 81 111 2233
A-2,yesterday,Tea set,No date here,Boris,
A-3,2025-11-05,,,,
A-4,2025-11-06,Cup,${'A very long story that goes on and on. '.repeat(8)},Somchai,+66 81 222 3344
`;

async function lookAtImport(language: Language, see: See): Promise<void> {
  const { page } = desk;
  const words = labels[language];
  await goTo(words.common.importing);
  await see('import');
  await page.locator('input[type=file]').setInputFiles({ name: `${language}.csv`, mimeType: 'text/csv', buffer: Buffer.from(elsewhere) });
  await shown(page, 'table');
  await see('import-preview', main);
  await press('Control+Enter');
  await expect(page.getByRole('button', { name: words.importing.another })).toBeVisible();
  await see('import-done', main);
  await page.getByRole('button', { name: words.importing.another }).click();
}

async function lookAtKnowledge(language: Language, see: See): Promise<void> {
  const { page } = desk;
  const words = labels[language];
  await goTo(words.common.knowledge);
  await shown(page, '[role=grid] [role=row]');
  await expect(page.getByRole('region', { name: words.knowledge.article, exact: true })).toContainText(words.knowledge.problem);
  await see('knowledge');
  await press('Alt+Digit3');
  await expect(page.getByRole('textbox', { name: words.knowledge.title })).toBeFocused();
  await see('knowledge-correct', main);
  await press('Escape');
  await goTo(words.common.register);
  await page.getByRole('textbox', { name: words.register.text }).fill('');
  await page.locator('[role=grid]').focus();
  await openASolvedCase(language);
  await press('Control+Shift+KeyL');
  await shown(page, '.marked-text');
  await see('knowledge-make', main);
  await press('Escape');
  await shown(page, '[role=toolbar]');
  await press('Control+Shift+KeyG');
  await shown(page, dialog);
  await see('case-cause', dialog);
  await press('Escape');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
}

/** The newest case of the register that was solved on the call. */
async function openASolvedCase(language: Language): Promise<void> {
  const { page } = desk;
  const solved = labels[language].common.complaint.outcome.satisfied;
  await page.locator('[role=grid] [role=row]').filter({ hasText: solved }).first().click();
  await shown(page, '[role=toolbar]');
}

async function lookAtCauses(language: Language, see: See): Promise<void> {
  const { page } = desk;
  const words = labels[language];
  await goTo(words.common.causes);
  await shown(page, '.run-chart');
  await see('causes');
  await page.getByText(words.causes.numbers).click();
  await see('causes-numbers', main);
  await press('Alt+Digit1');
  await expect(page.getByRole('textbox', { name: words.causes.action.what })).toBeFocused();
  await see('causes-plan', main);
  await press('Escape', 'Alt+Digit2');
  await expect(page.getByRole('textbox', { name: words.causes.title })).toBeFocused();
  await see('causes-correct', main);
  await press('Escape');
  await page.getByRole('button', { name: words.causes.action.checkIt }).click();
  await see('causes-check', main);
  await press('Escape');
}

async function lookAtTheDay(language: Language, see: See): Promise<void> {
  const { page } = desk;
  await goTo(labels[language].common.day);
  await shown(page, '[role=grid]');
  await see('day');
}

async function lookAtSettings(language: Language, see: See): Promise<void> {
  const { page } = desk;
  await see('home-admin');
  await press('Control+Comma');
  const tabs = Object.values(labels[language].settings.tabs);
  for (const [at, name] of tabs.entries()) {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.waitForTimeout(100);
    await see(`settings-${Object.keys(labels.en.settings.tabs)[at]}`, main);
  }
}

/** Goes somewhere by its name, over Ctrl+K. */
async function goTo(name: string): Promise<void> {
  const { page } = desk;
  await press('Control+KeyK');
  await expect(page.locator('[role=dialog] input')).toBeFocused();
  await type(name);
  await expect(page.getByRole('dialog').getByRole('button')).not.toHaveCount(0);
  await press('Enter');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
}
