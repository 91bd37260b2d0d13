import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { callId, instant } from '../../../../shared/ids.ts';
import { callInHand } from '../../../../renderer/state/call-state.ts';
import { useScreen, wishCall } from '../../../../renderer/state/screen-state.ts';
import { aCustomerMatch, aShownComplaint, aShownRow, idNumber, pavel } from '../../../helpers/window-things.ts';
import { aCallDesk, pickCategory, story, takeCall } from './a-call.tsx';

beforeEach(aCallDesk);

/** A customer of whom nothing but the name is known. */
const noWishes = { preferences: '', preferredChannel: null, preferredTime: '', purchases: [] };

it('lists two customers with one number and picks neither', async () => {
  fakeDesk.answers({
    'customer.find': () => [aCustomerMatch(71, 'Anna Petrova'), aCustomerMatch(72, 'Boris Petrov')],
    'customer.read': ({ customer }) => ({
      customer: { ...aCustomerMatch(72, 'Boris Petrov'), id: customer },
      since: aShownComplaint().receivedAt,
      ...noWishes,
      open: [],
      closed: [],
    }),
  });
  await takeCall({ kind: 'ring', ring: callId.parse(idNumber(1)), number: '0812345678' });
  await expect.element(page.getByRole('button', { name: /Anna Petrova/u })).toBeVisible();
  expect(callInHand()?.card.caller.customer).toBeUndefined();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  expect(callInHand()?.card.caller).toMatchObject({ customer: idNumber(72), name: 'Boris Petrov' });
  await expect.element(story()).toHaveFocus();
});

const anna = { ...aCustomerMatch(71, 'Anna Petrova'), language: 'ru' as const, lastAt: instant.parse(Date.now()) };
const known = { customer: anna.id, name: anna.name, lang: 'ru' };

it('fills all that is known of a caller who was found before the call, and says when they last complained', async () => {
  fakeDesk.answers({ 'customer.read': () => ({ customer: anna, since: anna.lastAt, ...noWishes, open: [aShownRow(7)], closed: [] }) });
  await takeCall({ kind: 'manual', caller: anna });
  expect(callInHand()?.card.caller).toEqual({ ...known, phone: '+66812345678' });
  await expect.poll(() => callInHand()?.previousAt).toBe(anna.lastAt);
});

it('fills all that is known of a caller who was found during the call, and keeps the number they call from', async () => {
  await takeCall({ kind: 'ring', ring: callId.parse(idNumber(1)), number: '0899999999' });
  wishCall({ kind: 'manual', caller: anna });
  await expect.poll(() => callInHand()?.card.caller).toEqual({ ...known, phone: '0899999999' });
});

it('changes the words with the mood of the caller', async () => {
  await takeCall();
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByText('Please tell me everything from the start.')).toBeVisible();
  await userEvent.keyboard('{Control>}3{/Control}');
  await expect.element(page.getByText(/writing it all down/u)).toBeVisible();
  expect(callInHand()?.card.caller.state).toBe('aggressive');
});

it('hears the keys on a Russian layout', async () => {
  await takeCall();
  const field = document.activeElement;
  const press = (key: string, code: string, held: KeyboardEventInit = {}) =>
    field?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...held }));
  press('ф', 'KeyA', { ctrlKey: true, shiftKey: true });
  await expect.element(page.getByText('anonymous', { exact: true })).toBeVisible();
  expect(callInHand()?.card.caller.anonymous).toBe(true);
  press('ю', 'Period', { ctrlKey: true });
  await expect.poll(() => document.activeElement?.id).toBe('case.category');
});

it('hands over with Enter twice', async () => {
  await takeCall();
  await userEvent.keyboard('He wants a manager.');
  await pickCategory();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/BKK 2026 A 0001 K/u)).toBeVisible();
  await userEvent.keyboard('{F9}');
  await expect.element(page.getByRole('dialog', { name: 'Hand over' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => fakeDesk.asked('complaint.handOver').length).toBe(1);
  expect(fakeDesk.asked('complaint.handOver')[0]).toMatchObject({ to: pavel.id, reason: 'wantsManager' });
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('gives the promise with its day and hour once the complaint is registered', async () => {
  await takeCall();
  await userEvent.keyboard('Late.');
  await pickCategory();
  await userEvent.keyboard('{F10}');
  await userEvent.keyboard('tomorrow 12:00');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/tomorrow/u).first()).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.promise').length).toBe(1);
  const due = new Date(fakeDesk.asked('complaint.promise')[0]?.dueAt ?? 0);
  expect(due.getTime()).toBeGreaterThan(Date.now());
});

it('wraps up and goes home with the result', async () => {
  await takeCall();
  await userEvent.keyboard('Late.');
  await pickCategory();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/BKK 2026 A 0001 K/u)).toBeVisible();
  await userEvent.keyboard('{F12}');
  await expect.element(page.getByRole('region', { name: 'Wrap-up' })).toBeVisible();
  await userEvent.keyboard('{Alt>}4{/Alt}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('call.finish').length).toBe(1);
  expect(fakeDesk.asked('call.finish')[0]).toMatchObject({ wrapUp: 'explained', moodStart: 'calm', moodEnd: 'calm' });
  expect(useScreen.getState().screen.at).toBe('home');
});

it('takes an end back within ten seconds', async () => {
  await takeCall();
  await userEvent.keyboard('{F8}{F12}');
  await expect.element(page.getByRole('region', { name: 'Wrap-up' })).toBeVisible();
  await userEvent.keyboard('{F12}');
  await expect.element(page.getByRole('region', { name: 'Wrap-up' })).not.toBeInTheDocument();
  await expect.element(page.getByText('Please tell me everything from the start.')).toBeVisible();
});

it('breaks Thai prompts where words end', async () => {
  await takeCall({ kind: 'manual' }, { language: 'th' });
  const prompt = page.getByText(/สายรับเรื่องร้องเรียน|ร้องเรียน/u).first();
  await expect.element(prompt).toBeVisible();
  const style = getComputedStyle(prompt.element());
  expect(style.wordBreak).toBe('normal');
  expect(style.lineBreak).toBe('auto');
  expect(style.fontStyle).toBe('normal');
});

it('shows what to mind with a recognised caller, in words, and opens their card by a key', async () => {
  const flagged = { ...anna, flags: [{ kind: 'vulnerable' as const, note: 'Hears badly, speak slowly', until: null }] };
  fakeDesk.answers({
    'customer.read': () => ({ customer: flagged, since: anna.lastAt, ...noWishes, preferences: 'Gift wrapping', open: [], closed: [] }),
  });
  await takeCall({ kind: 'manual', caller: flagged });
  await expect.element(page.getByRole('list', { name: 'Mind with this customer' }).first()).toMatchTextContent(/needs special care/u);
  await expect.element(page.getByText('Likes and wishes: Gift wrapping').first()).toBeVisible();
  await userEvent.keyboard('{Control>}i{/Control}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'customer', customer: anna.id });
});
