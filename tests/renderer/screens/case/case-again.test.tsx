import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aTold } from '../../../helpers/a-sync.ts';
import { anEscalation, aPromise, aShownComplaint, aView, friday, idNumber, irina, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Told } from '../../../../shared/contract/sync.ts';
import { escalationId, instant, promiseId } from '../../../../shared/ids.ts';
import { CaseScreen } from '../../../../renderer/screens/case/case-screen.tsx';
import { againOf } from '../../../../renderer/state/again.ts';

const { id: here } = aShownComplaint();
const changes = { complaint: aShownComplaint() };
const inHours = (hours: number) => instant.parse(Math.round(Date.now() / 60_000 + hours * 60) * 60_000);
const escalation = escalationId.parse(idNumber(2100));
const promise = promiseId.parse(idNumber(3100));

const reads = (given: Partial<Complaint> = {}) => fakeDesk.answers({ 'complaint.read': () => aView(given) });

beforeEach(() => {
  fakeDesk.fresh();
  reads();
  fakeDesk.answers({
    'complaint.authority': () => ({
      perComplaint: 50_000,
      perCustomer: 100_000,
      spent: 0,
      spentHere: 0,
      left: 50_000,
      costOfLoss: 2_200_000,
    }),
    'complaint.measure': () => changes,
    'complaint.contact': () => changes,
    'complaint.movePromise': () => changes,
    'complaint.solve': () => changes,
    'complaint.refuse': () => changes,
    'complaint.handOver': () => changes,
    'complaint.answer': () => changes,
    'complaint.correct': () => changes,
    'sync.toldDone': () => null,
  });
});

const doAgain = async (kind: string, payload: unknown, given: Partial<Told> = {}) => {
  const again = againOf(aTold({ wanted: { kind, payload }, ...given }), irina.id);
  expect(again).toBeDefined();
  await show(<CaseScreen complaint={here} among={[]} again={again} />);
};
const send = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const dealtWith = () => fakeDesk.asked('sync.toldDone');

it('opens a measure as it was written, says whose words they are, and is dealt with once it is sent', async () => {
  await doAgain('measure', { text: 'Called the courier' });
  await expect.element(page.getByRole('textbox', { name: /What was done/u })).toHaveValue('Called the courier');
  await expect.element(page.getByText(/which head office did not take/u)).toBeVisible();
  expect(fakeDesk.asked('sync.toldDone')).toEqual([]);
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.measure')).toEqual([{ complaint: here, text: 'Called the courier' }]);
  await expect.poll(dealtWith).toEqual([{ told: '41' }]);
});

it('leaves what was begun on the case otherwise untouched', async () => {
  const again = againOf(aTold({ id: '77', wanted: { kind: 'measure', payload: { text: 'Again' } } }), irina.id);
  const { unmount } = await show(<CaseScreen complaint={here} among={[]} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}m{/Control}');
  await userEvent.keyboard('My own half sentence');
  await unmount();
  const second = await show(<CaseScreen complaint={here} among={[]} again={again} />);
  await expect.element(page.getByRole('textbox', { name: /What was done/u })).toHaveValue('Again');
  await second.unmount();
  await show(<CaseScreen complaint={here} among={[]} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}m{/Control}');
  await expect.element(page.getByRole('textbox', { name: /What was done/u })).toHaveValue('My own half sentence');
});

it('moves the date that stands where the same was promised twice', async () => {
  reads({ promises: [aPromise()] });
  const dueAt = inHours(5);
  await doAgain('promise', { promise, what: 'refund', text: 'The money is back', dueAt, channel: 'sms' });
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.movePromise')[0])
    .toMatchObject({ complaint: here, what: 'refund', text: 'The money is back', dueAt, channel: 'sms' });
});

it('names a date anew that has passed meanwhile', async () => {
  reads({ promises: [aPromise()] });
  await doAgain('movePromise', { promise, what: 'refund', text: '', dueAt: friday('15:00'), channel: 'sms' });
  await expect.element(page.getByRole('textbox', { name: 'By when' })).toHaveValue('');
});

it('records a contact as it was', async () => {
  await doAgain('contact', { result: 'reached', settles: true, text: 'She is content' });
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.contact'))
    .toEqual([{ complaint: here, result: 'reached', settles: true, text: 'She is content' }]);
});

it('gives a remedy as it was, in whole units of the currency', async () => {
  const payload = {
    verdict: 'yes',
    reply: 'accepted',
    measure: 'Sent a new one',
    warrantyChecked: false,
    remedy: { type: 'refund', text: 'The price back', amount: 39_050 },
  };
  await doAgain('solve', payload);
  await expect.element(page.getByRole('textbox', { name: /Amount/u })).toHaveValue('390.5');
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.solve')[0]).toMatchObject(payload);
});

it('refuses with the same reason and way out', async () => {
  await doAgain('refuse', {
    reason: 'Dropped by the customer',
    alternative: 'A repair at cost',
    reply: 'declined',
    warrantyChecked: false,
  });
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.refuse')[0])
    .toMatchObject({ reason: 'Dropped by the customer', alternative: 'A repair at cost', reply: 'declined' });
});

it('hands over to the same person by the same time', async () => {
  const answerBy = inHours(3);
  await doAgain('handOver', { escalation, promise, to: pavel.id, answerBy, reason: 'safety', text: 'It broke in her hand' });
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.handOver')[0])
    .toMatchObject({ to: pavel.id, answerBy, reason: 'safety', text: 'It broke in her hand' });
});

it('decides as before, on the hand-over that waits now', async () => {
  reads({ escalations: [anEscalation({ from: pavel.id, to: irina.id })] });
  await doAgain('answer', {
    escalation,
    answer: 'otherOffer',
    text: 'Offer her a new one',
    tellBy: inHours(2),
    remedy: { type: 'exchange', text: '', amount: 0 },
  });
  await expect.element(page.getByRole('textbox', { name: /What to tell the customer/u })).toHaveValue('Offer her a new one');
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.answer')[0])
    .toMatchObject({ escalation: idNumber(2001), answer: 'otherOffer', text: 'Offer her a new one' });
  await expect.poll(dealtWith).toEqual([{ told: '41' }]);
});

it('corrects the card from how it stands now, and is dealt with once it is saved', async () => {
  await doAgain('correct', { seen: 1, facts: { title: 'Broken kettle' }, caller: { phone: '+66819998877' } });
  await expect.element(page.getByRole('textbox', { name: 'Short' })).toHaveValue('Broken kettle');
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.correct'))
    .toEqual([{ complaint: here, seen: 3, facts: { title: 'Broken kettle' }, caller: { phone: '+66819998877' } }]);
  await expect.poll(dealtWith).toEqual([{ told: '41' }]);
});

it('shows only the case where it does not allow it any more', async () => {
  fakeDesk.answers({ 'complaint.read': () => aView({}, { may: { ...aView().may, handOver: false } }) });
  await doAgain('handOver', { escalation, promise, to: pavel.id, answerBy: inHours(3), reason: 'safety', text: '' });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.getByText(/which head office did not take/u).query()).toBeNull();
});
