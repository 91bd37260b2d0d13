import { expect } from '@playwright/test';
import type { Walk } from './look-at-learning.ts';
import { labels } from './words.ts';

const main = 'main';
const words = labels.en;

/** The lists a desk keeps beside its cases: promises, customers to ask, rewards, questionnaires, what the rules told, what head office did not take. */
export async function lookAtLedgers({ see, goTo, page }: Walk): Promise<void> {
  for (const place of ['promises', 'followUp', 'incentives', 'questionnaires', 'notices', 'attention'] as const) {
    await goTo(words.common[place]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await see(place, main);
  }
}

/** A customer's card with everything they bought, said and were given, and the papers of a case and of a customer. */
export async function lookAtACustomer({ page, see, press, shown, goTo }: Walk): Promise<void> {
  await goTo(words.common.register);
  await shown('[role=grid] [role=row]');
  await page.locator('[role=grid]').focus();
  await press('Home', 'Enter');
  await shown('[role=toolbar]');
  await press('Control+KeyP');
  await expect(page.locator('iframe')).toBeVisible();
  await see('case-dossier', main);
  await press('Escape');
  await shown('[role=toolbar]');
  await press('Control+KeyI');
  await expect(page.getByRole('region', { name: words.customer.purchases })).toBeVisible();
  await see('customer', main);
  for (const key of [1, 2, 3, 4]) {
    await press(`Alt+Digit${key}`);
    await see(`customer-form-${key}`);
    await press('Escape');
    await expect(page.getByRole('region', { name: words.customer.purchases })).toBeVisible();
  }
  await press('Control+KeyP');
  await expect(page.locator('iframe')).toBeVisible();
  await see('customer-dossier', main);
}
