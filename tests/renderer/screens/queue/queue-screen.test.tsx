import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { anAuthority, anEscalation, anEscalationRow, aShownComplaint, aView, pavel, somePeople } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { instant } from '../../../../shared/ids.ts';
import { QueueScreen } from '../../../../renderer/screens/queue/queue-screen.tsx';
import { useDesk } from '../../../../renderer/state/desk-state.ts';
import { useNews } from '../../../../renderer/state/news.ts';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const first = anEscalationRow(1);
const overdue = anEscalationRow(2, {
  title: 'Burning smell',
  answerBy: instant.parse(Date.now() - 35 * 60_000),
  safety: true,
  reason: 'safety',
});

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'queue.read': () => ({ waiting: [overdue, first], taken: [], answered: [] }),
    'approval.read': () => [],
    'report.onCall': () => [],
    'complaint.read': ({ complaint }) =>
      aView({
        id: complaint,
        escalations: [anEscalation()],
        facts: { ...aShownComplaint().facts, offerId: 'refund_full', offerAmount: 240_000 },
      }),
    'complaint.authority': () => anAuthority({ perComplaint: 1_000_000, perCustomer: 1_600_000, left: 1_000_000 }),
    'complaint.take': () => ({ complaint: aShownComplaint() }),
    'complaint.answer': () => ({ complaint: aShownComplaint() }),
  });
});

const waiting = () => page.getByRole('grid', { name: 'Waiting for you' });

it('says in words how long an answer is overdue and that people are in danger', async () => {
  await show(<QueueScreen />, { roles: ['manager'] });
  await expect.element(waiting().getByText(/overdue 35 min/u)).toBeVisible();
  await expect.element(waiting().getByText(/danger/u)).toBeVisible();
});

it('says of a colleague’s row whether they are away or do not answer (E13)', async () => {
  fakeDesk.answers({
    'queue.read': () => ({ waiting: [anEscalationRow(1, { to: pavel.id, insteadOf: pavel.id })], taken: [], answered: [] }),
  });
  await show(<QueueScreen />, { roles: ['manager'] });
  await expect.element(waiting().getByText(`for ${pavel.name}, who does not answer`)).toBeVisible();
  useDesk.setState({ people: somePeople.map((one) => (one.id === pavel.id ? { ...one, absentFrom: instant.parse(0) } : one)) });
  await expect.element(waiting().getByText(`for ${pavel.name}, who is away`)).toBeVisible();
});

it('sends an answer by keyboard alone, with the remedy the operator offered', async () => {
  await show(<QueueScreen />, { roles: ['manager'] });
  await expect.element(waiting()).toBeVisible();
  (waiting().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByText(/You can grant ฿10,000 here/u)).toBeVisible();
  await expect.element(page.getByText(/costs about ฿22,000/u)).toBeVisible();
  await userEvent.keyboard(' {Enter}');
  expect(fakeDesk.asked('complaint.take')).toMatchObject([{ escalation: first.escalation }]);
  await page.getByRole('textbox', { name: 'What to tell the customer' }).fill('We return the whole amount today.');
  await userEvent.keyboard('{Alt>}1{/Alt}{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/^Sent to Irina/u)).toBeVisible();
  expect(fakeDesk.asked('complaint.answer')).toMatchObject([
    {
      complaint: first.complaint,
      escalation: first.escalation,
      answer: 'approved',
      text: 'We return the whole amount today.',
      remedy: { type: 'refund', amount: 240_000 },
    },
  ]);
  expect(fakeDesk.asked('complaint.answer')[0]?.tellBy).toBeGreaterThan(Date.now());
});

it('sends no remedy with a refusal', async () => {
  await show(<QueueScreen />, { roles: ['manager'] });
  await expect.element(page.getByRole('textbox', { name: 'What to tell the customer' })).toBeVisible();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await page.getByRole('textbox', { name: 'What to tell the customer' }).fill('The guarantee has ended; we offer a repair.');
  await page.getByRole('textbox', { name: 'What we can do instead' }).fill('A repair at cost');
  await page.getByRole('textbox', { name: /Tell the customer by/u }).fill('tomorrow 12:00');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/^Sent to Irina/u)).toBeVisible();
  expect(fakeDesk.asked('complaint.answer')[0]).toMatchObject({ answer: 'refused', alternative: 'A repair at cost' });
  expect(fakeDesk.asked('complaint.answer')[0]?.remedy).toBeUndefined();
});

it('asks nothing of the desk while the answer has no words', async () => {
  await show(<QueueScreen />, { roles: ['manager'] });
  await expect.element(page.getByRole('textbox', { name: 'What to tell the customer' })).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('alert').last()).not.toBeEmptyDOMElement();
  expect(fakeDesk.asked('complaint.answer')).toHaveLength(0);
});

it('opens the case among the others of the queue with Enter', async () => {
  await show(<QueueScreen />, { roles: ['manager'] });
  await expect.element(waiting()).toBeVisible();
  (waiting().element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toEqual({ at: 'case', complaint: overdue.complaint, among: [overdue.complaint, first.complaint] });
});

it('shows an answered row with its answer after news', async () => {
  await show(<QueueScreen />, { roles: ['manager'] });
  await expect.element(waiting()).toBeVisible();
  const answered = {
    ...first,
    answeredAt: instant.parse(Date.now()),
    answer: 'refused',
    answerText: 'No.',
    tellBy: instant.parse(Date.now() + 1000),
  };
  fakeDesk.answers({ 'queue.read': () => ({ waiting: [overdue], taken: [], answered: [answered] }) });
  useNews.setState({ complaints: useNews.getState().complaints + 1 });
  await expect.element(page.getByRole('grid', { name: 'Answered lately' }).getByText('refused')).toBeVisible();
});

it('tells the manager what was solved on the call today, and opens it with Enter (R71)', async () => {
  const report = {
    complaint: first.complaint,
    number: 'BKK-2026-A-0042-X',
    title: 'A broken cup',
    at: instant.parse(Date.now()),
    by: first.from,
    verdict: 'yes',
    text: 'A new cup goes out today',
    remedy: 'exchange',
    amount: 24_000,
  } as const;
  fakeDesk.answers({ 'report.onCall': () => [report] });
  await show(<QueueScreen />, { roles: ['manager'] });
  const reports = page.getByRole('grid', { name: 'Solved in the first contact today' });
  await expect.element(reports.getByText('A new cup goes out today')).toBeVisible();
  (reports.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toEqual({ at: 'case', complaint: report.complaint, among: [report.complaint] });
});
