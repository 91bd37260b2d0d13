import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draftId, instant } from '../../../../shared/ids.ts';
import { idNumber, irina } from '../../../helpers/window-things.ts';
import { aCallDesk, story, takeCall } from './a-call.tsx';

beforeEach(aCallDesk);

const draft = draftId.parse(idNumber(501));

it('writes a change to the journal within 150 ms', async () => {
  const written: number[] = [];
  fakeDesk.answers({ 'draft.save': () => (written.push(performance.now()), null) });
  await takeCall();
  await expect.poll(() => written.length).toBe(1); // the empty card, as soon as the call is taken
  const typed: number[] = [];
  document.addEventListener('input', () => typed.push(performance.now()), { once: true, capture: true });
  await userEvent.keyboard('x');
  await expect.poll(() => written.length).toBe(2);
  expect((written[1] ?? 0) - (typed[0] ?? 0)).toBeLessThan(150);
  expect(fakeDesk.asked('draft.save')[1]?.body).toMatchObject({
    card: { case: { essence: 'x' } },
    caret: { field: 'case.essence', at: 1 },
  });
});

it('says in words that the card is not saved, and tries again', async () => {
  fakeDesk.answers({ 'draft.save': () => 'diskFull' });
  await takeCall();
  await userEvent.keyboard('not on disk');
  await expect.element(page.getByText(/Not saved on this computer/u)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Copy text' })).toBeVisible();
  fakeDesk.answers({ 'draft.save': () => null });
  await expect.element(page.getByText(/Not saved on this computer/u)).not.toBeInTheDocument();
  expect(fakeDesk.asked('draft.save').at(-1)?.body.card.case.essence).toBe('not on disk');
});

it('opens an unfinished card with its words and the caret where it was', async () => {
  fakeDesk.answers({
    'draft.read': () => ({
      id: draft,
      by: irina.id,
      savedAt: instant.parse(Date.now() - 60_000),
      createdAt: instant.parse(Date.now() - 120_000),
      body: { card: { caller: { name: 'Anna' }, case: { essence: 'The box was open' } }, caret: { field: 'case.essence', at: 7 } },
    }),
  });
  await takeCall({ kind: 'draft', draft });
  await expect.element(story()).toHaveValue('The box was open');
  await expect.element(story()).toHaveFocus();
  await userEvent.keyboard('!');
  await expect.element(story()).toHaveValue('The box! was open');
  await expect.element(page.getByText(/Restored as of/u)).toBeVisible();
});

it('never writes a payment card number down, and hides it from the screen', async () => {
  await takeCall();
  await userEvent.keyboard('paid with 4111 1111 1111 1111 yesterday');
  await userEvent.keyboard('{Tab}');
  await expect.element(story()).toHaveValue('paid with •••• 1111 yesterday');
  expect(fakeDesk.asked('draft.save').some((one) => one.body.card.case.essence?.includes('4111 1111 1111 1111'))).toBe(false);
  await userEvent.click(page.getByRole('button', { name: 'It is no card: show it' }));
  await expect.element(story()).toHaveValue('paid with 4111 1111 1111 1111 yesterday');
});

it('refuses a paste that does not fit whole, and takes nothing of it', async () => {
  await takeCall();
  await userEvent.keyboard('before');
  const clipboard = new DataTransfer();
  clipboard.setData('text', 'x'.repeat(20_001));
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  await expect.element(page.getByText(/Too long: at most 20000/u)).toBeVisible();
  await expect.element(story()).toHaveValue('before');
});

it('cleans what is pasted', async () => {
  await takeCall();
  const clipboard = new DataTransfer();
  clipboard.setData('text', 'one\u202Etwo\u0007');
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  await expect.element(story()).toHaveValue('onetwo');
});
