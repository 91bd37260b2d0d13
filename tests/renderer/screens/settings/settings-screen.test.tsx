import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SettingsScreen } from '../../../../renderer/screens/settings/settings-screen.tsx';
import { aCatalogue } from '../../../helpers/window-things.ts';

beforeEach(() => fakeDesk.fresh());

it('offers an operator their own PIN, password and keys, and where the desk stands to head office', async () => {
  await show(<SettingsScreen />);
  await expect.element(page.getByRole('tab', { name: 'You' })).toBeVisible();
  await expect.element(page.getByRole('tab', { name: 'Head office' })).toBeVisible();
  expect(page.getByRole('tab').elements()).toHaveLength(3);
});

it('offers a manager categories and products, not people', async () => {
  await show(<SettingsScreen />, { roles: ['manager'] });
  await expect.element(page.getByRole('tab', { name: 'Products' })).toBeVisible();
  expect(page.getByRole('tab', { name: 'People' }).query()).toBeNull();
});

it('adds a person with a first password, confirmed by the administrator', async () => {
  fakeDesk.answers({ 'person.save': ({ person }) => person });
  await show(<SettingsScreen />, { roles: ['admin'] });
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabelText('Name', { exact: true }).fill('Somchai Deemak');
  await page.getByLabelText(/First password/u).fill('a long first sentence');
  await page.getByLabelText(/Your own password/u).fill('purple river sings low');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => fakeDesk.asked('person.save')).toHaveLength(1);
  expect(fakeDesk.asked('person.save')[0]).toMatchObject({
    person: { name: 'Somchai Deemak', roles: ['operator'], active: true },
    password: 'a long first sentence',
  });
});

it('saves working hours with a lunch break and refuses nonsense at its field', async () => {
  fakeDesk.answers({ 'settings.save': () => aCatalogue.settings });
  await show(<SettingsScreen />, { roles: ['admin'] });
  await page.getByRole('tab', { name: 'Working hours' }).click();
  await page.getByLabelText('Monday').fill('all day');
  await expect.element(page.getByText(/Write spans like/u)).toBeVisible();
  await page.getByLabelText('Monday').fill('9:00-13:00, 14:00-18:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => fakeDesk.asked('settings.save')[0]?.workingWeek?.[0])
    .toEqual([
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ]);
});

it('takes an average purchase in whole units of the currency and sends minor units', async () => {
  fakeDesk.answers({ 'settings.save': () => aCatalogue.settings });
  await show(<SettingsScreen />, { roles: ['admin'] });
  await page.getByRole('tab', { name: 'Names and numbers' }).click();
  await page.getByLabelText('Average purchase').fill('2 500,50');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => fakeDesk.asked('settings.save')[0]?.averagePurchase).toBe(250_050);
});
