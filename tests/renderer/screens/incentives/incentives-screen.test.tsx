import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { friday, idNumber, irina, pavel } from '../../../helpers/window-things.ts';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Role } from '../../../../shared/access.ts';
import { type IncentiveRow, incentiveRow } from '../../../../shared/contract/incentive.ts';
import { complaintId, incentiveId } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { because } from '../../../../shared/refusal/refusal.ts';
import { IncentivesScreen } from '../../../../renderer/screens/incentives/incentives-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const complaint = complaintId.parse(idNumber(77));
const ids = [501, 502, 503].map((number) => incentiveId.parse(idNumber(number)));

const row = (number: number, as: Partial<IncentiveRow> = {}): IncentiveRow =>
  incentiveRow.parse({
    id: ids[number],
    key: `k${number}`,
    event: 'resolvedBySelf',
    person: irina.id,
    complaint,
    article: null,
    amount: 10_000,
    note: '',
    at: friday('14:00') + number * 60_000,
    proposedBy: null,
    state: 'proposed',
    why: null,
    reason: '',
    decidedBy: null,
    decidedAt: null,
    batch: null,
    about: 'BKK-2026-A-0001-K',
    ...as,
  });

const listed = {
  rows: [row(0), row(1, { event: 'passedOn', amount: 5_000 }), row(2, { state: 'rejected', why: 'overCap' })],
  more: false,
  totals: [{ person: irina.id, count: 2, proposed: 15_000, approved: 0, exported: 0 }],
};
const batch = { number: 7, from: friday('00:00'), to: friday('23:59'), by: pavel.id, at: friday('18:00'), count: 3, amount: 25_000 };

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'incentive.list': () => listed,
    'incentive.mine': () => listed,
    'incentive.batches': () => [batch],
    'incentive.approve': ({ entries }) => entries.map((entry) => ({ entry, refusal: null })),
    'incentive.reject': ({ entries }) => entries.map((entry) => ({ entry, refusal: null })),
    'incentive.propose': () => null,
    'incentive.export': () => 'nothingToExport',
    'incentive.batch': () => ({ batch: 7, name: 'x.csv', csv: 'a' }),
  });
});

const showAs = (...roles: readonly Role[]) => show(<IncentivesScreen />, { roles });
const grid = () => page.getByRole('grid', { name: 'Rewards' });

it('shows an operator their own and nothing to decide', async () => {
  await showAs('operator');
  await expect.element(page.getByRole('heading', { level: 1, name: 'My rewards' })).toBeVisible();
  await expect.element(grid().getByText('solved it alone').first()).toBeVisible();
  await expect.element(grid().getByText('over the day’s cap')).toBeVisible();
  expect(fakeDesk.asked('incentive.list')).toEqual([]);
  expect(fakeDesk.asked('incentive.batches')).toEqual([]);
  await expect.element(page.getByRole('button', { name: /Approve/u })).not.toBeInTheDocument();
});

it('lets the director mark with Space and approve the marked with one key; what is decided already is left out', async () => {
  await showAs('director');
  await expect.element(grid()).toBeVisible();
  (grid().element() as HTMLElement).focus();
  await userEvent.keyboard(' {ArrowDown} {ArrowDown} ');
  await expect.element(page.getByText('Marked: 3')).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('incentive.approve')).toEqual([{ entries: [ids[0], ids[1]] }]);
  await expect.element(page.getByText('Decided: 2')).toBeVisible();
});

it('says why one of them could not be', async () => {
  fakeDesk.answers({ 'incentive.approve': ({ entries }) => entries.map((entry) => ({ entry, refusal: because('ownProposal') })) });
  await showAs('director');
  await expect.element(grid()).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/approved by another director/u)).toBeVisible();
});

it('rejects with a reason, which it asks for before the desk does', async () => {
  await showAs('director');
  await expect.element(grid()).toBeVisible();
  await userEvent.keyboard('{Control>}e{/Control}');
  await expect.element(page.getByRole('textbox', { name: /Reason/u })).toHaveFocus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(fakeDesk.asked('incentive.reject')).toEqual([]);
  await userEvent.keyboard('the wrong cup{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('incentive.reject')).toEqual([{ entries: [ids[0]], reason: 'the wrong cup' }]);
});

it('lets the manager propose by hand, by keyboard alone', async () => {
  await showAs('manager');
  await expect.element(grid()).toBeVisible();
  await userEvent.keyboard('{Control>}m{/Control}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('combobox', { name: /Person/u }).click();
  await userEvent.keyboard('Irina{ArrowDown}{Enter}');
  await page.getByRole('textbox', { name: 'Amount' }).fill('no');
  await page.getByRole('textbox', { name: /Reason/u }).fill('stayed late');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Write an amount, such as 100.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Amount' }).fill('200');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('incentive.propose'))
    .toMatchObject([{ person: irina.id, amount: 20_000, note: 'stayed late', complaint: null }]);
});

it('opens the case a reward is about, and gives an earlier file again', async () => {
  await showAs('director');
  await expect.element(grid()).toBeVisible();
  await page.getByRole('button', { name: 'Export this month' }).click();
  await expect.element(page.getByText(/nothing approved in this period/u)).toBeVisible();
  await page.getByRole('button', { name: /№ 7/u }).click();
  await expect.poll(() => fakeDesk.asked('incentive.batch')).toEqual([{ batch: 7 }]);
  (grid().element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint });
});

it.each(languages)('has its words in %s, and axe finds nothing', async (language) => {
  await show(<IncentivesScreen />, { roles: ['director', 'manager'], language });
  await expect.poll(() => document.querySelector('[role=grid]')).not.toBeNull();
  expect(document.body.innerText).not.toMatch(/incentives[:.]\w/u);
  const { violations } = await axe.run(document.querySelector('main') ?? document, { resultTypes: ['violations'], preload: false });
  expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([]);
});
