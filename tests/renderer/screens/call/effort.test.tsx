import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { instant } from '../../../../shared/ids.ts';
import { effort } from '../../../../renderer/state/effort.ts';
import { aCustomerMatch, idNumber } from '../../../helpers/window-things.ts';
import { aCallDesk, pickCategory, takeCall } from './a-call.tsx';

beforeEach(() => {
  aCallDesk();
  fakeDesk.answers({
    'customer.find': ({ text }) =>
      text === '0812345678' ? [aCustomerMatch(71, 'Anna Petrova', { openComplaints: 0, complaints: 1 })] : [],
    'customer.read': ({ customer }) => ({
      customer: aCustomerMatch(71, 'Anna Petrova', { id: customer, openComplaints: 0, complaints: 1 }),
      since: instant.parse(0),
      preferences: '',
      preferredChannel: null,
      preferredTime: '',
      purchases: [],
      open: [],
      closed: [],
    }),
  });
});

/** The same story everywhere (ux.md 7): 115 characters. */
const told = 'Courier came two days late, the box was open, one cup of the set is broken. She wants a new one and the fee back ok';
const f2 = 1;
const register = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const keysBeyondStory = (): number => f2 + effort.keys() - told.length;
async function registered(): Promise<void> {
  await expect.poll(() => fakeDesk.asked('complaint.register').length).toBe(1);
}

it('takes the story of 115 characters', () => expect(told).toHaveLength(115));

it('registers a known caller in six keys, no click', async () => {
  await takeCall({ kind: 'manual' });
  await userEvent.keyboard(told);
  await pickCategory();
  await register();
  await registered();
  expect(keysBeyondStory()).toBeLessThanOrEqual(6);
  expect(effort.clicks()).toBe(0);
});

it('registers a caller whose ten digits are typed in eighteen keys', async () => {
  await takeCall();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await userEvent.keyboard('0812345678');
  await expect.poll(() => document.body.textContent.includes('Anna Petrova')).toBe(true);
  await userEvent.keyboard('{Alt>}1{/Alt}');
  await userEvent.keyboard(told);
  await pickCategory();
  await register();
  await registered();
  expect(fakeDesk.asked('complaint.register')[0]?.customer).toBe(idNumber(71));
  expect(keysBeyondStory()).toBeLessThanOrEqual(18);
});

it('registers a new caller with name and number in thirty-four keys', async () => {
  await takeCall();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await userEvent.keyboard('0899999999');
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await userEvent.keyboard('Maria Ivanko');
  await userEvent.keyboard('{Tab}{Tab}');
  await userEvent.keyboard(told);
  await pickCategory();
  await register();
  await registered();
  expect(fakeDesk.asked('complaint.register')[0]?.card).toMatchObject({
    caller: { name: 'Maria Ivanko', phone: '0899999999' },
    case: { essence: told },
  });
  expect(keysBeyondStory()).toBeLessThanOrEqual(34);
});

it('registers an anonymous caller in eight keys', async () => {
  await takeCall();
  await userEvent.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  await userEvent.keyboard(told);
  await pickCategory();
  await register();
  await registered();
  expect(fakeDesk.asked('complaint.register')[0]?.card.caller.anonymous).toBe(true);
  expect(keysBeyondStory()).toBeLessThanOrEqual(8);
});

it('hands over in six keys more', async () => {
  await takeCall();
  await userEvent.keyboard(told);
  await pickCategory();
  await register();
  await registered();
  const before = effort.keys();
  await userEvent.keyboard('{F9}{Enter}{Enter}');
  await expect.poll(() => fakeDesk.asked('complaint.handOver').length).toBe(1);
  expect(effort.keys() - before).toBeLessThanOrEqual(6);
});
