import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownComplaint, friday, idNumber, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CheckRow } from '../../../../shared/contract/follow-up.ts';
import { complaintId, instant } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { FollowUpScreen } from '../../../../renderer/screens/follow-up/follow-up-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const hourMs = 3_600_000;
const aRow = (number: number, given: Partial<CheckRow> = {}): CheckRow => ({
  complaint: complaintId.parse(idNumber(1000 + number)),
  number: `BKK-2026-A-${String(number).padStart(4, '0')}-K`,
  title: 'The parcel did not come',
  customerName: `Anna ${number}`,
  phone: '+66812345678',
  replyChannel: 'phone',
  replyAddress: '',
  language: 'ru',
  solution: 'Sent a new parcel',
  outcome: 'satisfied',
  solver: pavel.id,
  resolvedAt: friday('14:02'),
  tries: 0,
  lastTry: null,
  dueAt: instant.parse(Date.now() - hourMs),
  doNotCall: null,
  ...given,
});

let rows: CheckRow[] = [];
beforeEach(() => {
  fakeDesk.fresh();
  useScreen.setState({ screen: { at: 'followUp' } });
  rows = [aRow(1), aRow(2, { tries: 1, lastTry: friday('15:00') }), aRow(3, { doNotCall: 'asked so in May' })];
  fakeDesk.answers({
    'check.list': () => ({ rows, more: false }),
    'check.call': () => null,
    'complaint.check': ({ complaint }) => {
      rows = rows.filter((row) => row.complaint !== complaint);
      return { complaint: aShownComplaint({ id: complaint }) };
    },
    'complaint.reopen': ({ complaint }) => ({ complaint: aShownComplaint({ id: complaint }) }),
  });
});

for (const language of languages) {
  it(`shows whom to call, what was done and the empty form in ${language}`, async () => {
    await show(<FollowUpScreen complaint={undefined} />, { language, look: language === 'th' ? 'dark' : 'light' });
    await expect.element(page.getByText('+66812345678')).toBeVisible();
    await expect.element(page.getByText(/насколько вы довольны/iu)).toBeVisible(); // in the customer's language, whatever the window's
    expect(document.querySelectorAll('input[type=radio]:checked')).toHaveLength(0);
    expect(document.body.textContent).not.toMatch(/\{\{|followUp:|common:|complaint\.|column\./u);
  });
}

it('is worked by keyboard alone: open, call, score, save', async () => {
  await show(<FollowUpScreen complaint={undefined} />);
  const list = page.getByRole('grid', { name: 'To be asked' });
  await expect.element(list).toBeVisible();
  list.element().focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByText(/Anna 2 ·/u)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'I am calling' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: /Called at/u })).toBeVisible();
  const [call] = fakeDesk.asked('check.call');
  expect(call?.complaint).toBe(idNumber(1002));

  await userEvent.keyboard('{Alt>}4{/Alt}');
  await page.getByRole('radio', { name: 'partly solved' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Written down: BKK-2026-A-0002-K.');
  expect(fakeDesk.asked('complaint.check')).toMatchObject([
    { complaint: idNumber(1002), method: 'phone', result: 'scored', score: 4, solved: 'partly', comment: '', call: call?.call },
  ]);
  await expect.element(page.getByText(/Anna 1 ·/u)).toBeVisible();
});

it('keeps the score that was chosen before the desk had noted the call', async () => {
  await show(<FollowUpScreen complaint={complaintId.parse(idNumber(1001))} />);
  await expect.element(page.getByRole('radio', { name: /^5/u })).toBeVisible();
  fakeDesk.takes(1_000);
  await page.getByRole('button', { name: 'I am calling' }).click();
  await userEvent.keyboard('{Alt>}5{/Alt}');
  await expect.element(page.getByRole('radio', { name: /^5/u })).toBeChecked();
  await expect.element(page.getByRole('button', { name: /Called at/u })).toBeVisible();
  await expect.element(page.getByRole('radio', { name: /^5/u })).toBeChecked();
});

it('offers to reopen at once when the customer is not content, with a reason and a date', async () => {
  await show(<FollowUpScreen complaint={complaintId.parse(idNumber(1001))} />);
  await page.getByRole('radio', { name: /^1/u }).click();
  await page.getByRole('radio', { name: 'not solved', exact: true }).click();
  await page.getByRole('textbox', { name: /not content with/u }).fill('Broken again');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Reopen BKK-2026-A-0001-K?' })).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: /put right/u })).toHaveValue('Broken again');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('heading', { name: /^Reopen/u })).not.toBeInTheDocument();
  expect(fakeDesk.asked('complaint.reopen')).toMatchObject([
    { complaint: idNumber(1001), reason: 'Broken again', promise: { what: 'callback', channel: 'phone' } },
  ]);
});

it('writes down that nobody answered, without a score', async () => {
  await show(<FollowUpScreen complaint={undefined} />);
  await userEvent.keyboard('{Alt>}5{/Alt}');
  await page.getByRole('button', { name: 'Nobody answered' }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/Written down/u);
  expect(fakeDesk.asked('complaint.check')).toMatchObject([{ result: 'noAnswer', score: null, solved: null, mood: null }]);
});

it('shows what the desk misses and keeps what was chosen', async () => {
  fakeDesk.answers({ 'complaint.check': () => 'solvedMissing' });
  await show(<FollowUpScreen complaint={undefined} />);
  await userEvent.keyboard('{Alt>}3{/Alt}{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/Choose whether it is solved/u)).toBeVisible();
  await expect.element(page.getByRole('radio', { name: /^3/u })).toBeChecked();
});

it('gives no number to call where the customer does not want it, and says why', async () => {
  await show(<FollowUpScreen complaint={complaintId.parse(idNumber(1003))} />);
  await expect.element(page.getByText(/Do not call: asked so in May/u)).toBeVisible();
  await expect.element(page.getByText('+66812345678')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'I am calling' })).not.toBeInTheDocument();
});

it('never shows another customer than the one it was opened for', async () => {
  await show(<FollowUpScreen complaint={complaintId.parse(idNumber(1099))} />);
  await expect.element(page.getByText(/This customer is not to be asked now/u)).toBeVisible();
  await expect.element(page.getByRole('form')).not.toBeInTheDocument();
});
