import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownComplaint, friday, idNumber, irina, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { workRecordId } from '../../../../shared/ids.ts';
import { defaultQuestionnaire } from '../../../../shared/satisfaction/default-questionnaire.ts';
import type { SatisfactionCheck } from '../../../../shared/satisfaction/check.ts';
import { CaseChecks } from '../../../../renderer/screens/case/handling/case-checks.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const solvedBy = (by: typeof irina) =>
  aShownComplaint({
    state: 'resolved',
    resolvedAt: friday('15:00'),
    measures: [{ at: friday('15:00'), by: by.id, text: 'Sent a new parcel' }],
  });
const check: SatisfactionCheck = {
  id: workRecordId.parse(idNumber(701)),
  by: pavel.id,
  at: friday('17:00'),
  method: 'phone',
  result: 'scored',
  score: 2,
  solved: 'no',
  comment: 'Broken again',
  mood: 'irritated',
  enough: true,
};
const reply = {
  id: workRecordId.parse(idNumber(702)),
  questionnaire: defaultQuestionnaire.id,
  version: 1,
  language: 'en' as const,
  complaint: aShownComplaint().id,
  by: pavel.id,
  at: friday('18:00'),
  answers: [
    { question: 'content', scale: 3, ticks: [], text: '' },
    { question: 'better', scale: null, ticks: [0, 3], text: '' },
  ],
};

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'questionnaire.ofCase': () => [] });
});

it('shows nothing of it while the case is open and nothing was said', async () => {
  await show(<CaseChecks complaint={aShownComplaint()} />);
  await expect.poll(() => fakeDesk.asked('questionnaire.ofCase')).toHaveLength(1);
  await expect.element(page.getByRole('region')).not.toBeInTheDocument();
});

it('leads from a solved case to its customer, for everybody but the solver', async () => {
  await show(<CaseChecks complaint={solvedBy(pavel)} />);
  page.getByRole('button', { name: 'Ask the customer' }).element().focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toEqual({ at: 'followUp', complaint: aShownComplaint().id });
});

it('offers the solver no way to ask', async () => {
  await show(<CaseChecks complaint={solvedBy(irina)} />);
  await expect.element(page.getByText('Nobody has asked yet.')).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

it('shows what the customer said and what came back on paper', async () => {
  fakeDesk.answers({ 'questionnaire.ofCase': () => [{ reply, questionnaire: defaultQuestionnaire }] });
  await show(<CaseChecks complaint={{ ...solvedBy(pavel), checks: [check] }} />);
  await expect.element(page.getByText('2/5 · not solved · irritated · Broken again')).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument(); // once asked, nobody asks again
  await page.getByText('Questionnaire of 20 Nov 2026').click();
  await expect.element(page.getByText('Waiting time, Delivery')).toBeVisible();
});
