import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aDeskState, irina, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { noPreferences } from '../../../../shared/contract/people.ts';
import { SignInScreen } from '../../../../renderer/screens/sign-in/sign-in-screen.tsx';
import { useDesk } from '../../../../renderer/state/desk-state.ts';

const people = [irina, pavel].map(({ id, name, roles }) => ({ id, name, roles }));
const closed = { ...aDeskState(['operator']), kind: 'closed' as const, session: null, people };

beforeEach(() => {
  localStorage.clear();
  fakeDesk.fresh();
  fakeDesk.answers({ 'desk.state': () => closed });
});

async function showDoor(desk = closed) {
  const shown = await show(<SignInScreen />);
  useDesk.setState({ desk });
  return shown;
}

it('lets a person choose a name by typing, and sends their password', async () => {
  fakeDesk.answers({ 'session.signIn': () => ({ person: pavel, preferences: noPreferences, hasPin: false, locked: false }) });
  await showDoor();
  const who = page.getByRole('combobox');
  await who.click();
  await userEvent.keyboard('{Control>}a{/Control}pav');
  await expect.element(page.getByRole('option', { name: /Pavel/u })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Password', { exact: true }).fill('a long sentence');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => fakeDesk.asked('session.signIn')).toEqual([{ person: pavel.id, password: 'a long sentence' }]);
});

it('says what to do after a wrong password and keeps the name', async () => {
  fakeDesk.answers({ 'session.signIn': () => 'wrongPassword' });
  await showDoor();
  await page.getByLabelText('Password', { exact: true }).fill('wrong');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert').filter({ hasText: /password/iu })).toBeVisible();
  await expect.element(page.getByRole('combobox')).toHaveValue('Irina · operator');
});

it('re-opens a locked desk with its owner’s PIN', async () => {
  const session = { person: irina, preferences: noPreferences, hasPin: true, locked: true };
  fakeDesk.answers({ 'session.unlock': () => ({ ...session, locked: false }) });
  await showDoor({ ...closed, kind: 'open', session } as never);
  await page.getByLabelText('PIN or password').fill('402913');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => fakeDesk.asked('session.unlock')).toEqual([{ secret: '402913' }]);
});

it('names the file that holds the device secret as weaker', async () => {
  await showDoor();
  await expect.element(page.getByText(/readable by this computer account/u)).toBeVisible();
});

it('seals what a caller says while nobody is signed in, soon after it is typed', async () => {
  fakeDesk.answers({ 'capture.save': () => null });
  await showDoor();
  await page.getByRole('button', { name: /blank card/u }).click();
  await page.getByLabelText('What happened').fill('The box was open');
  await expect.element(page.getByText(/Kept on this computer/u)).toBeVisible();
  expect(fakeDesk.asked('capture.save').at(-1)?.body.card.case.essence).toBe('The box was open');
});

it('says loudly when a sealed card could not be kept', async () => {
  fakeDesk.answers({ 'capture.save': () => 'diskFull' });
  await showDoor();
  await page.getByRole('button', { name: /blank card/u }).click();
  await page.getByLabelText('What happened').fill('The box was open');
  await expect.element(page.getByText(/Not kept/u)).toBeVisible();
});

it('shows damaged data as a sentence with a way to try again, and deletes nothing', async () => {
  await showDoor({ ...closed, kind: 'trouble', trouble: 'damaged' } as never);
  await expect.element(page.getByText('Nothing was deleted.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});
