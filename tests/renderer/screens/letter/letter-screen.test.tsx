import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownComplaint, aView, friday, irina, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LetterScreen } from '../../../../renderer/screens/letter/letter-screen.tsx';
import { goTo, useScreen } from '../../../../renderer/state/screen-state.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { aLetter, letterId, sheetOfLetter } from '../../../helpers/a-letter.ts';

const complaint = aShownComplaint();
const here = { at: 'case', complaint: complaint.id, among: [] } as const;
const changes = { complaint };
const signed = { by: pavel.id, at: friday('15:10'), sheet: sheetOfLetter(complaint.number), hash: 'a'.repeat(64) };

function reads(letter: Partial<Letter> = {}, about: Partial<Complaint> = {}, intact: boolean | null = null): void {
  const one = aLetter({ draftedBy: irina.id, ...letter });
  fakeDesk.answers({
    'letter.read': () => ({ letter: one, sheet: one.signed?.sheet ?? sheetOfLetter(complaint.number), hash: 'b'.repeat(64), intact }),
    'complaint.read': () => aView({ ...about, letters: [one] }),
  });
}

beforeEach(() => {
  fakeDesk.fresh();
  reads();
  fakeDesk.answers({
    'letter.write': () => changes,
    'letter.review': () => changes,
    'letter.result': () => changes,
    'letter.sign': () => changes,
    'letter.sendBack': () => changes,
    'letter.send': () => changes,
    'letter.comeBack': () => changes,
    'letter.begin': () => changes,
    'letter.pdf': () => 'cannotPrint',
  });
});

const showLetter = (how: Parameters<typeof show>[1] = {}) =>
  show(<LetterScreen complaint={complaint.id} letter={letterId} back={here} />, how);
const box = (name: RegExp) => page.getByRole('textbox', { name });
const paper = (): string => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '';

it('shows the paper as it is typed, and nothing of it runs', async () => {
  await showLetter();
  await expect.poll(paper).toContain('The parcel came on the agreed day.');
  expect(paper()).toContain('Draft, not signed');
  await box(/Subject/u).fill('<img src=x onerror=alert(1)>');
  await expect.poll(paper).toContain('<img src=x onerror=alert(1)>');
  expect(document.querySelector('iframe')?.getAttribute('sandbox')).toBe('allow-same-origin');
  expect(document.querySelector('iframe')?.contentDocument?.querySelector('img')).toBeNull();
});

it('puts the letter up for signing with one key, saved first', async () => {
  await showLetter();
  await box(/Subject/u).fill('Our answer');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('letter.review')).toEqual([{ complaint: complaint.id, letter: letterId }]);
  expect(fakeDesk.asked('letter.write')).toMatchObject([{ subject: 'Our answer', replaces: null, kind: 'refusal' }]);
});

it('says what a refusal misses before the desk is asked', async () => {
  await showLetter();
  await box(/What we can do instead/u).fill('');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/A refusal needs an alternative/u)).toBeVisible();
  expect(fakeDesk.asked('letter.write')).toEqual([]);
});

it('keeps what was typed when one leaves without saving', async () => {
  const shown = await showLetter();
  await box(/Subject/u).fill('Half a thought');
  await shown.unmount();
  await showLetter();
  await expect.element(box(/Subject/u)).toHaveValue('Half a thought');
});

it('has the result entered before the manager signs with the own password', async () => {
  reads({ state: 'review' }, { verdict: 'no' });
  await showLetter({ roles: ['manager'] });
  await expect.element(page.getByText('Not in the journal yet')).toBeVisible();
  await box(/^Result/u).fill('Not justified');
  await page.getByRole('button', { name: 'Enter in the journal' }).click();
  await expect.poll(() => fakeDesk.asked('letter.result')).toEqual([{ complaint: complaint.id, letter: letterId, text: 'Not justified' }]);
  await page.getByLabelText('Your password').fill('my own password');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => fakeDesk.asked('letter.sign'))
    .toEqual([{ complaint: complaint.id, letter: letterId, password: 'my own password', seen: 'b'.repeat(64) }]);
});

it('offers an operator no signature', async () => {
  reads({ state: 'review' });
  await showLetter();
  await expect.element(page.getByText('Waits for the signature of a manager or the director.')).toBeVisible();
  await expect.element(page.getByLabelText('Your password')).not.toBeInTheDocument();
});

it('shows a signed letter as it was signed, and takes the proof that it went out', async () => {
  reads({ state: 'signed', signed, body: 'Other words' }, {}, true);
  await showLetter();
  await expect.poll(paper).toContain('The parcel came on the agreed day.');
  expect(paper()).not.toContain('Draft, not signed');
  await expect.element(box(/Subject/u)).not.toBeInTheDocument();
  await expect.element(page.getByText(/The words are as they were signed/u)).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/how it can be shown that the letter went out/u)).toBeVisible();
  expect(fakeDesk.asked('letter.send')).toEqual([]);
  await box(/Proof/u).fill('RR123456789TH');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('letter.send')).toMatchObject([{ method: 'post', note: 'RR123456789TH' }]);
});

it('warns when the words are not those that were signed', async () => {
  reads({ state: 'signed', signed }, {}, false);
  await showLetter();
  await expect.element(page.getByRole('alert').filter({ hasText: 'not those that were signed' })).toBeVisible();
});

it('writes a returned letter anew', async () => {
  reads({
    state: 'returned',
    signed,
    sent: { by: irina.id, at: friday('16:00'), method: 'post', note: '' },
    returned: { by: irina.id, at: friday('17:00'), note: 'Moved' },
  });
  await showLetter();
  await page.getByRole('button', { name: 'Write it anew' }).click();
  await expect.poll(() => fakeDesk.asked('letter.begin')).toMatchObject([{ replaces: letterId, kind: 'refusal' }]);
  await expect.poll(() => useScreen.getState().screen).toMatchObject({ at: 'letter', complaint: complaint.id });
});

it('says why no PDF can be made, and goes back with Esc', async () => {
  goTo({ at: 'letter', complaint: complaint.id, letter: letterId, back: here });
  await showLetter();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByText(/No PDF could be made/u)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(useScreen.getState().screen).toEqual(here);
});
