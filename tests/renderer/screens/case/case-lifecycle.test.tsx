import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aPromise, aShownComplaint, aView, friday, idNumber, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import { complaintId, workRecordId } from '../../../../shared/ids.ts';
import { CaseScreen } from '../../../../renderer/screens/case/case-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const here = complaintId.parse(idNumber(1002));
const other = complaintId.parse(idNumber(1009));
const changes = { complaint: aShownComplaint({ id: here }) };
const step = (name: ComplaintView['steps'][number]['step'], to: Complaint['state'], part: object = {}): ComplaintView['steps'][number] => ({
  step: name,
  to,
  missing: [],
  asked: [],
  ...part,
});

const reads = (given: Partial<Complaint> = {}, more: Partial<ComplaintView> = {}) =>
  fakeDesk.answers({ 'complaint.read': () => aView({ id: here, ...given }, more) });

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'complaint.wait': () => changes,
    'complaint.close': () => changes,
    'complaint.weigh': () => changes,
    'complaint.deEscalate': () => changes,
    'complaint.merge': () => changes,
    'complaint.restore': () => changes,
    'complaint.find': () => ({ rows: [aRow], more: false }),
  });
});

const { facts, promises: _promises, escalations: _escalations, ...own } = aShownComplaint({ id: other });
const aRow = {
  id: own.id,
  number: 'BKK-2026-A-0009-T',
  type: own.type,
  state: own.state,
  title: facts.title ?? '',
  category: null,
  customer: null,
  customerName: 'Anna Petrova',
  code: null,
  receivedAt: own.receivedAt,
  resolvedAt: null,
  owner: own.owner,
  receiver: own.receiver,
  moodStart: own.moodStart,
  moodEnd: own.moodEnd,
  verdict: null,
  outcome: null,
  promiseDue: null,
  escalatedTo: null,
  open: [],
};

const showCase = (how: Parameters<typeof show>[1] = {}) => show(<CaseScreen complaint={here} among={[]} />, how);
const title = () => page.getByRole('heading', { level: 1 });

it('says what is missing before the case can be closed, and offers nothing that would be refused', async () => {
  reads(
    { state: 'resolved', resolvedAt: friday('14:20') },
    { steps: [step('close', 'closed', { missing: [{ code: 'customerNotAsked' }, { code: 'closerIsSolver', facts: { name: 'Irina' } }] })] },
  );
  await showCase();
  await expect
    .element(page.getByText(/missing: whether the customer is content, another person than the one who solved it/u))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Close', exact: true })).not.toBeInTheDocument();
});

it('waits for the customer by keys alone: menu, digit, words, day', async () => {
  reads({ promises: [aPromise()] }, { steps: [step('settle', 'resolved'), step('wait', 'waitingCustomer')] });
  await showCase();
  await expect.element(title()).toHaveFocus();
  await userEvent.keyboard('{Control>}e{/Control}');
  await expect.element(page.getByRole('menuitem', { name: /Wait for the customer/u })).toBeVisible();
  await userEvent.keyboard('3');
  await expect.element(page.getByRole('textbox', { name: /What the customer is to send/u })).toHaveFocus();
  await userEvent.keyboard('a photo of the cup');
  await page.getByRole('textbox', { name: /Ask again/u }).fill('+4h');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.wait')).toMatchObject([{ complaint: here, for: 'a photo of the cup' }]);
});

it('opens its menu by key a second time, begins each form in its first field, and stays at the case after Esc', async () => {
  reads({ promises: [aPromise()] }, { steps: [step('settle', 'resolved'), step('wait', 'waitingCustomer')] });
  useScreen.setState({ screen: { at: 'case', complaint: here, among: [] } });
  await showCase();
  await expect.element(title()).toHaveFocus();
  for (const digit of ['1', '3']) {
    await userEvent.keyboard('{Control>}e{/Control}');
    await expect.element(page.getByRole('menuitem', { name: /Wait for the customer/u })).toBeVisible();
    await userEvent.keyboard(digit);
    await expect.poll(() => document.querySelector('.case-action')?.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('.case-action')).toBeNull();
  }
  expect(useScreen.getState().screen.at).toBe('case');
});

it('lowers the escalation level below where it stands, and only with a reason', async () => {
  reads({}, { level: 2, may: { ...aView().may, deEscalate: true } });
  await showCase({ roles: ['supervisor'] });
  await expect.element(page.getByText('level 2 of 3')).toBeVisible();
  await page.getByRole('button', { name: /More/u }).click();
  await page.getByRole('menuitem', { name: /Lower the escalation level/u }).click();
  await page.getByRole('combobox', { name: 'From now on' }).click();
  await expect.element(page.getByRole('option', { name: '1: the shift lead' })).toBeVisible();
  await expect.element(page.getByRole('option', { name: '2: the manager' })).not.toBeInTheDocument();
  await page.getByRole('option', { name: '0: nobody above the desk' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/reason is missing/iu)).toBeVisible();
  expect(fakeDesk.asked('complaint.deEscalate')).toEqual([]);
  await page.getByRole('textbox', { name: /Why the trouble is smaller/u }).fill('Only a smell');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.deEscalate')).toEqual([{ complaint: here, seen: 2, to: 0, reason: 'Only a smell' }]);
});

it('asks for the cause only when closing, and only where nobody named it (U6)', async () => {
  reads({ state: 'resolved', resolvedAt: friday('14:20') }, { steps: [step('close', 'closed', { asked: ['causeNamed'] })] });
  await showCase();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('radio', { name: 'something is done' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/The cause is missing/u)).toBeVisible();
  expect(fakeDesk.asked('complaint.close')).toEqual([]);
  await page.getByRole('combobox', { name: 'Kind of cause' }).click();
  await page.getByRole('option', { name: 'delivery', exact: true }).click();
  await page.getByRole('combobox', { name: 'Whose fault' }).click();
  await page.getByRole('option', { name: 'supplier' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('complaint.close'))
    .toEqual([
      { complaint: here, correctiveAction: true, note: '', cause: { causeType: 'delivery', faultSide: 'supplier', rootCause: '' } },
    ]);
});

it('joins the case into another one and goes on there', async () => {
  reads();
  await showCase({ roles: ['manager'] });
  await expect.element(title()).toBeVisible();
  await userEvent.keyboard('{Control>}e{/Control}');
  await page.getByRole('menuitem', { name: /Join into another complaint/u }).click();
  await page.getByRole('combobox', { name: /The other complaint/u }).click();
  await page.getByRole('option', { name: /BKK-2026-A-0009-T/u }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.merge')).toEqual([{ complaint: here, into: other }]);
  await expect.poll(() => useScreen.getState().screen).toMatchObject({ at: 'case', complaint: other });
});

it('shows what happened on a joined case and parts it again', async () => {
  const link = {
    link: workRecordId.parse(idNumber(77)),
    kind: 'merged' as const,
    back: false,
    complaint: other,
    number: 'BKK-2026-A-0009-T',
    title: 'A cup',
    state: 'cancelled' as const,
    at: friday('14:30'),
    timeline: [{ at: friday('13:00'), by: pavel.id, kind: 'measure' as const, facts: { text: 'Asked the courier' } }],
  };
  reads({}, { links: [link] });
  await showCase({ roles: ['manager'] });
  await page.getByText('What happened there (1)').click();
  await expect.element(page.getByText('Asked the courier')).toBeVisible();
  await page.getByRole('button', { name: 'Part again' }).click();
  await expect.poll(() => fakeDesk.asked('complaint.restore')).toEqual([{ complaint: other, text: '' }]);
});
