import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fillCard } from '../../../../renderer/state/card-keeping.ts';
import { lateParcel } from '../../../helpers/window-things.ts';
import { aCallDesk, pickCategory, story, takeCall } from './a-call.tsx';

beforeEach(aCallDesk);

const told = 'The courier came two days late, the box was open and one cup of the set is broken.';

it('starts the call at once, with the caret in the story', async () => {
  await takeCall();
  await expect.element(story()).toHaveFocus();
  expect(fakeDesk.asked('call.start')).toHaveLength(1);
});

it('registers from a story and a category in six keys beyond the story', async () => {
  await takeCall();
  await userEvent.keyboard(told);
  await pickCategory();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/BKK 2026 A 0001 K/u)).toBeVisible();
  const [asked] = fakeDesk.asked('complaint.register');
  expect(asked?.card.case).toMatchObject({ essence: told, category: lateParcel });
  expect(asked?.call).toBe(fakeDesk.asked('call.start')[0]?.call);
  expect(asked?.draft).toBe(fakeDesk.asked('call.start')[0]?.draft);
});

it('goes back to the story once a category was picked', async () => {
  await takeCall();
  await userEvent.keyboard('late');
  await pickCategory();
  await expect.element(story()).toHaveFocus();
});

it('says next to the field what keeps it from registering, and loses nothing', async () => {
  fakeDesk.answers({ 'complaint.register': () => 'categoryMissing' });
  await takeCall();
  await userEvent.keyboard(told);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('alert').filter({ hasText: /category/iu })).toBeVisible();
  await expect.element(story()).toHaveValue(told);
  await expect.element(page.getByRole('combobox', { name: 'Category' })).toHaveAccessibleDescription(/category/iu);
});

it('asks with the same ids when it is asked again', async () => {
  fakeDesk.answers({ 'complaint.register': () => 'restarting' });
  await takeCall();
  await userEvent.keyboard(told);
  await pickCategory();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.register').length).toBe(1);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.register').length).toBe(2);
  const [first, second] = fakeDesk.asked('complaint.register');
  expect(second?.complaint).toBe(first?.complaint);
});

it.each([
  ['Alternative', 'case.reason', /needs an alternative/u],
  ['Reason', 'case.altText', /reason is missing/u],
] as const)('registers beside half a refusal, and says at its field that the %s is missing', async (field, written, missing) => {
  await takeCall();
  fillCard('case.essence', told);
  fillCard('case.category', lateParcel);
  fillCard('case.justified', 'no');
  fillCard(written, 'Words');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const empty = page.getByRole('textbox', { name: field });
  await expect.element(empty).toHaveAccessibleDescription(missing);
  await expect.element(page.getByText(/BKK 2026 A 0001 K/u)).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Card' }).getByText('✓ registered')).toBeVisible();
  expect(fakeDesk.asked('complaint.refuse')).toEqual([]);
  await userEvent.fill(empty, 'Other words');
  await expect.element(empty).not.toHaveAccessibleDescription(missing);
});
