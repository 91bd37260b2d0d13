import { expect } from '@playwright/test';
import type { Walk } from './look-at-learning.ts';
import { aPicture } from '../helpers/an-attachment.ts';
import { labels, said, staff } from './words.ts';

const dialog = '[role=dialog]';
const main = 'main';
const words = labels.en;

interface Signing {
  /** Types the manager's password where one is asked for. */
  readonly sign: () => Promise<void>;
}

/** One walk through what goes on after the call: the lists that wait for a manager, a case with its menu, a letter to its end, and many cases at once. */
export async function lookAtHandling(walk: Walk & Signing): Promise<void> {
  await lookAtTheApproval(walk);
  await openACaseInWork(walk);
  await lookAtTheMenu(walk);
  await lookAtTheDeadlines(walk);
  await lookAtTheFiles(walk);
  await lookAtTheLetter(walk);
  await lookAtManyCases(walk);
}

/** The remedy that waits for a yes, and the decision on it. */
async function lookAtTheApproval({ page, see, press, shown, goTo }: Walk): Promise<void> {
  await goTo(words.common.queue);
  await page.getByRole('grid', { name: words.handling.approvals }).focus();
  await see('queue-approval', main);
  await press('Enter');
  await shown(dialog);
  await see('approval', dialog);
  await press('Escape');
  await expect(page.locator(dialog)).toHaveCount(0);
}

async function openACaseInWork({ page, press, shown, goTo }: Walk): Promise<void> {
  await goTo(words.common.register);
  const row = page.locator('[role=grid] [role=row]').filter({ hasText: words.common.complaint.state.investigating });
  await row.first().click();
  await press('Enter');
  await shown('[role=toolbar]');
}

/** Everything that is done less often, each with its form, opened by its digit. */
async function lookAtTheMenu({ page, see, press, shown }: Walk): Promise<void> {
  await press('Control+KeyE');
  const items = page.getByRole('menuitem');
  await expect(items.first()).toBeVisible();
  await see('case-menu', '[role=menu]');
  const names = await items.allInnerTexts();
  await press('Escape');
  for (const place of names.keys()) {
    await expect(page.getByRole('menu')).toHaveCount(0);
    await press('Control+KeyE');
    await expect(items.first()).toBeVisible();
    await press(`Digit${place + 1}`);
    await shown('.case-action');
    await see(`case-seldom-${place + 1}`, '.case-action');
    await press('Escape');
    await expect(page.locator('.case-action')).toHaveCount(0);
  }
}

/** Why a date is that one, and what may be decided about it. */
async function lookAtTheDeadlines({ page, see, press }: Walk): Promise<void> {
  await page.getByRole('list', { name: words.deadline.list }).getByRole('button').first().focus();
  await press('Enter');
  await expect(page.locator('.deadline-why')).toBeVisible();
  await see('case-deadline', main);
}

/** A letter that waits for its signature, signed, and sent. */
/** A photo added, looked at and taken off again, beside a file that is none that is taken. */
async function lookAtTheFiles({ page, see, press, shown }: Walk): Promise<void> {
  const region = page.getByRole('region', { name: words.files.title });
  const add = region.locator('input[type=file]');
  await add.setInputFiles([
    { name: 'broken cup.png', mimeType: 'image/png', buffer: Buffer.from(aPicture()) },
    { name: 'setup.png', mimeType: 'image/png', buffer: Buffer.from('MZ\u0000') },
  ]);
  const row = region.getByRole('button', { name: /^broken cup\.png/u });
  await expect(row).toBeVisible();
  await expect(region.getByRole('alert')).toBeVisible();
  await see('case-files', main);
  await row.focus();
  await press('Enter');
  await shown(dialog);
  await expect(page.locator(dialog).getByRole('img', { name: 'broken cup.png' })).toBeVisible();
  await see('case-file-open', dialog);
  await press('Escape');
  await expect(page.locator(dialog)).toHaveCount(0);
  await region.getByRole('button', { name: `${words.files.remove.button}: broken cup.png` }).click();
  await shown(dialog);
  await see('case-file-remove', dialog);
  await page.locator(dialog).getByRole('textbox').fill(said.en.reason);
  await press('Control+Enter');
  await expect(page.locator(dialog)).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await region.getByRole('button', { name: `${words.files.putAway}: setup.png` }).click();
}

async function lookAtTheLetter({ page, see, press, goTo, sign }: Walk & Signing): Promise<void> {
  const title = (state: keyof typeof words.letter.state) =>
    page.getByRole('heading', { level: 1, name: new RegExp(words.letter.state[state], 'u') });
  await goTo(words.common.queue);
  await page.getByRole('grid', { name: words.letter.toSign.title }).focus();
  await press('Enter');
  await expect(title('review')).toBeVisible();
  await expect(page.frameLocator('iframe').locator('.text')).toBeVisible();
  await see('letter-review', main);
  await sign();
  await expect(title('signed')).toBeVisible();
  await see('letter-signed', main);
  await page.getByRole('textbox', { name: words.letter.send.note }).fill('RR 123 456 789 TH');
  await press('Control+Enter');
  await expect(title('sent')).toBeVisible();
  await see('letter-sent', main);
}

/** Rows chosen in the register, what each would say to the act, and what came of it. */
async function lookAtManyCases({ page, see, press, shown, goTo }: Walk): Promise<void> {
  await goTo(words.common.register);
  await shown('[role=grid] [role=row]');
  await page.locator('[role=grid]').focus();
  await press('Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await see('register-chosen', main);
  await press('Control+KeyE');
  await shown(dialog);
  await see('bulk', dialog);
  await page.getByRole('combobox', { name: words.lifecycle.form.owner }).fill(staff.en.manager);
  await page.getByRole('option', { name: staff.en.manager }).click();
  await press('Control+Enter');
  await expect(page.locator(dialog).getByRole('button', { name: words.lifecycle.bulk.run.split('{{')[0] ?? '' })).toBeVisible();
  await see('bulk-preview', dialog);
  await press('Escape');
  await expect(page.locator(dialog)).toHaveCount(0);
}
