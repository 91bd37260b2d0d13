import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { idNumber, irina, pavel } from '../../../helpers/window-things.ts';
import { Notifications } from '@mantine/notifications';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Notice } from '../../../../shared/escalation/notice.ts';
import { complaintId, instant, noticeId } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { NoticeCount } from '../../../../renderer/screens/frame/notice-count.tsx';
import { NoticesScreen } from '../../../../renderer/screens/notices/notices-screen.tsx';
import { setLiveCall } from '../../../../renderer/state/live-call.ts';
import { isToTake } from '../../../../renderer/state/notice-state.ts';
import { followNews } from '../../../../renderer/state/news.ts';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const minuteMs = 60_000;
const inMinutes = (minutes: number) => instant.parse(Date.now() + minutes * minuteMs);
const aNotice = (number: number, given: Partial<Notice> = {}): Notice => ({
  id: noticeId.parse(idNumber(700 + number)),
  at: inMinutes(-number),
  firedFor: inMinutes(-number),
  to: irina.id,
  as: 'owner',
  insteadOf: null,
  rule: 'E2',
  step: 'hoursBefore',
  complaint: complaintId.parse(idNumber(1000 + number)),
  number: `BKK-2026-A-${String(number).padStart(4, '0')}-K`,
  facts: { dueAt: inMinutes(100), what: 'callback', name: 'Irina' },
  digest: null,
  acceptBy: null,
  seenAt: null,
  acceptedAt: null,
  ...given,
});
const digest = noticeId.parse(idNumber(799));

let notices: Notice[] = [];
const now = () => instant.parse(Date.now());
beforeEach(() => {
  fakeDesk.fresh();
  setLiveCall(false);
  useScreen.setState({ screen: { at: 'notices' } });
  notices = [
    aNotice(1, { rule: 'E2', step: 'due', as: 'lead', acceptBy: inMinutes(20) }),
    aNotice(2),
    aNotice(3, { digest }),
    aNotice(4, { digest }),
  ];
  fakeDesk.answers({
    'notices.list': ({ show: wanted }) => ({
      notices: notices.filter((one) => wanted === 'all' || (wanted === 'unseen' ? one.seenAt === null : isToTake(one))),
      more: false,
      unseen: notices.filter((one) => one.seenAt === null).length,
      waiting: notices.filter(isToTake).length,
    }),
    'notices.seen': ({ notices: ids }) => {
      notices = notices.map((one) => (ids.includes(one.id) ? { ...one, seenAt: now() } : one));
      return null;
    },
    'notices.accept': ({ notice }) => {
      notices = notices.map((one) => (one.id === notice ? { ...one, acceptedAt: now(), seenAt: now() } : one));
      return null;
    },
  });
});

const row = (text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text }).getByRole('button').first();

for (const language of languages) {
  it(`shows what must be taken before what is good to know, each with its reason, in ${language}`, async () => {
    await show(<NoticesScreen />, { language, look: language === 'th' ? 'dark' : 'light' });
    await expect.element(row('A-0001-K')).toBeVisible();
    const text = document.body.textContent;
    expect(text.indexOf('A-0001-K')).toBeLessThan(text.indexOf('A-0002-K'));
    expect(text).not.toMatch(/\{\{|\{\w+\}|notices:|E2|hoursBefore/u);
  });
}

it('is taken with one key on its line, and leaves the list of those to take', async () => {
  await show(<NoticesScreen />);
  await expect.element(row('A-0001-K')).toBeVisible();
  row('A-0001-K').element().focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('notices.accept')).toEqual([{ notice: notices[0]?.id }]);
  await expect.element(page.getByText('Nothing waits to be taken.')).toBeVisible();
});

it('is seen with F8, and then says so', async () => {
  await show(<NoticesScreen />);
  await expect.element(row('A-0002-K')).toBeVisible();
  row('A-0002-K').element().focus();
  await userEvent.keyboard('{F8}');
  await expect.poll(() => fakeDesk.asked('notices.seen')).toEqual([{ notices: [notices[1]?.id] }]);
  await expect.element(row(/A-0002-K.*seen/u)).toBeVisible();
});

it('opens the case with Enter and has been seen by that', async () => {
  await show(<NoticesScreen />);
  await expect.element(row('A-0002-K')).toBeVisible();
  row('A-0002-K').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'case', complaint: notices[1]?.complaint });
  await expect.poll(() => fakeDesk.asked('notices.seen')).toHaveLength(1);
});

it('shows a flood as one line, which Enter opens and F8 marks as seen together', async () => {
  await show(<NoticesScreen />);
  const flood = row('2 notices together');
  await expect.element(flood).toBeVisible();
  expect(page.getByRole('listitem').elements()).toHaveLength(3);
  flood.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(page.getByRole('listitem').elements()).toHaveLength(5);
  await userEvent.keyboard('{F8}');
  await expect.poll(() => fakeDesk.asked('notices.seen').at(-1)?.notices).toHaveLength(2);
});

const arrives = (number: number) => {
  notices = [aNotice(number, { at: now() }), ...notices];
  fakeDesk.say({ event: 'changed', what: 'notices', id: null });
};

it('is counted in the header, and one that arrives is said without taking the caret', async () => {
  const stop = followNews();
  await show(
    <>
      <NoticeCount />
      <textarea aria-label="Essence" />
      <Notifications />
    </>,
  );
  await expect.element(page.getByRole('button', { name: 'Notices: 4 new, 1 to take' })).toBeVisible();
  const field = page.getByLabelText('Essence');
  field.element().focus();
  arrives(8);
  await expect.element(page.getByText(/A-0008-K/u)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Notices: 5 new, 1 to take' })).toBeVisible();
  expect(document.activeElement).toBe(field.element());
  stop();
});

it('only counts while a call goes on', async () => {
  const stop = followNews();
  setLiveCall(true);
  await show(
    <>
      <NoticeCount />
      <Notifications />
    </>,
  );
  await expect.element(page.getByRole('button', { name: 'Notices: 4 new, 1 to take' })).toBeVisible();
  arrives(9);
  await expect.element(page.getByRole('button', { name: 'Notices: 5 new, 1 to take' })).toBeVisible();
  expect(page.getByText(/A-0009-K/u).elements()).toHaveLength(0);
  stop();
});

it('says in whose place it came', async () => {
  notices = [aNotice(5, { insteadOf: pavel.id })];
  await show(<NoticesScreen />);
  await expect.element(row(/A-0005-K.*in place of Pavel Orlov/u)).toBeVisible();
});
