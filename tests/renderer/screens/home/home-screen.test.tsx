import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { idNumber, irina } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Output } from '../../../../shared/contract/contract.ts';
import { callbackId, complaintId, draftId, instant, promiseId, workRecordId } from '../../../../shared/ids.ts';
import { HomeScreen } from '../../../../renderer/screens/home/home-screen.tsx';
import { toggleMask, useScreen } from '../../../../renderer/state/screen-state.ts';

const minutesFromNow = (minutes: number) => instant.parse(Date.now() + minutes * 60_000);

const aPromise = (number: number, minutes: number): Output<'home.read'>['promises'][number] => ({
  promise: promiseId.parse(idNumber(100 + number)),
  complaint: complaintId.parse(idNumber(200 + number)),
  number: `BKK-2026-A-000${number}-K`,
  title: 'Late parcel',
  customerName: 'Anna Petrova',
  code: null,
  what: 'callback',
  dueAt: minutesFromNow(minutes),
  channel: 'phone',
});

const home: Output<'home.read'> = {
  promises: [aPromise(1, -12.5), aPromise(2, 48.5)],
  drafts: [
    {
      id: draftId.parse(idNumber(300)),
      by: null,
      createdAt: minutesFromNow(-20),
      savedAt: minutesFromNow(-10),
      title: 'The box was open',
      customerName: '',
      hasCategory: false,
    },
  ],
  callbacks: [
    {
      id: callbackId.parse(idNumber(400)),
      reason: 'missed',
      number: '+79161234567',
      name: 'Anna Petrova',
      customer: null,
      openComplaints: 2,
      at: minutesFromNow(-30),
      dueAt: null,
      by: null,
    },
  ],
  back: [],
  asked: [],
  waiting: [],
  today: { taken: 14, solved: 9, overdue: 1 },
};

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'home.read': () => home, 'asked.read': () => [] });
});

it('shows an overdue promise in words, the least time left first', async () => {
  await show(<HomeScreen />);
  const rows = page.getByRole('list', { name: 'My promises' }).getByRole('button');
  await expect.element(rows.first()).toBeVisible();
  const [first, second] = rows.elements().map((row) => row.textContent);
  expect(first).toContain('overdue 12 min');
  expect(second).toContain('48 min left');
});

it('opens a promise’s complaint among its neighbours by keyboard', async () => {
  await show(<HomeScreen />);
  const rows = page.getByRole('list', { name: 'My promises' }).getByRole('button');
  (rows.first().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(useScreen.getState().screen).toEqual({
    at: 'case',
    complaint: home.promises[1]?.complaint,
    among: home.promises.map((one) => one.complaint),
  });
});

it('goes on with an unfinished card', async () => {
  await show(<HomeScreen />);
  await page.getByRole('button', { name: /The box was open/u }).click();
  expect(useScreen.getState().wish).toEqual({ kind: 'draft', draft: home.drafts[0]?.id });
});

it('calls back whom nobody answered', async () => {
  await show(<HomeScreen />);
  await page.getByRole('button', { name: /missed.*Anna Petrova/u }).click();
  expect(useScreen.getState().wish).toMatchObject({ kind: 'callback', number: '+79161234567' });
});

it('puts a call-back away that is not needed any more', async () => {
  fakeDesk.answers({ 'callback.close': () => null });
  await show(<HomeScreen />);
  await page.getByRole('button', { name: /Not needed any more/u }).click();
  await expect.poll(() => fakeDesk.asked('callback.close')).toEqual([{ callback: home.callbacks[0]?.id, result: 'notNeeded' }]);
});

it('hides names and numbers when asked', async () => {
  await show(<HomeScreen />);
  await expect.element(page.getByText('+79161234567')).toBeVisible();
  toggleMask();
  await expect.element(page.getByText('+79161234567')).not.toBeInTheDocument();
  toggleMask();
});

it('shows what colleagues ask of one, and opens the case', async () => {
  const asked = {
    kind: 'statement' as const,
    record: workRecordId.parse(idNumber(500)),
    complaint: complaintId.parse(idNumber(201)),
    number: 'BKK-2026-A-0001-K',
    title: 'Late parcel',
    what: 'Was the box whole?',
    from: irina.id,
    dueAt: minutesFromNow(90.5),
  };
  fakeDesk.answers({ 'asked.read': () => [asked] });
  await show(<HomeScreen />);
  await page
    .getByRole('list', { name: 'Asked of you' })
    .getByRole('button', { name: /say what happened.*Was the box whole\?/u })
    .click();
  expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint: asked.complaint });
});

it('counts in Russian as Russian counts', async () => {
  await show(<HomeScreen />, { language: 'ru' });
  await expect.element(page.getByText('2 открытых дела')).toBeVisible();
});
