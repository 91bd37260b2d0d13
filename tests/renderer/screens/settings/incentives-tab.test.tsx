import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aCatalogue } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { IncentivesTab } from '../../../../renderer/screens/settings/incentives-tab.tsx';

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'settings.save': () => aCatalogue.settings, 'catalogue.read': () => aCatalogue });
});

it('begins with rewards on and penalties off, and sends only what was changed, in minor units', async () => {
  await show(<IncentivesTab />, { roles: ['admin'] });
  await expect.element(page.getByRole('switch', { name: 'Propose rewards' })).toBeChecked();
  await expect.element(page.getByRole('switch', { name: /^Allow penalties/u })).not.toBeChecked();
  await expect.element(page.getByLabelText('Reward: solved oneself')).toHaveValue('100');
  await expect.element(page.getByLabelText('Reward: passed on')).toHaveValue('50');
  await page.getByLabelText('Reward: an article of theirs was approved').fill('20');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => fakeDesk.asked('settings.save')).toEqual([{ incentiveArticle: 2_000 }]);
});

it('keeps what cannot be read as an amount, says so and sends nothing', async () => {
  await show(<IncentivesTab />, { roles: ['admin'] });
  await page.getByLabelText('Reward: passed on').fill('half');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Reward: passed on')).toHaveAttribute('aria-invalid', 'true');
  expect(fakeDesk.asked('settings.save')).toEqual([]);
});
