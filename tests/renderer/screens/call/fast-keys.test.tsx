import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { callInHand } from '../../../../renderer/state/call-state.ts';
import { useScreen, wishCall } from '../../../../renderer/state/screen-state.ts';
import { aPromise } from '../../../helpers/a-complaint.ts';
import { aShownComplaint } from '../../../helpers/window-things.ts';
import { aCallDesk, pickCategory, story, takeCall } from './a-call.tsx';

// A person who knows the keys presses them faster than a busy machine answers. Each waits its turn; none is lost or lands elsewhere.
const slowMs = 150;
const wait = { timeout: 10_000 };
const told = 'Late.';
const ctrlEnter = '{Control>}{Enter}{/Control}';
const asked = fakeDesk.asked;

beforeEach(() => {
  aCallDesk();
  fakeDesk.answers({
    'complaint.promise': ({ complaint, promise: id, dueAt }) => ({
      complaint: aShownComplaint({ id: complaint, caller: {}, facts: { essence: told }, promises: [aPromise({ id, dueAt })] }),
    }),
  });
});

async function aToldCall(): Promise<void> {
  await takeCall();
  await userEvent.keyboard(told);
  await pickCategory();
  fakeDesk.takes(slowMs);
}

it('registers, promises, ends and wraps up from keys that all came before the first answer', async () => {
  await aToldCall();
  await userEvent.keyboard(`${ctrlEnter}{F10}tomorrow 9{Enter}{F12}{Alt>}2{/Alt}${ctrlEnter}`);
  await expect.poll(() => asked('call.finish').length, wait).toBe(1);
  await expect.poll(() => useScreen.getState().screen.at, wait).toBe('home');
  expect(asked('complaint.register')).toHaveLength(1);
  expect(asked('complaint.promise')).toHaveLength(1);
  expect(asked('call.finish')[0]).toMatchObject({ complaint: asked('complaint.register')[0]?.complaint });
  expect(callInHand()).toBeUndefined();
});

it('wraps up when the keys come while the promise is being written down', async () => {
  await aToldCall();
  await userEvent.keyboard(ctrlEnter);
  await expect.element(page.getByText(/BKK 2026 A 0001 K/u)).toBeVisible();
  await userEvent.keyboard(`{F10}tomorrow 9{Enter}{F12}${ctrlEnter}`);
  await expect.poll(() => asked('call.finish').length, wait).toBe(1);
  expect(asked('complaint.promise')).toHaveLength(1);
});

it('takes a date that was typed and not yet confirmed along with Ctrl+Enter', async () => {
  await aToldCall();
  await userEvent.keyboard(`{F10}tomorrow 9${ctrlEnter}`);
  await expect.poll(() => asked('complaint.promise').length, wait).toBe(1);
  expect(asked('complaint.register')[0]?.card.case.deadline).toBe(asked('complaint.promise')[0]?.dueAt);
});

it('hands over while the complaint is still being registered, and once however often Enter is pressed', async () => {
  await aToldCall();
  await userEvent.keyboard(`${ctrlEnter}{F9}{Enter}{Enter}{Enter}${ctrlEnter}`);
  await expect.poll(() => asked('complaint.handOver').length, wait).toBe(1);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await userEvent.keyboard(ctrlEnter);
  await new Promise((passed) => setTimeout(passed, 3 * slowMs));
  expect(asked('complaint.handOver')).toHaveLength(1);
  expect(asked('complaint.register')).toHaveLength(1);
});

it('begins the next call beside nothing of the one before, however soon F2 comes', async () => {
  await aToldCall();
  await userEvent.keyboard(`${ctrlEnter}{F12}`);
  wishCall({ kind: 'manual' });
  await expect.poll(() => asked('call.start').length, wait).toBe(2);
  expect(asked('call.finish')[0]).toMatchObject({ complaint: asked('complaint.register')[0]?.complaint });
  expect(callInHand()?.complaint).toBeUndefined();
  expect(callInHand()?.call).toBe(asked('call.start')[1]?.call);
  await expect.element(story()).toHaveValue('');
});

it('stays with the next call when F2 comes while the one before is being wrapped up', async () => {
  await aToldCall();
  await userEvent.keyboard(`{F12}${ctrlEnter}`);
  wishCall({ kind: 'manual' });
  await expect.poll(() => asked('call.start').length, wait).toBe(2);
  expect(asked('call.finish')).toHaveLength(1);
  expect(useScreen.getState().screen.at).toBe('call');
  expect(callInHand()?.call).toBe(asked('call.start')[1]?.call);
});

it('sends the words that were typed while the complaint was being registered', async () => {
  await aToldCall();
  await userEvent.keyboard(`${ctrlEnter} It leaks.`);
  await expect.poll(() => asked('complaint.correct').at(-1)?.facts.essence, wait).toBe(`${told} It leaks.`);
});

it('sends the words that were typed between a try whose answer was lost and the next', async () => {
  let tries = 0;
  fakeDesk.answers({
    'complaint.register': ({ complaint, card }) => {
      tries += 1;
      const facts = { ...card.case, essence: told }; // the first try had arrived: this is what the register holds
      return tries === 1 ? 'restarting' : { complaint: aShownComplaint({ id: complaint, caller: card.caller, facts }) };
    },
  });
  await aToldCall();
  await userEvent.keyboard(ctrlEnter);
  await expect.element(page.getByRole('alert').filter({ hasText: /starting again/u })).toBeVisible();
  await userEvent.keyboard(` It leaks.${ctrlEnter}`);
  await expect.poll(() => asked('complaint.correct')[0]?.facts, wait).toEqual({ essence: `${told} It leaks.` });
});
