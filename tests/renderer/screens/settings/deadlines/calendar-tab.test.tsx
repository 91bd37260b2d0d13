import { fakeDesk } from '../../../../helpers/fake-desk.ts';
import { show } from '../../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CalendarTab } from '../../../../../renderer/screens/settings/deadlines/calendar-tab.tsx';
import { shippedCalendars } from '../../../../../shared/calendar/holidays.ts';

const calendars = shippedCalendars('RU').map(({ calendar, days }) => ({ calendar, days: [...days] }));

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'calendar.list': () => calendars, 'calendar.save': () => null, 'calendar.saveDays': () => null });
});

const tab = (how: Parameters<typeof show>[1] = {}) => show(<CalendarTab />, { roles: ['admin'], ...how });
const choose = (code: string) => page.getByLabelText('Calendar').selectOptions(code);
const file = (...lines: readonly string[]) => new File([['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')], 'holidays.ics');
const giveFile = async (given: File) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no place for a file');
  await userEvent.upload(input, given);
};
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const saved = () => fakeDesk.asked('calendar.saveDays')[0];

it("keeps the holidays of the site's country, and no others when it is told so", async () => {
  await tab();
  await expect.element(page.getByLabelText('Keeps the holidays of')).toHaveValue('RU');
  await page.getByLabelText('Keeps the holidays of').selectOptions('');
  await expect.poll(() => fakeDesk.asked('calendar.save')).toMatchObject([{ code: 'site', follows: null }]);
});

it('shows the days of a year, transferred and short ones among them', async () => {
  await tab();
  await choose('RU');
  await page.getByLabelText('Year').selectOptions('2026');
  await expect.element(page.getByRole('button', { name: /30 Apr 2026 .* shorter day/u })).toBeVisible();
  await page.getByLabelText('Year').selectOptions('2027');
  await expect.element(page.getByRole('button', { name: /4 Nov 2027 .* unverified/u })).toBeVisible();
});

it('takes a day that was made working, with the hours of another weekday', async () => {
  await tab();
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page.getByLabelText(/^Date/u).fill('2026-12-26');
  await page.getByLabelText('What it is').selectOptions('working');
  await page.getByLabelText('Name in English').fill('Working Saturday');
  await page.getByLabelText('Hours as on a').selectOptions('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(saved)
    .toMatchObject({ calendar: 'site', days: [{ date: '2026-12-26', kind: 'working', like: 5, name: { en: 'Working Saturday' } }] });
});

it('says that a date cannot be read, and asks the desk nothing', async () => {
  await tab();
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page.getByLabelText(/^Date/u).fill('2026-02-30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(saved()).toBeUndefined();
});

it('shows what a calendar file brings, what it would replace and what it does not take, and takes it when told', async () => {
  await tab();
  await choose('RU');
  await giveFile(
    file(
      ...event('DTSTART;VALUE=DATE:20260612', 'SUMMARY:Day of Russia'),
      ...event('DTSTART;VALUE=DATE:20280101', 'DURATION:P2D', 'SUMMARY:New Year'),
      ...event('DTSTART;VALUE=DATE:20280301', 'RRULE:FREQ=YEARLY', 'SUMMARY:Every year'),
    ),
  );
  await expect.element(page.getByText('3 days found')).toBeVisible();
  await expect.element(page.getByText(/12 Jun 2026 · Day of Russia · instead of “Russia Day”/u)).toBeVisible();
  await expect.element(page.getByText(/Every year: repeats/u)).toBeVisible();
  expect(saved()).toBeUndefined();
  await page.getByRole('button', { name: 'Take these days' }).click();
  await expect.poll(() => saved()?.days.map(({ date }) => date)).toEqual(['2026-06-12', '2028-01-01', '2028-01-02']);
});

it.each([
  ['no calendar', new File(['<html>'], 'x.ics'), /not a calendar file/u],
  ['too large', new File([new Uint8Array(1024 * 1024 + 1)], 'x.ics'), /larger than a megabyte/u],
])('says why a file is not taken: %s', async (_, given, why) => {
  await tab();
  await giveFile(given);
  await expect.element(page.getByRole('alert').getByText(why)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Take these days' })).not.toBeInTheDocument();
});
