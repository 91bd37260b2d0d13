import { expect } from '@playwright/test';
import { type Language, languages } from '../../shared/language.ts';
import { managerDecidesOn } from './prepared.ts';
import { test, theDesk } from './the-desk.ts';
import { said, staff } from './words.ts';

// Above the operator: handed to a named manager, decided by them with an hour, told to the customer, all of it in the case's history.
const desk = theDesk(languages);

for (const language of languages) {
  test(`a hand-over comes back decided and the customer is told (${language})`, async () => {
    await managerDecidesOn(desk(), language);
    const number = await handOver(language);
    await decide(language, number);
    await tell(language, number);
  });
}

async function handOver(language: Language): Promise<string> {
  const { keys, page } = desk();
  const { story, category, caller } = said[language];
  await desk().signInAs('operator', language);
  const { words } = desk();
  await keys.press('newCall');
  await desk().tell(story, category);
  await desk().tabTo(desk().field(words.call.name));
  await keys.type(caller);
  await keys.press('handOver');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toHaveValue(new RegExp(staff[language].manager, 'u'));
  await desk().keepPicture('hand-over');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await keys.press('Enter', 'Enter');
  await expect(dialog).toHaveCount(0);
  await expect(desk().field(words.call.name)).toBeFocused();
  await desk().sees(words.call.state.inWork);
  const number = await desk().numberShown();
  await keys.press('endCall', 'alt+Digit3', 'register');
  await desk().sees(page.getByRole('heading', { name: words.common.home }));
  await desk().signOut();
  return number;
}

async function decide(language: Language, number: string): Promise<void> {
  const { keys, page } = desk();
  await desk().signInAs('manager', language);
  const { words } = desk();
  await desk().goTo('queue');
  const waiting = page.getByRole('grid', { name: words.queue.waiting });
  await desk().sees(waiting.getByRole('row').filter({ hasText: number }));
  await desk().tabTo(waiting);
  await keys.press('Space');
  await expect(page.getByRole('button', { name: words.queue.take, exact: true })).toBeFocused();
  await keys.press('Enter');
  await desk().sees(page.getByRole('grid', { name: words.queue.taken }).getByRole('row').filter({ hasText: number }));
  await desk().tabTo(desk().field(words.common.complaint.answering.text));
  await keys.type(said[language].decision);
  await desk().tabTo(desk().field(words.common.complaint.answering.tellBy));
  await keys.press('ctrl+KeyA');
  await keys.type(said[language].tomorrow);
  await desk().keepPicture('decision');
  await keys.press('register');
  await desk().sees(words.common.complaint.answering.sent.split('{{name}}')[0] ?? '');
  await desk().signOut();
}

async function tell(language: Language, number: string): Promise<void> {
  const { keys, page } = desk();
  await desk().signInAs('operator', language);
  const { words } = desk();
  const back = desk().region(words.home.back).getByRole('button', { name: number });
  await expect(back).toContainText(said[language].decision);
  await desk().keepPicture('back-from-manager');
  await desk().tabTo(back);
  await keys.press('Enter');
  await desk().sees(page.getByRole('heading', { name: number }));
  await keys.press('said');
  await desk().sees(page.getByText(words.common.complaint.state.resolved, { exact: true }));
  const line = (kind: keyof typeof words.common.complaint.line, who: string) =>
    desk()
      .region(words.case.timeline)
      .getByText(new RegExp(`\\d\\d[:.]\\d\\d · ${words.common.complaint.line[kind]} · ${who}`, 'u'));
  const { operator, manager } = staff[language];
  await expect(line('registered', operator)).toBeVisible();
  await expect(line('handedOver', operator)).toBeVisible();
  await expect(line('taken', manager)).toBeVisible();
  await expect(line('answered', manager)).toBeVisible();
  await expect(line('told', operator)).toBeVisible();
  await desk().sees(desk().region(words.case.timeline).getByText(said[language].decision));
  await desk().keepPicture('told');
  await desk().signOut();
}
