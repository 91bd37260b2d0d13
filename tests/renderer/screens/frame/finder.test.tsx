import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aCustomerMatch, aShownRow } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Finder } from '../../../../renderer/screens/frame/finder.tsx';
import { showFinder, useScreen } from '../../../../renderer/state/screen-state.ts';

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'complaint.find': () => ({ rows: [], more: false }) });
  useScreen.setState({ wish: undefined });
  showFinder(true);
});

it('opens the only one found with Enter', async () => {
  fakeDesk.answers({
    'customer.find': () => [],
    'complaint.find': () => ({ rows: [aShownRow(7)], more: false }),
  });
  await show(<Finder />);
  await userEvent.keyboard('0007');
  await expect.element(page.getByText('BKK-2026-A-0007-K')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint: aShownRow(7).id });
});

it('picks none of several who share a number, but goes to their list', async () => {
  fakeDesk.answers({ 'customer.find': () => [aCustomerMatch(1, 'Anna Petrova'), aCustomerMatch(2, 'Boris Petrov')] });
  await show(<Finder />);
  await userEvent.keyboard('5678');
  await expect.element(page.getByText('Boris Petrov')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().wish).toBeUndefined();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(useScreen.getState().wish).toMatchObject({ kind: 'manual', caller: aCustomerMatch(2, 'Boris Petrov') });
});

it('opens the card beside the call, by keyboard', async () => {
  fakeDesk.answers({ 'customer.find': () => [aCustomerMatch(1, 'Anna Petrova')] });
  await show(<Finder />);
  await userEvent.keyboard('5678');
  await expect.element(page.getByText('Anna Petrova')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Tab}{Enter}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'customer', customer: aCustomerMatch(1, '').id });
});
