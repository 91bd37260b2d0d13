import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { anAuthority, anEscalation, aPromise, aShownComplaint, aView, friday, idNumber, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { complaintId, customerId, instant } from '../../../../shared/ids.ts';
import { because } from '../../../../shared/refusal/refusal.ts';
import { CaseScreen } from '../../../../renderer/screens/case/case-screen.tsx';
import { goTo, openCase, useScreen } from '../../../../renderer/state/screen-state.ts';

const ids = [1001, 1002, 1003].map((number) => complaintId.parse(idNumber(number)));
const [before = complaintId.parse(idNumber(1001)), here = before, after = before] = ids;

const reads = (given: Partial<Complaint> = {}, more: Parameters<typeof aView>[1] = {}) =>
  fakeDesk.answers({ 'complaint.read': () => aView({ id: here, ...given }, more) });

const changes = { complaint: aShownComplaint({ id: here }) };

beforeEach(() => {
  fakeDesk.fresh();
  reads();
  fakeDesk.answers({
    'complaint.authority': () => anAuthority({ spent: 10_000 }),
    'complaint.measure': () => changes,
    'complaint.contact': () => changes,
    'complaint.promise': () => changes,
    'complaint.movePromise': () => changes,
    'complaint.solve': () => changes,
    'complaint.refuse': () => changes,
    'complaint.handOver': () => changes,
    'complaint.correct': () => changes,
  });
});

const showCase = (how: Parameters<typeof show>[1] = {}) => show(<CaseScreen complaint={here} among={ids} />, how);
const title = () => page.getByRole('heading', { level: 1 });

it('goes to the neighbours of the list and back to where one came from', async () => {
  goTo({ at: 'day' });
  openCase(here, ids);
  await showCase();
  await expect.element(title()).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint: after });
  await userEvent.keyboard('{Escape}');
  expect(useScreen.getState().screen).toEqual({ at: 'day' });
});

it('shows a correction as old and new, with who and when', async () => {
  reads(
    {},
    {
      timeline: [
        {
          at: friday('15:31'),
          by: pavel.id,
          kind: 'corrected',
          facts: { field: 'case.product', old: 'Kettle', new: 'Toaster', revision: 3 },
        },
      ],
    },
  );
  await showCase();
  await expect.element(page.getByText('Kettle')).toBeVisible();
  await expect.element(page.getByText('Toaster')).toBeVisible();
  await expect.element(page.getByText('15:31')).toBeVisible();
  await expect.element(page.getByText(/Pavel Orlov/u).first()).toBeVisible();
});

it('writes down a measure from the keyboard', async () => {
  await showCase();
  await expect.element(title()).toBeVisible();
  await userEvent.keyboard('{Control>}m{/Control}');
  await userEvent.keyboard('Called the courier{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.measure')).toEqual([{ complaint: here, text: 'Called the courier' }]);
});

it('keeps what was typed into a form that was closed with Esc', async () => {
  await showCase();
  await expect.element(title()).toBeVisible();
  await userEvent.keyboard('{Control>}m{/Control}');
  await userEvent.keyboard('Half a sentence{Escape}');
  await expect.element(page.getByRole('textbox', { name: /What was done/u })).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}m{/Control}');
  await expect.element(page.getByRole('textbox', { name: /What was done/u })).toHaveValue('Half a sentence');
});

const back = anEscalation({
  answeredAt: friday('15:20'),
  answer: 'approved',
  answerText: 'Refund approved.',
  tellBy: instant.parse(Date.now() + 3_600_000),
});

it('records with one key that the customer was told the answer', async () => {
  reads({ escalations: [back] });
  await showCase();
  await expect.element(page.getByText(/Tell the customer by/u)).toBeVisible();
  await expect.element(page.getByText('Refund approved.')).toBeVisible();
  await userEvent.keyboard('{F8}');
  await expect.poll(() => fakeDesk.asked('complaint.contact')).toEqual([{ complaint: here, result: 'reached', settles: true, text: '' }]);
});

it('asks for the next date when the answer was told but the case goes on', async () => {
  reads({ escalations: [back] });
  await showCase();
  await page.getByRole('button', { name: 'Told, but it goes on' }).click();
  await page.getByRole('textbox', { name: 'Next contact' }).fill('+2h');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('complaint.contact')[0])
    .toMatchObject({ result: 'reached', settles: false, told: true, next: { channel: 'phone' } });
});

it('logs a call nobody answered and keeps the promise', async () => {
  reads({ escalations: [back], promises: [aPromise()] });
  await showCase();
  await page.getByRole('button', { name: 'No answer' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.contact')).toEqual([{ complaint: here, result: 'noAnswer', settles: false, text: '' }]);
});

it('moves an open promise with F10 and refuses a date it does not understand', async () => {
  reads({ promises: [aPromise({ dueAt: instant.parse(Date.now() + 3_600_000) })] });
  await showCase();
  await expect.element(title()).toBeVisible();
  await userEvent.keyboard('{F10}');
  await page.getByRole('textbox', { name: 'By when' }).fill('soon');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(fakeDesk.asked('complaint.movePromise')).toHaveLength(0);
  await page.getByRole('textbox', { name: 'By when' }).fill('tomorrow 12:00');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.movePromise')).toMatchObject([{ complaint: here, what: 'callback' }]);
});

it('keeps a broken promise late with F10: it can no longer be moved, the contact names the next date', async () => {
  reads({ promises: [aPromise({ dueAt: instant.parse(Date.now() - 3_600_000) })] });
  await showCase();
  await expect.element(page.getByRole('listitem').filter({ hasText: /broken.*call back/u })).toBeVisible();
  await userEvent.keyboard('{F10}');
  await page.getByRole('textbox', { name: 'Next contact' }).fill('+2h');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.contact')).toMatchObject([{ result: 'reached', settles: false }]);
  expect(page.getByRole('button', { name: 'Move the date' }).elements()).toHaveLength(0);
});

it('hands over to the person the category names', async () => {
  await showCase();
  await expect.element(title()).toBeVisible();
  await userEvent.keyboard('{F9}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.handOver')).toMatchObject([{ to: pavel.id, reason: 'aboveLimit' }]);
});

it('takes the verdict on the card while the complaint is open', async () => {
  fakeDesk.answers({ 'complaint.correct': () => changes });
  await showCase();
  await page.getByRole('button', { name: 'Correct the card' }).click();
  await page.getByRole('combobox', { name: 'Verdict' }).click();
  await userEvent.keyboard('partly{ArrowDown}{Enter}{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.correct')).toMatchObject([{ facts: { justified: 'partly' } }]);
});

it('shows both values when two people changed one field, and sends the one that is picked', async () => {
  await showCase();
  await page.getByRole('button', { name: 'Correct the card' }).click();
  await page.getByRole('textbox', { name: 'Product or service' }).fill('Toaster');
  let told = false;
  fakeDesk.answers({
    'complaint.correct': () => {
      if (told) return changes;
      told = true;
      reads({ revision: 4, facts: { ...aShownComplaint().facts, product: 'Kettle' } });
      return because('changedMeanwhile').code;
    },
  });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const clash = page.getByRole('group', { name: /changed by two people/u });
  await expect.element(clash.getByText('Kettle')).toBeVisible();
  await expect.element(clash.getByText('Toaster')).toBeVisible();
  await clash.getByRole('button', { name: /Keep mine/u }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('complaint.correct'))
    .toMatchObject([
      { seen: 3, facts: { product: 'Toaster' } },
      { seen: 4, facts: { product: 'Toaster' } },
    ]);
});

it('offers an operator no button for what is not theirs to do', async () => {
  reads(
    { owner: pavel.id },
    {
      may: {
        edit: false,
        promise: false,
        grant: false,
        handOver: false,
        answer: false,
        weigh: false,
        assign: false,
        deEscalate: false,
        merge: false,
        attach: false,
        detach: [],
        approve: [],
      },
    },
  );
  await showCase();
  await expect.element(title()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Call the customer' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Measure|Solve|Hand over/u })).not.toBeInTheDocument();
});

it('hides name and number while personal data is masked', async () => {
  useScreen.setState({ masked: true });
  await showCase();
  await expect.element(title()).toBeVisible();
  await expect.element(page.getByText('Anna Petrova')).not.toBeInTheDocument();
  await expect.element(page.getByText('+66812345678')).not.toBeInTheDocument();
  useScreen.setState({ masked: false });
});

it('shows Buddhist years in Thai', async () => {
  await showCase({ language: 'th' });
  await expect.element(page.getByText(/20 พ.ย. 2569/u).first()).toBeVisible();
});

it('says in words what to mind with the customer, and opens their card and comes back by keys', async () => {
  const anna = customerId.parse(idNumber(71));
  reads({ customer: anna }, { customerFlags: [{ kind: 'vulnerable', note: 'Hears badly', until: null }] });
  openCase(here, ids);
  await showCase();
  await expect.element(page.getByRole('list', { name: 'Mind with this customer' })).toMatchTextContent(/needs special care/u);
  await userEvent.keyboard('{Control>}i{/Control}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'customer', customer: anna, back: { at: 'case', complaint: here } });
});

it('shows an analyst neither the customer nor a way to their card', async () => {
  reads({ customer: null }, { customerName: null, customerFlags: [] });
  await showCase({ roles: ['analyst'] });
  await expect.element(title()).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Customer’s card/u })).not.toBeInTheDocument();
});
