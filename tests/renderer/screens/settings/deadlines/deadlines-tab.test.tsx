import { fakeDesk } from '../../../../helpers/fake-desk.ts';
import { show } from '../../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeadlinesTab } from '../../../../../renderer/screens/settings/deadlines/deadlines-tab.tsx';
import { shippedCalendars } from '../../../../../shared/calendar/holidays.ts';
import { presetsFor } from '../../../../../shared/deadline/presets.ts';
import { friday } from '../../../../helpers/window-things.ts';

const rules = presetsFor('RU').map((rule) => ({ version: 1, rule }));
const calendars = shippedCalendars('RU').map(({ calendar, days }) => ({ calendar, days: [...days] }));

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'deadline.rules': () => rules, 'calendar.list': () => calendars, 'deadline.saveRule': () => null });
});

const tab = (how: Parameters<typeof show>[1] = {}) => show(<DeadlinesTab />, { roles: ['admin'], ...how });
const open = async (name: RegExp) => {
  await page.getByRole('button', { name }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
};
const saved = () => fakeDesk.asked('deadline.saveRule')[0];

it('lists every rule with its term, who set it, and whether it is in use', async () => {
  await tab();
  await expect
    .element(page.getByRole('button', { name: /^CO-2 With whoever is responsible 1 business day company In use/u }))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: /^CO-3 .* the date named company In use/u })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^CO-4-minor .* the same day company In use/u })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /RU-22 .* 10 calendar days law In use/u })).toBeVisible();
});

it('marks what was not compared with its source, and has it off', async () => {
  await tab();
  const unverified = page.getByRole('button', { name: /RU-FIN .* unverified Not in use/u });
  await expect.element(unverified).toBeVisible();
});

it('says what a changed term would move before it is saved, and that it moves nothing', async () => {
  fakeDesk.answers({
    'deadline.preview': () => ({
      open: 12,
      moved: 3,
      begun: 0,
      gone: 0,
      rows: [{ number: 'BKK-2026-A-0007-Q', dueNow: friday('16:00'), dueThen: friday('17:00') }],
    }),
  });
  await tab();
  await open(/CO-4-target/u);
  await page.getByLabelText('How long').fill('7');
  await page.getByRole('button', { name: 'What would it move?' }).click();
  await expect.element(page.getByText(/Of 12 open complaints it would move 3/u)).toBeVisible();
  await expect.element(page.getByText(/BKK-2026-A-0007-Q: .*16:00 → .*17:00/u)).toBeVisible();
  expect(fakeDesk.asked('deadline.preview')).toMatchObject([{ rule: { id: 'CO-4-target', amount: 7 } }]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(saved).toMatchObject({ seen: 1, rule: { id: 'CO-4-target', amount: 7, pausable: true } });
});

it('keeps a longer term with its condition, and takes another', async () => {
  await tab();
  await open(/RU-21/u);
  await expect.poll(() => page.getByLabelText('How long in all').elements()).toHaveLength(2);
  await page.getByRole('button', { name: 'Add a longer term' }).click();
  await page.getByLabelText('Condition in English').nth(2).fill('remote area');
  await page.getByLabelText('How long in all').nth(2).fill('60');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => saved()?.rule.extensions.map(({ amount, condition }) => [amount, condition.en]))
    .toEqual([
      [20, 'a quality check is needed'],
      [1, 'not in stock'],
      [60, 'remote area'],
    ]);
});

it('says that a form cannot be read, and asks the desk nothing', async () => {
  await tab();
  await open(/^CO-2 /u);
  await page.getByLabelText(/In force from/u).fill('soon');
  page
    .getByLabelText(/In force from/u)
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(saved()).toBeUndefined();
});
