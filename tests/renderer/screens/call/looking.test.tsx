import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { languages } from '../../../../shared/language.ts';
import { callInHand } from '../../../../renderer/state/call-state.ts';
import { plannedOutcome } from '../../../../renderer/state/planned-outcome.ts';
import { changedFacts } from '../../../../renderer/state/corrections.ts';
import { pickOption } from '../../../../renderer/screens/call/call-options.ts';
import { aShownComplaint } from '../../../helpers/window-things.ts';
import { aCallDesk, pickCategory, story, takeCall } from './a-call.tsx';

beforeEach(aCallDesk);

for (const language of languages) {
  it(`shows the whole call in ${language}, with a name for every field`, async () => {
    await takeCall({ kind: 'manual' }, { language, look: language === 'ru' ? 'dark' : 'light' });
    await userEvent.keyboard('{F8}');
    const nameless = [...document.querySelectorAll('input:not([type=hidden]), textarea')].filter(
      (field) => field.getAttribute('aria-label') === null && document.querySelector(`label[for="${CSS.escape(field.id)}"]`) === null,
    );
    expect(nameless).toEqual([]);
    expect(document.body.textContent).not.toMatch(/\{\w+\}|call:|key\.\w+/u);
  });
}

it('is a short form without a script for a quick card', async () => {
  await takeCall({ kind: 'quick' });
  await expect.element(page.getByRole('region', { name: 'Script' })).not.toBeInTheDocument();
  await expect.element(story()).toHaveFocus();
  await userEvent.keyboard('A customer told me at the counter: the lamp is broken.');
  await pickCategory();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.register').length).toBe(1);
  expect(fakeDesk.asked('complaint.register')[0]?.call).toBeUndefined();
  expect(fakeDesk.asked('call.start')).toEqual([]);
});

it('answers Alt with the question of the ask stage and goes back with Enter', async () => {
  await takeCall();
  await userEvent.keyboard('told');
  await userEvent.keyboard('{F8}{F8}{F8}{F8}{F8}');
  await expect.element(page.getByText('What name may I write down?')).toBeVisible();
  pickOption(0);
  await expect.poll(() => document.activeElement?.id).toBe('caller.name');
  await userEvent.keyboard('Anna{Enter}');
  await expect.element(story()).toHaveFocus();
  await expect.element(page.getByText('What name may I write down?')).not.toBeInTheDocument();
});

it('notes words that fit nowhere in the story, and only their length in the record', async () => {
  await takeCall();
  await userEvent.keyboard('First.');
  await userEvent.keyboard('{F5}');
  await userEvent.keyboard('they cursed the weather{Enter}');
  await expect.element(story()).toHaveValue(expect.stringContaining('not in the script: they cursed the weather'));
  await expect.element(story()).toHaveFocus();
});

it('ends an abusive call only after two warnings', async () => {
  await takeCall();
  const limit = '{Control>}{Shift>}b{/Shift}{/Control}';
  await userEvent.keyboard(limit);
  await expect.element(page.getByText(/leave out the insults/u)).toBeVisible();
  await userEvent.keyboard(limit);
  await expect.element(page.getByText(/asking a second time/u)).toBeVisible();
  await userEvent.keyboard(limit);
  await expect.element(page.getByText(/ending the call now/u)).toBeVisible();
  expect(callInHand()?.card.caller.state).toBe('aggressive');
});

it('plans one outcome at a time', () => {
  const complaint = aShownComplaint({ promises: [] });
  const plan = (facts: object) => plannedOutcome({ caller: {}, case: facts }, complaint);
  expect(plan({})).toBe('none');
  expect(plan({ deadline: Date.now() })).toBe('promise');
  expect(plan({ justified: 'no', reason: 'as agreed', altText: 'a repair', offerResult: 'declined' })).toBe('refuse');
  expect(plan({ justified: 'yes', offerId: 'replace', offerResult: 'accepted' })).toBe('solve');
  expect(plan({ justified: 'yes', offerId: 'replace', offerResult: 'thinks' })).toBe('none');
});

it('sends as a correction only what changed, and what was emptied as empty', () => {
  const before = { caller: { name: 'Anna' }, case: { essence: 'late', product: 'cup' } };
  const now = { caller: { name: 'Anna' }, case: { essence: 'late by two days' } };
  expect(changedFacts(before, now)).toEqual({ caller: {}, facts: { essence: 'late by two days', product: '' } });
  expect(changedFacts(before, before)).toBeUndefined();
});
