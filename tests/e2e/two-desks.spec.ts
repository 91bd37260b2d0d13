import { expect } from '@playwright/test';
import { AnOffice, standsAs } from './an-office.ts';
import { Desk, test } from './the-desk.ts';
import { said, staff } from './words.ts';

// Two desks with windows of their own and head office between them, as an administrator opens it: handed over on one, decided on the other,
// told on the first; then the same with the line cut in between.
const office = new AnOffice();
let operators: Desk;
let managers: Desk;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  await office.open();
  operators = new Desk('browser-window', browser);
  managers = new Desk('browser-window', browser);
  await Promise.all([operators.setUp(['en']), managers.setUp(['ru'])]);
  await Promise.all([operators.start(), managers.start()]);
  const codes = await office.codes(browser, 2);
  for (const [place, desk] of [operators, managers].entries()) {
    await office.join(desk, codes[place] ?? '');
    await desk.signOut();
  }
});

test.afterAll(async () => {
  await operators.end();
  await managers.end();
  await office.end();
});

test('what one desk hands over is decided on the other and told on the first', async () => {
  test.setTimeout(180_000);
  const number = await handOver('inStep');
  await decide(number);
  await hear(number);
});

test('with the line cut in between nothing is lost, and the case says what head office does not have yet', async () => {
  test.setTimeout(240_000);
  await office.cut();
  const number = await handOver('offline');
  await office.mend();
  await operators.signInAs('operator', 'en');
  await standsAs(operators, 'inStep');
  await operators.signOut();
  await decide(number);
  await hear(number);
});

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
