import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { idNumber } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ComplaintRow } from '../../../../shared/contract/complaint.ts';
import { complaintId, instant } from '../../../../shared/ids.ts';
import { RegisterScreen } from '../../../../renderer/screens/register/register-screen.tsx';
import { unmarkAll, useMarked } from '../../../../renderer/state/marked-rows.ts';
import { aShownComplaint } from '../../../helpers/window-things.ts';

const { owner, receiver } = aShownComplaint();
const aRow = (number: number): ComplaintRow => ({
  id: complaintId.parse(idNumber(2000 + number)),
  number: `BKK-2026-A-000${number}-K`,
  type: 'complaint',
  state: 'inWork',
  title: `Cup ${number}`,
  category: null,
  customer: null,
  customerName: 'Anna Petrova',
  code: null,
  receivedAt: instant.parse(1_795_158_000_000 - number),
  resolvedAt: null,
  owner,
  receiver,
  moodStart: 'calm',
  moodEnd: 'calm',
  verdict: null,
  outcome: null,
  promiseDue: null,
  escalatedTo: null,
  open: [],
});
const rows = [1, 2, 3, 4].map(aRow);
const [first, second, third] = rows.map((row) => row.id);
const outcome = ({ id, number, title }: ComplaintRow, refused: boolean) => ({
  complaint: id,
  number,
  title,
  refusal: refused ? ({ code: 'alreadyHandedOver', facts: { name: 'Vera Maat' } } as const) : null,
});

beforeEach(() => {
  fakeDesk.fresh();
  unmarkAll();
  fakeDesk.answers({
    'complaint.find': () => ({ rows, more: false }),
    'bulk.preview': () => rows.slice(0, 3).map((row, at) => outcome(row, at === 1)),
    'bulk.run': () => [rows[0], rows[2]].flatMap((row) => (row === undefined ? [] : [outcome(row, false)])),
  });
});

it('chooses rows with Space and Shift, looks at what is refused and why, and does the rest', async () => {
  await show(<RegisterScreen />, { roles: ['manager'] });
  await expect.element(page.getByRole('grid')).toBeVisible();
  await expect.element(page.getByText('Cup 4')).toBeVisible();
  (page.getByRole('grid').element() as HTMLElement).focus();
  await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.poll(() => [...useMarked.getState().marked]).toEqual([first, second, third]);
  await expect.element(page.getByText('Chosen: 3').first()).toBeVisible();

  await userEvent.keyboard('{Control>}e{/Control}');
  await page.getByRole('combobox', { name: 'Action' }).click();
  await page.getByRole('option', { name: 'go on' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('2 can be done, 1 cannot')).toBeVisible();
  await expect.element(page.getByText(/handed over already to Vera Maat/u)).toBeVisible();
  expect(fakeDesk.asked('bulk.run')).toEqual([]);

  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('bulk.run'))
    .toEqual([{ act: { kind: 'resume', payload: { text: '' } }, complaints: [first, third] }]);
  await expect.element(page.getByText('2 done, 0 refused')).toBeVisible();
});

it('marks nothing for those who may only read', async () => {
  await show(<RegisterScreen />, { roles: ['analyst'] });
  await expect.element(page.getByText('Cup 4')).toBeVisible();
  (page.getByRole('grid').element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(useMarked.getState().marked.size).toBe(0);
});
