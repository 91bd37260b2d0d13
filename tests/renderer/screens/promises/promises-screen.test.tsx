import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { idNumber, irina, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { siteDay, dayAfter } from '../../../../shared/calendar/site-day.ts';
import type { LedgerRow } from '../../../../shared/contract/promises.ts';
import { complaintId, instant, promiseId } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { PromisesScreen } from '../../../../renderer/screens/promises/promises-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const hourMs = 3_600_000;
const inHours = (hours: number) => instant.parse(Date.now() + hours * hourMs);
const aRow = (number: number, given: Partial<LedgerRow> = {}): LedgerRow => ({
  promise: promiseId.parse(idNumber(500 + number)),
  complaint: complaintId.parse(idNumber(1000 + number)),
  number: `BKK-2026-A-${String(number).padStart(4, '0')}-K`,
  title: 'The parcel did not come',
  customerName: `Anna ${number}`,
  code: null,
  owner: irina.id,
  what: 'callback',
  text: '',
  channel: 'phone',
  givenBy: irina.id,
  givenAt: inHours(-20),
  dueAt: inHours(number),
  standing: 'open',
  closedAt: null,
  ...given,
});
const broken = aRow(9, { standing: 'broken', dueAt: inHours(-2), title: 'Broken word' });
const today = () => siteDay(Date.now(), 'Asia/Bangkok');

beforeEach(() => {
  fakeDesk.fresh();
  useScreen.setState({ screen: { at: 'promises' } });
  fakeDesk.answers({
    'promise.list': ({ standing }) => ({
      rows: standing === 'broken' ? [broken] : standing === 'open' ? [aRow(1), aRow(2)] : [],
      more: false,
    }),
    'promise.days': () => ({
      open: 2,
      broken: 1,
      keptLate: 0,
      days: [-1, 0, 1].map((away) => ({
        date: dayAfter(today(), away),
        open: away > 0 ? 2 : 0,
        broken: away === 0 ? 1 : 0,
        keptLate: 0,
        kept: away < 0 ? 4 : 0,
      })),
    }),
  });
});

for (const language of languages) {
  it(`shows the days, the numbers and the open promises in ${language}`, async () => {
    await show(<PromisesScreen />, { language, look: language === 'th' ? 'dark' : 'light', roles: ['supervisor'] });
    await expect.element(page.getByText('BKK-2026-A-0001-K')).toBeVisible();
    const cells = [...document.querySelectorAll('tr[data-standing=open] td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['', '', '2']);
    expect(document.body.textContent).not.toMatch(/\{\{|promises:|common:|complaint\.|standing\.|col\./u);
  });
}

it('is worked by keyboard alone: broken ones, and Enter opens the case among them', async () => {
  await show(<PromisesScreen />, { roles: ['supervisor'] });
  await expect.element(page.getByText('BKK-2026-A-0001-K')).toBeVisible();
  page.getByRole('radio', { name: 'Open 2' }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('BKK-2026-A-0009-K')).toBeVisible();
  await expect.element(page.getByText(/overdue 2 h/u)).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint: broken.complaint });
});

it('is narrowed to one colleague by who sees the whole site', async () => {
  await show(<PromisesScreen />, { roles: ['supervisor'] });
  await page.getByRole('combobox', { name: 'Whose' }).fill('Pavel');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => fakeDesk.asked('promise.list').at(-1)).toMatchObject({ owner: pavel.id });
});

it('offers no colleagues to an operator, whose own promises these are', async () => {
  await show(<PromisesScreen />);
  await expect.element(page.getByText('BKK-2026-A-0001-K')).toBeVisible();
  expect(page.getByRole('combobox', { name: 'Whose' }).elements()).toHaveLength(0);
});

it('says what to do about a broken promise', async () => {
  await show(<PromisesScreen />);
  await expect.element(page.getByText(/can no longer be moved/u)).toBeVisible();
});
