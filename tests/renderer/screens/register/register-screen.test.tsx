import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownRow, idNumber } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaintId, customerId } from '../../../../shared/ids.ts';
import { RegisterScreen } from '../../../../renderer/screens/register/register-screen.tsx';
import { chooseRow, searchRegister, useRegister } from '../../../../renderer/state/register-state.ts';
import { wholeRegister } from '../../../../renderer/state/register-question.ts';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const register = Array.from({ length: 20_000 }, (_none, at) => aShownRow(at + 1));

const reads = () =>
  fakeDesk.answers({
    'complaint.find': ({ after, before, rows, text }) => {
      const fitting = text === undefined ? register : register.filter((row) => row.number.includes(text));
      if (before !== undefined) {
        const end = before === 'end' ? fitting.length : fitting.findIndex((row) => row.id === before.id);
        return { rows: fitting.slice(Math.max(end - rows, 0), end), more: end > rows };
      }
      const start = after === undefined ? 0 : fitting.findIndex((row) => row.id === after.id) + 1;
      return { rows: fitting.slice(start, start + rows), more: start + rows < fitting.length };
    },
  });

beforeEach(async () => {
  fakeDesk.fresh();
  reads();
  await searchRegister(wholeRegister, 'Asia/Bangkok');
});

const grid = () => page.getByRole('grid', { name: 'Register' });

it('shows only the rows in sight of a long register', async () => {
  await show(<RegisterScreen />);
  await expect.element(page.getByText('BKK-2026-A-0001-K')).toBeVisible();
  expect(grid().element().querySelectorAll('[role=row]').length).toBeLessThan(80);
  expect(grid().element().getAttribute('aria-rowcount')).toBe('-1');
});

it('walks with the arrow keys and opens a case among its neighbours', async () => {
  await show(<RegisterScreen />);
  (grid().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  const { screen } = useScreen.getState();
  expect(screen).toMatchObject({ at: 'case', complaint: complaintId.parse(idNumber(1003)) });
  expect(screen.at === 'case' && screen.among.length).toBeGreaterThan(50);
});

it('reaches the very last of 20,000 rows with End', async () => {
  await show(<RegisterScreen />);
  (grid().element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('BKK-2026-A-20000-K')).toBeVisible();
  expect(grid().element().getAttribute('aria-rowcount')).toBe('-1');
  expect(fakeDesk.asked('complaint.find').length).toBeLessThanOrEqual(3);
});

it('goes on from the end towards the newest, and back to the very first with Home', async () => {
  await show(<RegisterScreen />);
  (grid().element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('BKK-2026-A-20000-K')).toBeVisible();
  chooseRow(30); // as far up as a hundred and seventy arrow keys lead
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => useRegister.getState().rows.length).toBeGreaterThan(200);
  const { rows, index } = useRegister.getState();
  expect(rows.at(-1)?.number).toBe('BKK-2026-A-20000-K');
  expect(rows[index]?.number).toBe('BKK-2026-A-19830-K');
  await expect.element(page.getByText('BKK-2026-A-19830-K')).toBeVisible();
  await userEvent.keyboard('{Home}');
  await expect.element(page.getByText('BKK-2026-A-0001-K')).toBeVisible();
});

it('narrows by text from the filter key', async () => {
  await show(<RegisterScreen />);
  await userEvent.keyboard('{Control>}f{/Control}');
  await userEvent.keyboard('0777');
  await expect.element(page.getByText('BKK-2026-A-0777-K')).toBeVisible();
  expect(fakeDesk.asked('complaint.find').at(-1)?.text).toBe('0777');
});

it('shows Buddhist years in Thai', async () => {
  await show(<RegisterScreen />, { language: 'th' });
  await expect.element(page.getByText('20 พ.ย. 2569').first()).toBeVisible();
});

it('opens the card of the chosen row’s customer', async () => {
  const anna = customerId.parse(idNumber(71));
  fakeDesk.answers({ 'complaint.find': () => ({ rows: [aShownRow(1), aShownRow(2, { customer: anna })], more: false }) });
  await searchRegister(wholeRegister, 'Asia/Bangkok');
  await show(<RegisterScreen />);
  useScreen.setState({ screen: { at: 'register' } });
  chooseRow(1);
  await userEvent.keyboard('{Control>}i{/Control}');
  expect(useScreen.getState().screen).toEqual({ at: 'customer', customer: anna, back: { at: 'register' } });
});
