import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownComplaint, friday } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DeadlineView } from '../../../../shared/contract/deadline.ts';
import type { Deadline } from '../../../../shared/deadline/deadline.ts';
import { CaseDeadlines } from '../../../../renderer/screens/case/deadlines/case-deadlines.tsx';

const complaint = aShownComplaint();
const now = friday('15:00');

const aDeadline = (as: Partial<Deadline> = {}, more: Partial<DeadlineView> = {}): DeadlineView => ({
  deadline: {
    complaint: complaint.id,
    rule: 'CO-2',
    version: 1,
    key: 'registered',
    kind: 'handover',
    level: 'company',
    startedAt: friday('14:00'),
    dueAt: friday('16:30'),
    pausedSeconds: 0,
    pausedSince: null,
    state: 'pending',
    metAt: null,
    extension: null,
    reason: '',
    why: {
      start: 'registered',
      from: friday('14:00'),
      amount: 1,
      unit: 'businessDay',
      calendar: 'site',
      legalRef: '',
      countedFrom: null,
      holidays: [],
      made: [],
      daysOff: 2,
      rolled: null,
      outside: false,
      pausedDays: 0,
      pausedSeconds: 0,
      extended: null,
    },
    ...as,
  },
  name: { en: 'With whoever is responsible', ru: 'У ответственного', th: 'ถึงผู้รับผิดชอบ' },
  source: '',
  extensions: [],
  ...more,
});

const law = aDeadline(
  { rule: 'RU-21', key: 'claim', level: 'statutory', dueAt: friday('17:45') },
  {
    name: { en: 'Exchange', ru: 'Замена', th: 'เปลี่ยน' },
    source: 'https://law.example',
    extensions: [{ amount: 20, unit: 'calendarDay', condition: { en: 'a check is needed', ru: 'проверка', th: 'ตรวจ' }, notice: false }],
  },
);

beforeEach(() => fakeDesk.fresh());

it("shows the law's next date beside the company's, and what is left in words", async () => {
  fakeDesk.answers({ 'deadline.read': () => ({ rows: [aDeadline(), law], mayDecide: false }) });
  await show(<CaseDeadlines complaint={complaint} now={now} />);
  await expect.element(page.getByText(/Ours: .*16:30 · The law: .*17:45/u)).toBeVisible();
  await expect.element(page.getByText(/1 h 30 min left/u)).toBeVisible();
});

it('says why by the keyboard, in the language of the window', async () => {
  fakeDesk.answers({ 'deadline.read': () => ({ rows: [aDeadline()], mayDecide: false }) });
  await show(<CaseDeadlines complaint={complaint} now={now} />, { language: 'ru' });
  await expect.element(page.getByText('У ответственного')).toBeVisible();
  page.getByRole('list', { name: 'Сроки этого обращения' }).getByRole('button').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/1 рабочий день, считая с .*не считаются: 2 обычных выходных\./u)).toBeVisible();
});

it('says that one is late, stands still, or was met, not by colour alone', async () => {
  const rows = [
    aDeadline({ dueAt: friday('14:30') }),
    aDeadline({ key: 'b', pausedSince: friday('14:20') }),
    aDeadline({ key: 'c', state: 'met', metAt: friday('14:10') }),
  ];
  fakeDesk.answers({ 'deadline.read': () => ({ rows, mayDecide: false }) });
  await show(<CaseDeadlines complaint={complaint} now={now} />);
  await expect.element(page.getByText(/overdue 30 min/u)).toBeVisible();
  await expect.element(page.getByText(/stands still since/u)).toBeVisible();
  await expect.element(page.getByText(/in time/u)).toBeVisible();
});

it('lets a manager take the longer term for a reason, and not without one', async () => {
  fakeDesk.answers({ 'deadline.read': () => ({ rows: [law], mayDecide: true }), 'deadline.decide': () => null });
  await show(<CaseDeadlines complaint={complaint} now={now} />, { roles: ['manager'] });
  await page.getByRole('button', { name: /Exchange/u }).click();
  await page.getByRole('combobox', { name: 'What is decided' }).click();
  await page.getByRole('option', { name: 'Longer term: a check is needed' }).click();
  await page.getByRole('button', { name: 'Decide' }).click();
  expect(fakeDesk.asked('deadline.decide')).toHaveLength(0);
  await page.getByLabelText('Reason').fill('sent to the laboratory');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => fakeDesk.asked('deadline.decide'))
    .toMatchObject([{ rule: 'RU-21', as: 'longer', extension: 0, reason: 'sent to the laboratory' }]);
});
