import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aCustomerMatch, aShownRow } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaintNumber } from '../../../../shared/complaint/number.ts';
import type { Role } from '../../../../shared/access.ts';
import type { Language } from '../../../../shared/language.ts';
import { Palette } from '../../../../renderer/screens/frame/palette.tsx';
import { goTo, showPalette, useScreen } from '../../../../renderer/state/screen-state.ts';

const opened = async (roles: readonly Role[] = ['operator'], language: Language = 'en') => {
  await show(<Palette />, { roles, language });
  showPalette(true);
  await expect.element(page.getByRole('combobox', { name: /Anything|Найти всё|ค้นหาทุกอย่าง/u })).toHaveFocus();
};

const option = (name: string | RegExp) => page.getByRole('option', { name });
const at = () => useScreen.getState();

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'customer.find': () => [], 'complaint.find': () => ({ rows: [], more: false }) });
  useScreen.setState({ wish: undefined, palette: false });
  goTo({ at: 'home' });
});

it('shows the actions at once, each with its key, without a question to the desk', async () => {
  await opened();
  await expect.poll(() => option('New call').element().textContent).toContain('F2');
  expect(fakeDesk.asked('customer.find')).toEqual([]);
});

it('takes the first action with Enter, however fast it comes', async () => {
  await opened();
  await userEvent.keyboard('чйч{Enter}'); // "xqx" on the Russian layout: from nowhere
  expect(at().palette).toBe(true);
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}куп{Enter}'); // "reg": the register
  expect(at()).toMatchObject({ palette: false, screen: { at: 'register' } });
});

it.each([
  ['en', 'Audit'],
  ['ru', 'журнал изм'],
  ['th', 'audit'],
] as const)('finds a tab of the settings in any language (%s)', async (language, words) => {
  await opened(['admin'], language);
  await userEvent.keyboard(`${words}{Enter}`);
  expect(at().screen).toEqual({ at: 'settings', tab: 'audit' });
});

it('offers an operator their keys, and nothing of the administrator', async () => {
  await opened(['operator']);
  await userEvent.keyboard('keys');
  await expect.element(option('Keys').first()).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(at().screen).toEqual({ at: 'settings', tab: 'keys' });
  showPalette(true);
  await userEvent.keyboard('audit');
  await expect.element(page.getByText('Nothing found')).toBeVisible();
});

it('finds a case by its number and opens it with an Enter that came before the answer', async () => {
  fakeDesk.answers({ 'complaint.find': ({ text }) => ({ rows: text === '0007' ? [aShownRow(7)] : [aShownRow(1)], more: false }) });
  await opened();
  await userEvent.keyboard('0007{Enter}');
  await expect.poll(() => at().screen).toMatchObject({ at: 'case', complaint: aShownRow(7).id });
});

const number = complaintNumber({ site: 'BKK', year: 2026, desk: 'A', count: 7 });

it.each([number, number.toLowerCase(), number.replaceAll('-', ' '), number.replace('0007', '7')])(
  'puts the complaint whose number is typed (%s) before its customer, and Enter opens it',
  async (typed) => {
    fakeDesk.answers({
      'customer.find': () => [aCustomerMatch(1, 'Anna Petrova')],
      'complaint.find': () => ({ rows: [aShownRow(7, { number })], more: false }),
    });
    await opened();
    await userEvent.keyboard(typed);
    await expect.element(option(new RegExp(number, 'u'))).toHaveAttribute('aria-selected', 'true');
    expect(
      page
        .getByRole('option')
        .elements()
        .map((one) => one.textContent.slice(0, 3)),
    ).toEqual(['BKK', 'Ann']);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(at()).toMatchObject({ palette: false, wish: undefined, screen: { at: 'case', complaint: aShownRow(7).id } });
  },
);

it('opens the complaint whose number is typed with an Enter that came before the answer', async () => {
  fakeDesk.answers({
    'customer.find': () => [aCustomerMatch(1, 'Anna Petrova')],
    'complaint.find': ({ text }) => ({ rows: text === number ? [aShownRow(7, { number })] : [], more: false }),
  });
  fakeDesk.takes(100);
  await opened();
  await userEvent.keyboard(`${number}{Enter}`);
  await expect.poll(() => at().screen).toMatchObject({ at: 'case', complaint: aShownRow(7).id });
  expect(at().wish).toBeUndefined();
});

it('picks none of several unseen, but goes to the first of them', async () => {
  fakeDesk.answers({ 'customer.find': () => [aCustomerMatch(1, 'Anna Petrova'), aCustomerMatch(2, 'Boris Petrov')] });
  await opened();
  await userEvent.keyboard('petr{Enter}');
  await expect.element(option(/Anna Petrova/u)).toHaveAttribute('aria-selected', 'true');
  expect(at().wish).toBeUndefined();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(at()).toMatchObject({ palette: false, wish: { kind: 'manual', caller: aCustomerMatch(2, 'Boris Petrov') } });
});

it('takes nothing that was found for fewer letters', async () => {
  fakeDesk.answers({ 'customer.find': ({ text }) => (text === 'petr' ? [aCustomerMatch(1, 'Anna Petrova')] : []) });
  await opened();
  await userEvent.keyboard('petr');
  await expect.element(option(/Anna Petrova/u)).toBeVisible();
  await userEvent.keyboard('enko{Enter}');
  await expect.element(page.getByText('Nothing found')).toBeVisible();
  expect(at().wish).toBeUndefined();
});

it('asks the desk only what the person’s role gives', async () => {
  await opened(['admin']);
  await userEvent.keyboard('petr');
  await expect.element(page.getByText('Nothing found')).toBeVisible();
  expect([...fakeDesk.asked('customer.find'), ...fakeDesk.asked('complaint.find')]).toEqual([]);
});

it('opens the card of who was found by a key, instead of a call', async () => {
  fakeDesk.answers({ 'customer.find': () => [aCustomerMatch(1, 'Anna Petrova')] });
  await opened();
  await userEvent.keyboard('petr');
  await expect.element(option(/Anna Petrova/u)).toBeVisible();
  await userEvent.keyboard('{Control>}i{/Control}');
  await expect.poll(at).toMatchObject({
    palette: false,
    wish: undefined,
    screen: { at: 'customer', customer: aCustomerMatch(1, '').id, back: { at: 'home' } },
  });
});
