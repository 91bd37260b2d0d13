import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aDeskState } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeyHint } from '../../../../renderer/components/key-hint.tsx';
import { useKeys } from '../../../../renderer/keys/use-keys.ts';
import { SettingsScreen } from '../../../../renderer/screens/settings/settings-screen.tsx';
import { goTo } from '../../../../renderer/state/screen-state.ts';
import type { Language } from '../../../../shared/language.ts';

const pressed: string[] = [];

function Desk() {
  useKeys({ newCall: () => pressed.push('newCall') });
  return (
    <>
      <p data-testid="hint">
        <KeyHint action="newCall" />
      </p>
      <SettingsScreen />
    </>
  );
}

const hint = page.getByTestId('hint');
const dialog = page.getByRole('dialog');
const wanted = () => fakeDesk.asked('session.setPreferences');

/** Settings, open at the keys, with the action looked for by typing and its row in focus. */
async function atAction(name: string, language: Language = 'en'): Promise<void> {
  await show(<Desk />, { language });
  await page.getByRole('textbox').fill(name);
  await page.getByRole('textbox').click();
  await userEvent.keyboard('{Tab}{Tab}');
}

beforeEach(() => {
  pressed.length = 0;
  fakeDesk.fresh();
  fakeDesk.answers({ 'session.setPreferences': () => null });
  goTo({ at: 'settings', tab: 'keys' });
});

it('gives an action new keys: they are kept with the person, shown and heard at once', async () => {
  await atAction('New call');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByLabelText(/Press the new keys for: New call/u)).toHaveFocus();
  await userEvent.keyboard('{Control>}g{/Control}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(wanted()).toEqual([{ keys: { newCall: 'ctrl+KeyG' } }]);
  await expect.element(hint).toHaveTextContent('Ctrl+G');
  await userEvent.keyboard('{F2}');
  expect(pressed).toEqual([]);
  await userEvent.keyboard('{Control>}g{/Control}');
  expect(pressed).toEqual(['newCall']);
});

it('refuses keys of another action and names it, then takes others', async () => {
  await atAction('New call');
  await userEvent.keyboard('{Enter}{F3}');
  await expect.element(dialog.getByText(/^F3 is already “Find caller”/u)).toBeVisible();
  expect(wanted()).toEqual([]);
  await userEvent.keyboard('{Shift>}{F2}{/Shift}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(hint).toHaveTextContent('Shift+F2');
});

it.each([
  ['en', '{Tab}', /^Tab moves, opens or closes/u],
  ['en', '{Enter}', /^⏎ moves, opens or closes/u],
  ['ru', 'g', /^G пишет в поле/u],
  ['th', '{Control>}w{/Control}', /^Ctrl\+W เป็นของเครื่อง/u],
] as const)('refuses in a sentence what is needed elsewhere (%s: %s)', async (language, keys, sentence) => {
  await atAction('F2', language);
  await userEvent.keyboard(`{Enter}${keys}`);
  await expect.element(dialog.getByText(sentence)).toBeVisible();
});

it('leaves the keys with Esc, and goes back to the row', async () => {
  await atAction('New call');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /New call, take/u })).toHaveFocus();
  expect(wanted()).toEqual([]);
});

it('gives one action back the keys it came with, but not while another has them', async () => {
  await atAction('New call');
  await userEvent.keyboard('{Enter}{Control>}g{/Control}');
  await expect.element(hint).toHaveTextContent('Ctrl+G');
  await page.getByRole('textbox').fill('Find caller');
  await page.getByRole('button', { name: /^Find caller/u }).click();
  await userEvent.keyboard('{F2}');
  await expect.element(dialog).not.toBeInTheDocument();
  await page.getByRole('textbox').fill('New call');
  await page.getByRole('button', { name: /^Back to F2: New call/u }).click();
  await expect.element(page.getByText(/^F2 is already “Find caller”/u)).toBeVisible();
  await page.getByRole('textbox').fill('');
  await page.getByRole('button', { name: 'Back to F3: Find caller' }).click();
  await page.getByRole('button', { name: /^Back to F2: New call/u }).click();
  await expect.element(hint).toHaveTextContent('F2');
  expect(wanted().at(-1)).toEqual({ keys: {} });
});

it('gives all actions back the keys they came with', async () => {
  await atAction('New call');
  await userEvent.keyboard('{Enter}{Control>}g{/Control}');
  await expect.element(hint).toHaveTextContent('Ctrl+G');
  await page.getByRole('button', { name: 'All keys as they came' }).click();
  await expect.element(hint).toHaveTextContent('F2');
  expect(wanted().at(-1)).toEqual({ keys: {} });
});

it('says so and changes nothing where the desk did not take it', async () => {
  fakeDesk.answers({ 'session.setPreferences': () => 'diskFull', 'desk.state': () => aDeskState(['operator']) });
  await atAction('New call');
  await userEvent.keyboard('{Enter}{Control>}g{/Control}');
  await expect.element(dialog.getByRole('alert')).toBeVisible();
  await expect.element(hint).toHaveTextContent('F2');
});
