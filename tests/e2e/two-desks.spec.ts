import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect } from '@playwright/test';
import { passwordOf } from '../helpers/a-set-up.ts';
import { type StartedHeadOffice, startHeadOffice } from '../helpers/start-head-office.ts';
import { Desk, test } from './the-desk.ts';
import { labels, said, staff } from './words.ts';

// Two desks with windows of their own and head office between them, as an administrator opens it: handed over on one, decided on the other,
// told on the first; then the same with the line cut in between.
const folder = mkdtempSync(join(tmpdir(), 'heard-office-'));
const secret = 'cups and plates and saucers';
let office: StartedHeadOffice;
let address = '';
let operators: Desk;
let managers: Desk;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  office = startHeadOffice(['--data', folder]);
  address = await office.address;
  operators = new Desk('browser-window', browser);
  managers = new Desk('browser-window', browser);
  await Promise.all([operators.setUp(['en']), managers.setUp(['ru'])]);
  await Promise.all([operators.start(), managers.start()]);
  const codes = await codesFor(browser);
  for (const [place, desk] of [operators, managers].entries()) await joinOffice(desk, codes[place] ?? '');
});

test.afterAll(async () => {
  await operators.end();
  await managers.end();
  await office.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('what one desk hands over is decided on the other and told on the first', async () => {
  test.setTimeout(180_000);
  const number = await handOver('inStep');
  await decide(number);
  await hear(number);
});

test('with the line cut in between nothing is lost, and the case says what head office does not have yet', async () => {
  test.setTimeout(240_000);
  const { port } = new URL(address);
  await office.stop();
  const number = await handOver('offline');
  office = startHeadOffice(['--data', folder, '--port', port]);
  await office.address;
  await operators.signInAs('operator', 'en');
  await standsAs(operators, 'inStep');
  await operators.signOut();
  await decide(number);
  await hear(number);
});

/** The first administrator opens a branch and gives two codes, on head office's own pages. */
async function codesFor(browser: Browser): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(await office.link());
  const type = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
    await page.locator('main form button[type=submit], main form button:not([type])').last().click();
  };
  await type({ name: 'Anong', password: secret, again: secret });
  await type({ name: 'Anong', password: secret });
  await page.goto(`${address}/admin/branches`);
  await type({ site: 'BKK', name: 'Riverside', timeZone: 'Asia/Bangkok', currency: 'THB' });
  const codes: string[] = [];
  for (let place = 0; place < 2; place += 1) {
    await page.goto(`${address}/admin/branches/1`);
    await page.locator('form[action$="/codes"] button').click();
    codes.push(await page.locator('.code:not(.link)').innerText());
  }
  await page.close();
  return codes;
}

/** The administrator joins the desk in the settings, and everything it had is at head office before they leave. */
async function joinOffice(desk: Desk, code: string): Promise<void> {
  const { join: words } = labels.en.sync;
  await desk.signIn('Ada', 'en');
  await desk.goTo('settings');
  await desk.page.getByRole('tab', { name: labels.en.settings.tabs.headOffice }).click();
  await desk.field(words.address).fill(address);
  await desk.field(words.code).fill(code);
  await desk.page.locator('form input[type=password]').fill(passwordOf('Ada'));
  await desk.keepPicture('joining');
  await desk.keys.press('register');
  await standsAs(desk, 'inStep');
  await desk.keepPicture('joined');
  await desk.signOut();
}

/** Handed to the manager of the other desk, who is known here since both are in step; `stands` is what the line at the foot says in the end. */
async function handOver(stands: 'inStep' | 'offline'): Promise<string> {
  const { keys, page } = operators;
  await operators.signInAs('operator', 'en');
  await standsAs(operators, stands);
  const { words } = operators;
  await keys.press('newCall');
  await operators.tell(said.en.story, said.en.category);
  await operators.tabTo(operators.field(words.call.name));
  await keys.type(said.en.caller);
  await keys.press('handOver');
  const dialog = page.getByRole('dialog');
  const to = dialog.getByRole('combobox');
  await to.fill(staff.ru.manager);
  await page.getByRole('option', { name: staff.ru.manager }).click();
  await keys.press('register');
  await expect(dialog).toHaveCount(0);
  const number = await operators.numberShown();
  await keys.press('endCall', 'alt+Digit3', 'register');
  await operators.sees(page.getByRole('heading', { name: words.common.home }));
  await standsAs(operators, stands);
  await operators.signOut();
  return number;
}

async function decide(number: string): Promise<void> {
  const { keys, page } = managers;
  await managers.signInAs('manager', 'ru');
  const { words } = managers;
  await managers.goTo('queue');
  const waiting = page.getByRole('grid', { name: words.queue.waiting });
  await expect(waiting.getByRole('row').filter({ hasText: number })).toBeVisible({ timeout: 30_000 });
  await managers.tabTo(waiting);
  await keys.press('Space');
  await keys.press('Enter');
  await managers.sees(page.getByRole('grid', { name: words.queue.taken }).getByRole('row').filter({ hasText: number }));
  await managers.tabTo(managers.field(words.common.complaint.answering.text));
  await keys.type(said.ru.decision);
  await managers.tabTo(managers.field(words.common.complaint.answering.tellBy));
  await keys.press('ctrl+KeyA');
  await keys.type(said.ru.tomorrow);
  await keys.press('register');
  await managers.sees(words.common.complaint.answering.sent.split('{{name}}')[0] ?? '');
  await managers.signOut();
}

async function hear(number: string): Promise<void> {
  await operators.signInAs('operator', 'en');
  const back = operators.region(operators.words.home.back).getByRole('button', { name: number });
  await expect(back).toContainText(said.ru.decision, { timeout: 30_000 });
  await operators.keepPicture('decided-elsewhere');
  await operators.signOut();
}

/** The line at the foot of the window says so. */
async function standsAs(desk: Desk, how: 'inStep' | 'offline'): Promise<void> {
  const { line } = labels.en.sync;
  await expect(desk.page.getByRole('button', { name: line.title.replace('{{words}}', line[how]) })).toBeVisible({ timeout: 60_000 });
}
