import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownRow, idNumber, irina, lateParcel, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CauseView, CountedAction } from '../../../../shared/contract/recurrence.ts';
import { causeId, complaintId, correctiveActionId, instant } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import type { Cause } from '../../../../shared/recurrence/cause.ts';
import type { CorrectiveAction } from '../../../../shared/recurrence/corrective-action.ts';
import { CausesScreen } from '../../../../renderer/screens/causes/causes-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const weekMs = 7 * 86_400_000;
const monday = Date.parse('2026-11-16T00:00:00+07:00');
const weeksOf = (counts: readonly number[]) =>
  counts.map((count, place) => ({ from: instant.parse(monday - (counts.length - 1 - place) * weekMs), count }));

const cause: Cause = {
  id: causeId.parse(idNumber(801)),
  title: 'The courier firm comes late',
  rule: { category: lateParcel, product: null, causeType: 'delivery' },
  owner: irina.id,
  status: 'open',
  openedBy: irina.id,
  openedAt: instant.parse(monday),
  closedAt: null,
  revision: 2,
};
const action: CorrectiveAction = {
  id: correctiveActionId.parse(idNumber(901)),
  cause: cause.id,
  kind: 'supplier',
  what: 'Change the courier firm',
  responsible: pavel.id,
  dueAt: instant.parse(monday - 10 * weekMs),
  checkAt: instant.parse(monday - weekMs),
  plannedBy: irina.id,
  plannedAt: instant.parse(monday - 12 * weekMs),
  doneAt: instant.parse(monday - 10 * weekMs),
  doneText: 'signed with another firm',
  check: null,
  closedAt: null,
  revision: 2,
};
const counted: CountedAction = {
  action,
  before: { count: 16, weeks: 8, perWeek: 2 },
  after: { count: 2, weeks: 8, perWeek: 0.25 },
  says: 'effective',
  may: { plan: true, finish: true },
};
const counts = [2, 3, 2, 4, 3, 2, 4, 3, 2, 3, 0, 0, 1, 0, 0, 1, 0, 0];
const row = {
  cause,
  complaints: 30,
  firstAt: instant.parse(monday - 20 * weekMs),
  lastAt: instant.parse(monday),
  weeks: weeksOf(counts.slice(-12)),
  openActions: 1,
};
const view = (given: Partial<CauseView> = {}): CauseView => ({
  ...row,
  weeks: weeksOf(counts),
  rows: [aShownRow(1), aShownRow(2)],
  actions: [counted],
  mayManage: true,
  ...given,
});
const five = [1, 2, 3, 4, 5].map((number) => complaintId.parse(idNumber(1000 + number)));
const proposed = {
  product: null,
  productName: 'Cup',
  causeType: 'supplier' as const,
  complaints: five,
  firstAt: instant.parse(monday),
  lastAt: instant.parse(monday + 3 * 86_400_000),
};

beforeEach(() => {
  fakeDesk.fresh();
  useScreen.setState({ screen: { at: 'causes' } });
  fakeDesk.answers({
    'cause.list': () => ({
      causes: [row],
      proposed: [proposed],
      reminders: [{ action, causeTitle: cause.title, what: 'check', dueAt: action.checkAt, overdue: true }],
      unplanned: [aShownRow(3)],
    }),
    'cause.read': () => view(),
    'cause.save': ({ cause: id, text }) => ({ ...cause, ...text, id }),
    'cause.turn': () => 'actionsOpen',
    'cause.member': () => null,
    'action.plan': ({ plan }) => ({ ...action, ...plan }),
    'action.check': () => action,
    'action.close': () => 'checkMissing',
  });
});

const showCauses = (how: Parameters<typeof show>[1] = { roles: ['manager'] }) =>
  show(<CausesScreen shown={undefined} from={undefined} />, how);

for (const language of languages) {
  it(`shows causes, what is due, the chart and the action in ${language}`, async () => {
    await showCauses({ language, look: language === 'ru' ? 'dark' : 'light', roles: ['manager'] });
    await expect.element(page.getByRole('heading', { level: 2, name: cause.title })).toBeVisible();
    expect(document.body.textContent).not.toMatch(/\{\{|causes:|common:|complaint\.|action\./u);
  });
}

it('draws the weeks with their median, says what the runs mean, and gives the same numbers as a table', async () => {
  await showCauses();
  await expect.element(page.getByRole('img', { name: '18 weeks, 2 a week in the middle, 0 this week' })).toBeVisible();
  await expect.element(page.getByText(/8 weeks below the median: it comes less often/u)).toBeVisible();
  expect(document.querySelectorAll('.run-chart .point')).toHaveLength(18);
  await page.getByText('The same in numbers').click();
  const table = page.getByRole('table', { name: 'Complaints per week' });
  await expect.element(table).toBeVisible();
  const numbers = [...table.element().querySelectorAll('tbody tr td:last-child')].map((cell) => Number(cell.textContent));
  expect(numbers.toReversed()).toEqual(counts);
});

it('lists what is overdue in words', async () => {
  await showCauses();
  await expect.element(page.getByRole('list', { name: 'Due' }).getByText(/overdue since/u)).toBeVisible();
});

it('opens a cause by hand for complaints that came close together and whose product the catalogue does not have', async () => {
  await showCauses();
  await page.getByRole('list', { name: 'Coming close together' }).getByRole('button').click();
  await expect.element(page.getByRole('textbox', { name: 'What causes it' })).toHaveValue('Cup: supplier');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('cause.save')[0])
    .toMatchObject({ seen: 0, text: { title: 'Cup: supplier', rule: null, owner: irina.id }, complaints: five });
});

it('plans an action with one key, a week to do it and eight to look', async () => {
  await showCauses();
  await expect.element(page.getByRole('heading', { level: 2, name: cause.title })).toBeVisible();
  await userEvent.keyboard('{Alt>}1{/Alt}');
  await page.getByRole('textbox', { name: 'What is done' }).fill('Train the drivers');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('action.plan')[0])
    .toMatchObject({ cause: cause.id, seen: 0, plan: { what: 'Train the drivers', responsible: irina.id } });
  const { dueAt = 0, checkAt = 0 } = fakeDesk.asked('action.plan')[0]?.plan ?? {};
  expect(checkAt - dueAt).toBe(8 * weekMs);
});

it('refuses to close an action that nobody checked; the check begins with what the numbers say', async () => {
  await showCauses();
  await expect.element(page.getByText(/before: 2 a week \(16\), since: 0.3 a week \(2, 8 weeks\)/u)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.element(page.getByText(/Nobody has checked yet/u)).toBeVisible();
  await page.getByRole('button', { name: 'Did it help?' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('action.check')).toEqual([{ action: action.id, verdict: 'effective', note: '' }]);
});

it('opens a case of the cause, and takes one out', async () => {
  await showCauses();
  const members = page.getByRole('list', { name: 'Complaints' });
  await members.getByRole('button', { name: /^Take out .*0002/u }).click();
  await expect.poll(() => fakeDesk.asked('cause.member')).toEqual([{ cause: cause.id, complaint: aShownRow(2).id, belongs: false }]);
  await members
    .getByRole('button', { name: /The parcel did not come/u })
    .first()
    .click();
  expect(useScreen.getState().screen).toEqual({ at: 'case', complaint: aShownRow(1).id, among: [aShownRow(1).id, aShownRow(2).id] });
});

it('opens a complaint that was closed with the word that something is done, while nothing is planned (R130)', async () => {
  await showCauses();
  await page.getByRole('list', { name: 'Closed, nothing planned yet' }).getByRole('button').click();
  expect(useScreen.getState().screen).toEqual({ at: 'case', complaint: aShownRow(3).id, among: [aShownRow(3).id] });
});

it('opens a new cause for the case one came from', async () => {
  const from = aShownRow(1).id;
  await show(<CausesScreen shown={undefined} from={from} />, { roles: ['manager'] });
  await page.getByRole('textbox', { name: 'What causes it' }).fill('Boxes are too thin');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('cause.save')[0]).toMatchObject({ text: { title: 'Boxes are too thin' }, complaints: [from] });
});
