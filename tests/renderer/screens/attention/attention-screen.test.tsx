import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aTold } from '../../../helpers/a-sync.ts';
import { anEscalation, aPromise, aView, friday, idNumber, irina, lateParcel, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import type { NotTaken, Told } from '../../../../shared/contract/sync.ts';
import { customerId, escalationId, instant, promiseId } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { AttentionScreen } from '../../../../renderer/screens/attention/attention-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

let told: Told[] = [];
let view: ComplaintView = aView();
let notTaken: NotTaken[] = [];
const settled = () =>
  aView(
    { state: 'resolved', owner: pavel.id, verdict: 'yes', outcome: 'satisfied', resolvedAt: friday('14:20') },
    {
      may: { ...aView().may, promise: false, grant: false, handOver: false },
      timeline: [
        ...aView().timeline,
        { at: friday('14:40'), by: pavel.id, kind: 'solved', facts: { verdict: 'yes', measure: 'Sent a new one by courier' } },
      ],
    },
  );

beforeEach(async () => {
  await page.viewport(1366, 768);
  fakeDesk.fresh();
  useScreen.setState({ screen: { at: 'attention' } });
  told = [aTold()];
  notTaken = [];
  view = aView();
  fakeDesk.answers({
    'sync.told': ({ show: wanted }) => {
      const shown = told.filter(({ doneAt }) => wanted === 'all' || doneAt === null);
      return { told: shown, more: false, open: told.filter(({ doneAt }) => doneAt === null).length };
    },
    'sync.toldDone': ({ told: id }) => {
      told = told.map((one) => (one.id === id ? { ...one, doneAt: instant.parse(Date.now()) } : one));
      return null;
    },
    'complaint.read': () => view,
    'sync.notTaken': () => ({ things: notTaken, more: false }),
  });
});

const list = () => page.getByRole('grid', { name: 'What head office did not take' });
const pane = () => page.getByRole('region', { name: 'What happened to it' });
const table = () => page.getByRole('table');
const row = (name: string) => table().getByRole('row').filter({ hasText: name });
const inHours = (hours: number) => instant.parse(Math.round(Date.now() / 60_000 + hours * 60) * 60_000);

for (const language of languages) {
  it(`shows what was wanted, why not and how the case stands, in ${language}`, async () => {
    await show(<AttentionScreen />, { language, look: language === 'th' ? 'dark' : 'light' });
    await expect.element(page.getByText('Called the courier: it is on its way.')).toBeVisible();
    const text = document.body.textContent;
    expect(text).toContain('This complaint is settled. Reopen it first.');
    expect(text).not.toMatch(/\{\{|told\.\w|complaint\.measure|undefined/u);
  });
}

it('says who did what since, by name', async () => {
  view = settled();
  await show(<AttentionScreen />);
  await expect.element(pane().getByText('resolved · Pavel Orlov')).toBeVisible();
  await expect
    .poll(() => pane().getByRole('listitem').first().element().textContent)
    .toMatch(/solved.*Pavel Orlov.*Sent a new one by courier/u);
});

it('opens the case with Enter from the list', async () => {
  await show(<AttentionScreen />);
  await expect.element(list()).toBeVisible();
  list().element().focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint: view.complaint.id });
  expect(useScreen.getState().screen).not.toHaveProperty('again');
});

it('does it again with one key: the case opens with what was wanted', async () => {
  await show(<AttentionScreen />);
  await expect.element(page.getByRole('button', { name: 'Do it again' })).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(useScreen.getState().screen).toMatchObject({
    at: 'case',
    again: { told: '41', command: { kind: 'measure', payload: { text: 'Called the courier: it is on its way.' } } },
  });
});

it('does not offer again what the case does not allow any more, and says so', async () => {
  told = [aTold({ wanted: { kind: 'handOver', payload: aHandOver() } })];
  view = settled();
  await show(<AttentionScreen />);
  await expect.element(page.getByText(/this cannot be done again/u)).toBeVisible();
  expect(page.getByRole('button', { name: 'Do it again' }).query()).toBeNull();
});

const aHandOver = () => ({
  escalation: escalationId.parse(idNumber(2100)),
  promise: promiseId.parse(idNumber(3100)),
  to: pavel.id,
  answerBy: inHours(3),
  reason: 'aboveLimit',
  text: 'She wants 4 000 back.',
});

it('shows a hand-over beside the one that stands, with whose it is', async () => {
  told = [aTold({ act: 'complaint.handOver', wanted: { kind: 'handOver', payload: aHandOver() } })];
  view = aView({ escalations: [anEscalation({ reason: 'safety', text: 'The cup broke in her hand.', from: pavel.id })] });
  await show(<AttentionScreen />);
  await expect.poll(() => row('Text').element().textContent).toMatch(/She wants 4 000 back\..*The cup broke in her hand\..*Pavel Orlov/u);
  await expect.poll(() => row('Reason').element().textContent).toMatch(/above my limit.*safety/u);
  expect(table().element().textContent).not.toMatch(/01900000/u);
});

it('shows a corrected field beside what somebody else wrote there, and when', async () => {
  told = [
    aTold({
      act: 'complaint.correct',
      wanted: { kind: 'correct', payload: { seen: 2, facts: { title: 'Broken kettle', category: lateParcel } } },
    }),
  ];
  view = aView(
    { facts: { ...aView().complaint.facts, title: 'Kettle leaks' } },
    {
      timeline: [
        {
          at: friday('14:25'),
          by: pavel.id,
          kind: 'corrected',
          facts: { field: 'case.title', old: 'Late parcel', new: 'Kettle leaks', revision: 3 },
        },
      ],
    },
  );
  await show(<AttentionScreen />);
  await expect.poll(() => row('Short').element().textContent).toMatch(/Broken kettle.*Kettle leaks.*Pavel Orlov/u);
  await expect.poll(() => row('Category').element().textContent).toMatch(/Late delivery/u);
  await page.getByRole('button', { name: 'Do it again' }).click();
  expect(useScreen.getState().screen).toMatchObject({ again: { command: { kind: 'correct' } } });
});

it('turns a date that is given twice into moving the one that stands', async () => {
  const payload = {
    promise: promiseId.parse(idNumber(3100)),
    what: 'refund',
    text: 'The money is back',
    dueAt: inHours(5),
    channel: 'sms',
  };
  told = [aTold({ act: 'complaint.promise', wanted: { kind: 'promise', payload } })];
  view = aView({ promises: [aPromise({ givenBy: pavel.id, what: 'callback' })] });
  await show(<AttentionScreen />);
  await expect.poll(() => row('What is promised').element().textContent).toMatch(/refund.*call back.*Pavel Orlov/u);
  await expect.element(page.getByRole('button', { name: 'Do it again' })).toBeVisible();
});

it('marks it as seen with F8, goes to the next, and finds it again among all', async () => {
  told = [aTold(), aTold({ id: '40', sentence: 'Somebody else has it already.' })];
  await show(<AttentionScreen />);
  await expect.element(page.getByText('This complaint is settled. Reopen it first.')).toBeVisible();
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByText('Somebody else has it already.')).toBeVisible();
  await expect.poll(() => fakeDesk.asked('sync.toldDone')).toEqual([{ told: '41' }]);
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByText('Nothing needs your attention.')).toBeVisible();
  await page.getByLabelText('Show those dealt with too').click();
  await expect.element(page.getByText(/seen \d/u).first()).toBeVisible();
  expect(page.getByRole('button', { name: /Seen/u }).query()).toBeNull();
});

it('shows both texts of a card that two people wrote, and opens it', async () => {
  const customer = customerId.parse(idNumber(500));
  const over = [
    { table: 'customer', key: JSON.stringify([customer]), column: 'name', stands: 'Anna Petrova-Berg', lost: 'Anna Berg', by: pavel.id },
  ];
  told = [
    aTold({
      act: 'customer.save',
      what: 'over',
      complaint: null,
      number: null,
      title: null,
      refusal: null,
      sentence: '',
      wanted: null,
      over,
    }),
  ];
  await show(<AttentionScreen />);
  await expect.poll(() => row('Name').element().textContent).toMatch(/Anna Berg.*Anna Petrova-Berg.*Pavel Orlov/u);
  await expect.element(page.getByText(/somebody else wrote the same fields later/u)).toBeVisible();
  await page.getByRole('button', { name: 'Open the customer’s card' }).click();
  expect(useScreen.getState().screen).toMatchObject({ at: 'customer', customer });
});

it('leads to the settings where it was one, in the words of its name', async () => {
  const over = [
    {
      table: 'category',
      key: JSON.stringify([lateParcel]),
      column: 'name',
      by: pavel.id,
      stands: JSON.stringify({ en: 'Late', ru: 'Поздно', th: 'ช้า' }),
      lost: JSON.stringify({ en: 'Too late', ru: 'Слишком поздно', th: 'ช้าไป' }),
    },
  ];
  told = [
    aTold({
      act: 'category.save',
      what: 'over',
      complaint: null,
      number: null,
      title: null,
      refusal: null,
      sentence: '',
      wanted: null,
      over,
    }),
  ];
  await show(<AttentionScreen />, { roles: ['manager'] });
  await expect.poll(() => row('Name').element().textContent).toMatch(/Too late.*Late/u);
  await page.getByRole('button', { name: 'Open: Categories' }).click();
  expect(useScreen.getState().screen).toEqual({ at: 'settings', tab: 'categories' });
});

it('says of what is being looked at that nothing must be done', async () => {
  told = [aTold({ what: 'parked', refusal: null, sentence: '', act: 'complaint.teleport' })];
  await show(<AttentionScreen />);
  await expect.element(page.getByText(/there is nothing you must do/u)).toBeVisible();
  await expect.element(page.getByText(/Complaint teleport/u).first()).toBeVisible();
  expect(page.getByRole('button', { name: 'Do it again' }).query()).toBeNull();
});

it('shows a supervisor whose it was, and leaves doing it again to that person', async () => {
  told = [aTold({ by: pavel.id })];
  await show(<AttentionScreen />, { roles: ['supervisor'] });
  await expect.element(page.getByRole('columnheader', { name: 'What Pavel Orlov wanted' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Do it again' }).query()).toBeNull();
  expect(told[0]?.by).not.toBe(irina.id);
});

it('hides names and numbers while somebody looks over the shoulder', async () => {
  useScreen.setState({ masked: true });
  told = [aTold({ wanted: { kind: 'correct', payload: { seen: 2, facts: {}, caller: { phone: '+66819998877' } } } })];
  await show(<AttentionScreen />);
  await expect.poll(() => row('Phone').element().textContent).toMatch(/hidden.*hidden/u);
  useScreen.setState({ masked: false });
});

for (const language of languages) {
  it(`says what this desk could not take in, and what to do about it, in ${language}`, async () => {
    notTaken = [
      { area: 'complaints', complaint: aView().complaint.id, number: 'BKK-2026-A-0042-7' },
      { area: 'catalogue', complaint: null, number: null },
      { area: 'catalogue', complaint: null, number: null },
    ];
    await show(<AttentionScreen />, { language });
    await expect.element(page.getByRole('alert')).toBeVisible();
    const said = page.getByRole('alert').element().textContent ?? '';
    expect(said).not.toMatch(/\{\{|notTaken\.\w|undefined/u);
    expect(said).toMatch(/: 1.*BKK-2026-A-0042-7.*: 2/u);
    expect(said).toContain({ en: 'Nothing is lost', ru: 'Ничего не потеряно', th: 'ไม่มีอะไรสูญหาย' }[language]);
    await page.getByRole('button', { name: 'BKK-2026-A-0042-7' }).click();
    expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint: aView().complaint.id });
  });
}

it('says nothing of it where this desk took in everything', async () => {
  await show(<AttentionScreen />);
  await expect.element(list()).toBeVisible();
  expect(page.getByRole('alert').query()).toBeNull();
});
