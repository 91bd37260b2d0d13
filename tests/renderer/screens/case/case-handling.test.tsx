import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aCatalogue, anAuthority, aShownComplaint, aView, closedFor, irina, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { useDesk } from '../../../../renderer/state/desk-state.ts';
import { CaseScreen } from '../../../../renderer/screens/case/case-screen.tsx';
import { anOffer, aStatement, aTask } from '../../../helpers/a-complaint.ts';

const dayMs = 86_400_000;
const here = aShownComplaint().id;
const changes = { complaint: aShownComplaint() };
const reads = (given: Partial<Complaint> = {}) => fakeDesk.answers({ 'complaint.read': () => aView({ id: here, ...given }) });

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'complaint.authority': () => anAuthority(),
    'complaint.askStatement': () => changes,
    'complaint.giveStatement': () => changes,
    'complaint.missStatement': () => changes,
    'complaint.askTask': () => changes,
    'complaint.endTask': () => changes,
    'complaint.propose': () => changes,
    'complaint.present': () => changes,
    'complaint.execute': () => changes,
    'complaint.dropOffer': () => changes,
  });
});

const showCase = (how: Parameters<typeof show>[1] = {}) => show(<CaseScreen complaint={here} among={[]} />, how);
const send = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

it('names who has still to be heard and asks them by a time within working hours', async () => {
  reads({ investigator: pavel.id });
  await showCase();
  const missing = page.getByRole('group', { name: 'Still to be heard' });
  await expect.element(missing.getByRole('button', { name: 'Customer' })).toBeVisible();
  await missing.getByRole('button', { name: 'Who took it: Irina' }).click();
  await userEvent.keyboard('What did she say first?');
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.askStatement'))
    .toMatchObject([{ complaint: here, party: 'receiver', person: irina.id, question: 'What did she say first?' }]);
  expect(fakeDesk.asked('complaint.askStatement')[0]?.dueAt).toBeGreaterThan(Date.now());
});

const customerAsked = aStatement({ party: 'customer', person: null, name: 'Anna Petrova', question: 'When did the lid fall off?' });

it('takes down what the customer said, in her words', async () => {
  reads({ statements: [customerAsked] });
  await showCase();
  await button('Take down: Customer').click();
  await userEvent.keyboard('On the second day');
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.giveStatement'))
    .toEqual([{ complaint: here, statement: customerAsked.id, method: 'phone', text: 'On the second day' }]);
});

it('a voice that is not to be had says why, or nothing is sent; what was typed stays', async () => {
  reads({ statements: [customerAsked] });
  await showCase();
  await button('Not to be had: Customer').click();
  await send();
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(fakeDesk.asked('complaint.missStatement')).toHaveLength(0);
  await userEvent.keyboard('She does not answer{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await button('Not to be had: Customer').click();
  await expect.element(page.getByRole('textbox', { name: 'Why' })).toHaveValue('She does not answer');
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.missStatement')).toMatchObject([{ reason: 'She does not answer' }]);
});

it('lets somebody else’s case be: nothing to ask, to take down or to propose', async () => {
  reads({ owner: pavel.id, receiver: pavel.id, statements: [customerAsked], verdict: 'yes', offers: [anOffer()] });
  await showCase();
  await expect.element(page.getByText('When did the lid fall off?')).toBeVisible();
  await expect.element(button(/^(Ask|Take down.*|Propose|Customer’s answer.*|Give a task)$/u)).not.toBeInTheDocument();
});

it('gives a task to a colleague and says what came of one', async () => {
  reads({ tasks: [aTask({ person: irina.id })] });
  await showCase();
  await button('Give a task').click();
  await userEvent.keyboard('Weigh the boxes');
  await page.getByRole('combobox', { name: 'Person' }).fill('Pav');
  await page.getByRole('option', { name: 'Pavel Orlov' }).click();
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.askTask')).toMatchObject([{ person: pavel.id, what: 'Weigh the boxes' }]);
  await button('Done: Look at the packing line').click();
  await userEvent.keyboard('The padding was missing');
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.endTask'))
    .toEqual([{ complaint: here, task: aTask().id, state: 'done', result: 'The padding was missing' }]);
});

it('asks for a verdict before anything is proposed', async () => {
  reads();
  await showCase();
  await expect.element(page.getByText(/Say first whether the complaint is justified/u)).toBeVisible();
  await expect.element(button('Propose')).not.toBeInTheDocument();
});

it('proposes within one’s own limit, with the loss of the customer beside it', async () => {
  reads({ verdict: 'yes' });
  await showCase();
  await button('Propose').click();
  await page.getByRole('textbox', { name: /^Amount/u }).fill('100');
  await expect.element(page.getByText(/You can grant ฿500 here/u)).toBeVisible();
  await expect.element(page.getByText(/0.5 % of what losing the customer would cost/u)).toBeVisible();
  await expect.element(page.getByText('At most 5 %: decide it here.')).toBeVisible();
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.propose')).toMatchObject([{ complaint: here, type: 'refund', amount: 10_000 }]);
  expect(fakeDesk.asked('complaint.propose')[0]?.approval).toBeUndefined();
});

it('above the limit asks the lowest who may, for an answer in half an hour of work', async () => {
  reads({ verdict: 'yes' });
  await showCase();
  await button('Propose').click();
  await page.getByRole('textbox', { name: /^Amount/u }).fill('2000');
  await expect.element(page.getByText('At most 5 %: decide it here.')).not.toBeInTheDocument();
  await expect.element(page.getByRole('combobox', { name: 'Who approves' })).toHaveValue('Pavel Orlov');
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.propose')).toMatchObject([{ amount: 200_000, approval: { to: pavel.id } }]);
  expect(fakeDesk.asked('complaint.propose')[0]?.approval?.answerBy).toBeGreaterThanOrEqual(Date.now() + 29 * 60_000);
});

it('counts no holiday as work while the approver’s half an hour runs', async () => {
  reads({ verdict: 'yes' });
  await showCase();
  useDesk.setState({ catalogue: { ...aCatalogue, hours: { ...aCatalogue.hours, days: closedFor(9) } } });
  await button('Propose').click();
  await page.getByRole('textbox', { name: /^Amount/u }).fill('2000');
  await expect.element(page.getByRole('combobox', { name: 'Who approves' })).toHaveValue('Pavel Orlov');
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.propose')).toHaveLength(1);
  expect(fakeDesk.asked('complaint.propose')[0]?.approval?.answerBy).toBeGreaterThan(Date.now() + 8 * dayMs);
});

it('takes the customer’s answer, and the proof once it is carried out', async () => {
  reads({ verdict: 'yes', offers: [anOffer({ state: 'approved' })] });
  await showCase();
  await button(/^Customer’s answer/u).click();
  await send();
  await expect.poll(() => fakeDesk.asked('complaint.present')).toEqual([{ complaint: here, offer: anOffer().id, reply: 'accepted' }]);
});

it('asks for the proof before it is carried out', async () => {
  reads({ verdict: 'yes', offers: [anOffer({ state: 'accepted' })] });
  await showCase();
  await button(/^Carried out/u).click();
  await send();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await userEvent.keyboard('receipt 4417');
  await send();
  await expect
    .poll(() => fakeDesk.asked('complaint.execute'))
    .toEqual([{ complaint: here, offer: anOffer().id, evidence: 'receipt 4417' }]);
});
