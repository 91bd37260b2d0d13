import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownRow, lateParcel, idNumber } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Output } from '../../../../shared/contract/contract.ts';
import { catalogueId, instant } from '../../../../shared/ids.ts';
import { DayScreen } from '../../../../renderer/screens/day/day-screen.tsx';
import { chooseDay, filterDay } from '../../../../renderer/state/day-state.ts';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const overdue = aShownRow(1, { promiseDue: instant.parse(Date.now() - 12 * 60_000), open: ['product', 'decision'] });
const solved = aShownRow(2, { state: 'resolved', outcome: 'satisfied', title: 'Cold soup', resolvedAt: instant.parse(Date.now()) });

const aDay = (given: Partial<Output<'day.read'>> = {}): Output<'day.read'> => ({
  rows: [overdue, solved],
  more: false,
  overdue: 1,
  oldestOpen: instant.parse(Date.now() - 3 * 86_400_000),
  targetDays: 5,
  promisesDue: 20,
  promisesKept: 19,
  solvedOnCall: 11,
  registered: 20,
  noOwner: 0,
  noDate: 0,
  wrapUp: { calls: 20, median: 9, p90: 71 },
  byCategory: [
    { category: catalogueId.parse(idNumber(12)), count: 5 },
    { category: lateParcel, count: 15 },
  ],
  byAge: [
    { days: 0, count: 8 },
    { days: 4, count: 2 },
    { days: 30, count: 1 },
  ],
  ...given,
});

beforeEach(() => {
  fakeDesk.fresh();
  chooseDay(undefined);
  filterDay('');
  fakeDesk.answers({ 'day.read': () => aDay() });
});

const list = () => page.getByRole('grid', { name: 'Complaints of the day' });

it('puts each number next to its target and says in words whether it is met', async () => {
  await show(<DayScreen />, { roles: ['supervisor'] });
  await expect.element(page.getByText(/95% \(target 95%\)/u)).toHaveTextContent('95% (target 95%) ✓ met');
  await expect.element(page.getByText(/55% \(target 60%\)/u)).toHaveTextContent('55% (target 60%) ▲ missed');
});

it('shows how long calls are wrapped up in, and what that means', async () => {
  await show(<DayScreen />, { roles: ['supervisor'] });
  await expect.element(page.getByText(/1 min 11 s \(target 1 min\)/u)).toHaveTextContent('1 min 11 s (target 1 min) ▲ missed');
  await expect.element(page.getByText(/half of them within 9 s/u)).toBeVisible();
});

it('measures no wrap-up on a day without calls', async () => {
  fakeDesk.answers({ 'day.read': () => aDay({ wrapUp: { calls: 0, median: null, p90: null } }) });
  await show(<DayScreen />, { roles: ['supervisor'] });
  await expect.element(page.getByText(/— \(target 1 min\)/u)).toBeVisible();
});

it('marks an overdue promise in words and lists what is still open', async () => {
  await show(<DayScreen />, { roles: ['supervisor'] });
  await expect.element(list().getByText(/overdue 12 min/u)).toBeVisible();
  await expect.element(list().getByText('product, decision')).toBeVisible();
});

it('draws categories by number with the running share, as a table', async () => {
  await show(<DayScreen />, { roles: ['supervisor'] });
  const table = page.getByRole('table', { name: 'By category' });
  await expect.element(table).toBeVisible();
  const rows = [...table.element().querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual(['Late delivery1575%', 'Wrong bill5100%']);
  const ages = [...page.getByRole('table', { name: 'Open, by age' }).element().querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(ages).toEqual(['today8', '1 day0', '2 days0', '3 to 5 days2', '6 to 10 days0', '11 days and more1']);
});

it('narrows the list and opens a case among what is left', async () => {
  await show(<DayScreen />, { roles: ['supervisor'] });
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard('{Control>}f{/Control}');
  await userEvent.keyboard('soup');
  await expect.element(list().getByText('The parcel did not come')).not.toBeInTheDocument();
  (list().element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toEqual({ at: 'case', complaint: solved.id, among: [solved.id] });
});

it('asks for whole days of the site', async () => {
  chooseDay('2026-11-20');
  await show(<DayScreen />, { roles: ['supervisor'] });
  await expect.element(list()).toBeVisible();
  await page.getByRole('button', { name: 'Day before' }).click();
  await expect
    .poll(() => fakeDesk.asked('day.read').at(-1))
    .toEqual({
      from: Date.parse('2026-11-19T00:00:00+07:00'),
      to: Date.parse('2026-11-20T00:00:00+07:00'),
    });
  await userEvent.keyboard('{Control>}d{/Control}');
  await expect.element(page.getByLabelText('Day', { exact: true })).toHaveFocus();
});

it('shows the Buddhist year in Thai', async () => {
  chooseDay('2026-11-20');
  await show(<DayScreen />, { roles: ['supervisor'], language: 'th' });
  await expect.element(page.getByRole('heading', { name: /2569/u })).toBeVisible();
});
