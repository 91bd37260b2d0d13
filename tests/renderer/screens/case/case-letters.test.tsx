import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownComplaint, irina } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CaseLetters } from '../../../../renderer/screens/case/case-letters.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { aLetter, letterId } from '../../../helpers/a-letter.ts';

const showLetters = (given: Partial<Complaint> = {}, how: Parameters<typeof show>[1] = {}) =>
  show(<CaseLetters complaint={aShownComplaint(given)} among={[]} />, how);

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'letter.begin': () => ({ complaint: aShownComplaint() }) });
});

it('begins the letter the case needs in one key, in the customer’s language', async () => {
  await showLetters({ caller: { name: 'Анна', lang: 'ru' }, verdict: 'no' });
  await expect.element(page.getByRole('button', { name: /New letter/u })).toBeVisible();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => fakeDesk.asked('letter.begin')).toMatchObject([{ kind: 'refusal', language: 'ru', replaces: null }]);
  await expect.poll(() => useScreen.getState().screen).toMatchObject({ at: 'letter', back: { at: 'case' } });
});

it('opens a letter with Enter', async () => {
  await showLetters({ letters: [aLetter({ draftedBy: irina.id })] });
  const row = page.getByRole('button', { name: /Refusal.*draft/u });
  await expect.element(row).toBeVisible();
  (row.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(useScreen.getState().screen).toMatchObject({ at: 'letter', letter: letterId });
});

it('offers nothing about an anonymous caller, or to someone who may not write', async () => {
  await showLetters({ type: 'anonymousFeedback' });
  await expect.element(page.getByRole('region', { name: 'Letters' })).not.toBeInTheDocument();
  await showLetters({}, { roles: ['director'] });
  await expect.element(page.getByRole('region', { name: 'Letters' })).not.toBeInTheDocument();
});
