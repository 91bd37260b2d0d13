import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownRow, friday, idNumber } from '../../../helpers/window-things.ts';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OlderRow } from '../../../../shared/contract/older.ts';
import { complaintId } from '../../../../shared/ids.ts';
import { Finder } from '../../../../renderer/screens/frame/finder.tsx';
import { OlderLayer } from '../../../../renderer/screens/frame/older-layer.tsx';
import { RegisterScreen } from '../../../../renderer/screens/register/register-screen.tsx';
import { closeOlder, showOlder } from '../../../../renderer/state/older-state.ts';
import { goTo, showFinder, useScreen } from '../../../../renderer/state/screen-state.ts';

const aRow = (at: number, given: Partial<OlderRow> = {}): OlderRow => ({
  id: complaintId.parse(idNumber(5000 + at)),
  number: `BKK-2022-A-${String(at).padStart(4, '0')}-K`,
  code: null,
  title: 'The kettle leaks',
  customerName: 'Olga Petrova',
  state: 'closed',
  outcome: 'satisfied',
  receivedAt: friday('09:00'),
  endedAt: friday('10:00'),
  ...given,
});

const joined = { state: { kind: 'inStep' as const, at: friday('10:00') }, headOffice: null };

beforeEach(() => {
  fakeDesk.fresh();
  closeOlder();
  showFinder(false);
  goTo({ at: 'home' });
  fakeDesk.answers({ 'sync.state': () => joined });
});

it('looks at once for what was looked for before, and opens the case once it is here', async () => {
  fakeDesk.answers({ 'sync.older': () => ({ rows: [aRow(1), aRow(2)], next: null }), 'sync.keepOlder': () => null });
  showOlder('petrova');
  await show(<OlderLayer />);
  await expect.element(page.getByText('2 found that are not on this computer')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.poll(() => useScreen.getState().screen).toMatchObject({ at: 'case', complaint: aRow(2).id });
  expect(fakeDesk.asked('sync.older')).toEqual([{ text: 'petrova' }]);
  expect(fakeDesk.asked('sync.keepOlder')).toEqual([{ complaint: aRow(2).id, number: aRow(2).number }]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('asks for what is typed, and for the next page', async () => {
  fakeDesk.answers({
    'sync.older': ({ after }) => (after === undefined ? { rows: [aRow(1)], next: 'page-2' } : { rows: [aRow(2)], next: null }),
  });
  showOlder('');
  await show(<OlderLayer />);
  await userEvent.keyboard('081 234{Enter}');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.element(page.getByText(aRow(2).number)).toBeVisible();
  await expect.element(page.getByText(aRow(1).number)).toBeVisible();
  expect(fakeDesk.asked('sync.older')).toEqual([{ text: '081 234' }, { text: '081 234', after: 'page-2' }]);
  await expect.element(page.getByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

it('says that head office has nothing else', async () => {
  fakeDesk.answers({ 'sync.older': () => ({ rows: [], next: null }) });
  showOlder('petrova');
  await show(<OlderLayer />);
  await expect.element(page.getByText('Head office has nothing else by these words.')).toBeVisible();
});

it('says in a sentence that head office is out of reach, and keeps what was found before', async () => {
  fakeDesk.answers({ 'sync.older': () => ({ rows: [aRow(1)], next: null }), 'sync.keepOlder': () => 'olderOutOfReach' });
  showOlder('petrova');
  await show(<OlderLayer />);
  await page.getByText(aRow(1).number).click();
  await expect.element(page.getByRole('alert').getByText(/only what this computer holds was searched/u)).toBeVisible();
  await expect.element(page.getByText(aRow(1).number)).toBeVisible();
  expect(useScreen.getState().screen).toMatchObject({ at: 'home' });
});

it('shows nothing that comes after it was closed', async () => {
  fakeDesk.answers({ 'sync.older': () => ({ rows: [aRow(1)], next: null }), 'sync.keepOlder': () => null });
  fakeDesk.takes(60);
  showOlder('petrova');
  const { unmount } = await show(<OlderLayer />);
  await expect.element(page.getByText('Looking at head office…')).toBeVisible();
  closeOlder();
  showOlder('');
  await new Promise((passed) => setTimeout(passed, 120));
  await unmount();
  await show(<OlderLayer />);
  expect(page.getByText(aRow(1).number).query()).toBeNull();
});

it('is opened from the finder with its words, and from the register', async () => {
  fakeDesk.answers({
    'complaint.find': () => ({ rows: [], more: false }),
    'customer.find': () => [],
    'sync.older': () => ({ rows: [aRow(1)], next: null }),
  });
  showFinder(true);
  const { unmount } = await show(
    <>
      <Finder />
      <OlderLayer />
    </>,
  );
  await userEvent.keyboard('petrova');
  await page.getByRole('button', { name: 'Older ones at head office' }).click();
  await expect.element(page.getByText(aRow(1).number)).toBeVisible();
  expect(fakeDesk.asked('sync.older')).toEqual([{ text: 'petrova' }]);
  await unmount();
  closeOlder();
  await show(
    <>
      <RegisterScreen />
      <OlderLayer />
    </>,
  );
  await page.getByRole('button', { name: 'Older ones at head office' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

it('is not offered by a desk that stands alone: it has everything', async () => {
  fakeDesk.answers({
    'sync.state': () => ({ state: { kind: 'alone' }, headOffice: null }),
    'complaint.find': () => ({ rows: [aShownRow(1)], more: false }),
  });
  await show(<RegisterScreen />);
  await expect.element(page.getByText(aShownRow(1).number)).toBeVisible();
  await expect.poll(() => fakeDesk.asked('sync.state').length).toBe(1);
  expect(page.getByRole('button', { name: 'Older ones at head office' }).query()).toBeNull();
});

it('can be used by everyone', async () => {
  fakeDesk.answers({ 'sync.older': () => ({ rows: [aRow(1), aRow(2, { code: 'K7M2QX', customerName: null })], next: 'page-2' }) });
  showOlder('petrova');
  await show(<OlderLayer />);
  await expect.element(page.getByText('K7M2QX', { exact: false })).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { 'page-has-heading-one': { enabled: false } } });
  expect(violations).toEqual([]);
});
