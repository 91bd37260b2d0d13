import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SetUpScreen } from '../../../../renderer/screens/set-up/set-up-screen.tsx';

beforeEach(() => fakeDesk.fresh());

const admin = () => page.getByRole('group', { name: 'The administrator' });

async function fillIn(password = 'purple river sings low') {
  await page.getByLabelText('Name of the site').fill('Bangkok');
  await page.getByLabelText('Site code').fill('BKK');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Bangkok');
  await page.getByLabelText('Currency').fill('THB');
  await page.getByLabelText('Country of phone numbers').fill('TH');
  await admin().getByLabelText('Name').fill('Anong');
  await admin().getByLabelText('Password', { exact: true }).fill(password);
  await admin().getByLabelText('Password again').fill('purple river sings low');
}

it('sets the desk up and shows the recovery code once', async () => {
  fakeDesk.answers({ 'desk.setUp': () => ({ recoveryCode: 'ABCD-EFGH' }) });
  await show(<SetUpScreen />);
  await fillIn();
  await page.getByRole('button', { name: 'Set up the desk' }).click();
  await expect.element(page.getByText('ABCD-EFGH')).toBeVisible();
  const [asked] = fakeDesk.asked('desk.setUp');
  expect(asked?.site).toMatchObject({ code: 'BKK', timeZone: 'Asia/Bangkok', currency: 'THB' });
  expect(asked?.people.map((one) => one.roles)).toEqual([['admin']]);
});

it('says at its field what is wrong, and sends nothing', async () => {
  await show(<SetUpScreen />);
  await fillIn('another sentence here');
  await page.getByLabelText('Site code').fill('bkk1');
  await page.getByRole('button', { name: 'Set up the desk' }).click();
  await expect.element(page.getByText('2 to 4 capital Latin letters')).toBeVisible();
  await expect.element(page.getByText(/passwords differ/u)).toBeVisible();
  expect(fakeDesk.asked('desk.setUp')).toEqual([]);
});
