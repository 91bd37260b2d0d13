import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { anAuthority, aShownComplaint, aView, friday, irina, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { instant } from '../../../../shared/ids.ts';
import { Approvals } from '../../../../renderer/screens/queue/approvals.tsx';
import { anApproval, anOffer } from '../../../helpers/a-complaint.ts';

// Irina, who is signed in, is the one who is asked; Pavel proposes.
const approval = anApproval({ to: irina.id, answerBy: instant.parse(Date.now() + 20 * 60_000), note: 'She threatens to leave' });
const offer = anOffer({ amount: 60_000, state: 'awaitingApproval', proposedBy: pavel.id, approval });
const { id: complaint, number } = aShownComplaint();
const row = {
  offer: offer.id,
  complaint,
  number,
  title: 'Late parcel',
  customerName: 'Anna Petrova',
  type: offer.type,
  text: offer.text,
  amount: 60_000,
  by: pavel.id,
  because: approval.because,
  note: approval.note,
  answerBy: approval.answerBy,
  requestedAt: approval.requestedAt,
};
const before = { complaint, number: 'BKK-2026-A-0009-K', type: 'gift' as const, text: 'a cup', amount: 12_000, underWarranty: false };

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'approval.read': () => [row],
    'complaint.read': () => aView({ offers: [offer] }),
    'complaint.authority': () => anAuthority({ perComplaint: 200_000, perCustomer: 400_000, spent: 12_000, left: 200_000 }),
    'complaint.given': () => [{ ...before, promised: false, at: friday('10:00') }],
    'complaint.approve': () => ({ complaint: aShownComplaint() }),
  });
});

async function open() {
  await show(<Approvals fresh={0} now={instant.parse(Date.now())} />, { roles: ['supervisor'] });
  const grid = page.getByRole('grid', { name: 'Waits for your approval' });
  await expect.element(grid.getByText('Pavel Orlov')).toBeVisible();
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
}

const send = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

it('is given by two keys, with what the customer got before and what losing her would cost beside it', async () => {
  await open();
  await expect.element(page.getByText('She threatens to leave')).toBeVisible();
  await expect.element(page.getByText(/BKK-2026-A-0009-K/u)).toBeVisible();
  await expect.element(page.getByText(/costs about ฿22,000/u)).toBeVisible();
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.approve')).toEqual([{ complaint, offer: offer.id, approved: true, note: '' }]);
});

it('is refused only with a reason', async () => {
  await open();
  await page.getByRole('radio', { name: 'No' }).click();
  await send();
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(fakeDesk.asked('complaint.approve')).toHaveLength(0);
  await page.getByRole('textbox', { name: 'Why' }).fill('The cup is enough');
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.approve')).toMatchObject([{ approved: false, note: 'The cup is enough' }]);
});

it('goes on to somebody who decides more, with a new time', async () => {
  await open();
  await page.getByRole('radio', { name: 'Pass on' }).click();
  await expect.element(page.getByRole('combobox', { name: 'Who approves' })).toHaveValue('Pavel Orlov');
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.approve')).toMatchObject([{ passTo: { to: pavel.id } }]);
});
