import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { irina, pavel, somePeople } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Person } from '../../../../shared/contract/people.ts';
import { dayBounds } from '../../../../shared/calendar/site-day.ts';
import { languages } from '../../../../shared/language.ts';
import { AbsenceLayer } from '../../../../renderer/screens/frame/absence-layer.tsx';
import { useDesk } from '../../../../renderer/state/desk-state.ts';
import { showAbsence } from '../../../../renderer/state/screen-state.ts';

const start = (day: string) => dayBounds(day, 'Asia/Bangkok').from;
const end = (day: string) => dayBounds(day, 'Asia/Bangkok').to;

beforeEach(() => {
  fakeDesk.fresh();
  showAbsence(true);
  let people: readonly Person[] = somePeople;
  fakeDesk.answers({
    'absence.set': ({ person, ...absence }) => {
      people = people.map((one) => (one.id === person ? { ...one, ...absence } : one));
      return people.find((one) => one.id === person) ?? irina;
    },
    'person.list': () => [...people],
  });
});

for (const language of languages) {
  it(`says who is away and who stands in, in ${language}`, async () => {
    await show(<AbsenceLayer />, { language, look: language === 'th' ? 'dark' : 'light' });
    useDesk.setState({ people: [{ ...irina, absentFrom: start('2026-01-02'), deputy: pavel.id }, pavel] });
    await expect.element(page.getByRole('listitem').filter({ hasText: /Irina.*Pavel Orlov/u })).toBeVisible();
    expect(document.body.textContent).not.toMatch(/\{\{|absence:|common:/u);
  });
}

it('is noted by keyboard alone: days, deputy, Ctrl+Enter', async () => {
  await show(<AbsenceLayer />);
  await page.getByLabelText('First day away').fill('2030-05-06');
  await page.getByLabelText('Last day away').fill('2030-05-08');
  await page.getByRole('combobox', { name: /Stands in/u }).fill('Pavel');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('absence.set'))
    .toEqual([{ person: irina.id, absentFrom: start('2030-05-06'), absentTo: end('2030-05-08'), deputy: pavel.id }]);
  await expect.element(page.getByRole('listitem').filter({ hasText: /Irina: .*Pavel Orlov stands in/u })).toBeVisible();
});

it('says that the last day lies before the first, and asks nothing of the desk', async () => {
  await show(<AbsenceLayer />);
  await page.getByLabelText('First day away').fill('2030-05-08');
  await page.getByLabelText('Last day away').fill('2030-05-06');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('The last day lies before the first.');
  expect(fakeDesk.asked('absence.set')).toHaveLength(0);
});

it('ends with one button, and keeps who stands in the next time', async () => {
  await show(<AbsenceLayer />);
  useDesk.setState({ people: [{ ...irina, absentFrom: start('2026-01-02'), deputy: pavel.id }, pavel] });
  await page.getByRole('button', { name: 'Is back' }).click();
  await expect.poll(() => fakeDesk.asked('absence.set')).toMatchObject([{ absentFrom: null, absentTo: null }]);
});

it('is noted for colleagues only by who gives complaints to people', async () => {
  await show(<AbsenceLayer />);
  expect(page.getByRole('combobox', { name: 'Who', exact: true }).elements()).toHaveLength(0);
  await show(<AbsenceLayer />, { roles: ['manager'] });
  await expect.element(page.getByRole('combobox', { name: 'Who', exact: true }).first()).toBeVisible();
});
