import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aShownArticle } from '../../../helpers/a-shown-article.ts';
import { lateParcel } from '../../../helpers/window-things.ts';
import { callInHand } from '../../../../renderer/state/call-state.ts';
import { aCallDesk, pickCategory, takeCall } from './a-call.tsx';

const first = aShownArticle(1, { state: 'approved', solution: 'Send one cup at once.' });
const second = aShownArticle(2, { state: 'approved', solution: 'Give the delivery fee back.' });

beforeEach(() => {
  aCallDesk();
  fakeDesk.answers({ 'knowledge.suggest': () => [first, second] });
});

const solutions = '{Alt>}{Shift>}3{/Shift}{/Alt}';
const offered = () => page.getByRole('region', { name: 'From the knowledge base' });

it('offers what helped before by category and words while the card is filled', async () => {
  await takeCall();
  await userEvent.keyboard(solutions);
  await userEvent.keyboard('One of the cups is broken');
  await pickCategory();
  await expect
    .poll(() => fakeDesk.asked('knowledge.suggest').at(-1))
    .toMatchObject({ category: lateParcel, text: 'One of the cups is broken' });
  await expect.element(offered().getByText('Send one cup at once.')).toBeVisible();
});

it('takes one with Alt and its number: written down as the solution, counted, shown whole', async () => {
  await takeCall();
  await userEvent.keyboard(solutions);
  await expect.element(offered().getByText('Article 2')).toBeVisible();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await expect.poll(() => fakeDesk.asked('knowledge.use')).toEqual([{ article: second.id, complaint: callInHand()?.complaintId }]);
  expect(callInHand()?.card.case.offerText).toBe('Give the delivery fee back.');
  await expect.element(offered().getByRole('button', { pressed: true })).toMatchTextContent('Give the delivery fee back.');
});

it('never writes over a solution in the operator’s own words', async () => {
  await takeCall();
  await userEvent.keyboard(solutions);
  await expect.element(offered().getByText('Article 1')).toBeVisible();
  await userEvent.keyboard('{Alt>}1{/Alt}');
  await expect.poll(() => callInHand()?.card.case.offerText).toBe('Send one cup at once.');
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await expect.poll(() => fakeDesk.asked('knowledge.use').length).toBe(2);
  expect(callInHand()?.card.case.offerText).toBe('Send one cup at once.');
});
