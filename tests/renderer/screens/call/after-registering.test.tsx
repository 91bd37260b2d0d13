import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DraftBody } from '../../../../shared/complaint/card.ts';
import { draftId, instant } from '../../../../shared/ids.ts';
import { aShownComplaint, aView, idNumber, irina, lateParcel } from '../../../helpers/window-things.ts';
import { aCallDesk, pickCategory, story, takeCall } from './a-call.tsx';

beforeEach(aCallDesk);

const told = 'The box was open.';
const kept = draftId.parse(idNumber(502));
const complaint = aShownComplaint();
const registered = page.getByText(/BKK 2026 A 0001 K/u);

async function register(): Promise<void> {
  await takeCall();
  await userEvent.keyboard(told);
  await pickCategory();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(registered).toBeVisible();
}

const changes = () => fakeDesk.asked('draft.save').filter(({ body }) => body.complaint !== undefined);
const putAway = () => fakeDesk.asked('draft.discard').filter(({ reason }) => reason === 'sent');

it('writes what is typed on a registered card to disk within 150 ms, and nothing else of it', async () => {
  await register();
  const written: number[] = [];
  fakeDesk.answers({ 'draft.save': () => (written.push(performance.now()), null) });
  const typed: number[] = [];
  document.addEventListener('input', () => typed.push(performance.now()), { once: true, capture: true });
  await userEvent.keyboard('!');
  await expect.poll(() => written.length).toBe(1);
  expect((written[0] ?? 0) - (typed[0] ?? 0)).toBeLessThan(150);
  const [asked] = fakeDesk.asked('complaint.register');
  expect(changes()[0]).toMatchObject({ body: { card: { caller: {}, case: { essence: `${told}!` } }, complaint: asked?.complaint } });
  expect(Object.keys(changes()[0]?.body.card.case ?? {})).toEqual(['essence']);
  expect(changes()[0]?.draft).not.toBe(asked?.draft);
});

it('puts it away once the register has it, and leaves nothing behind after the call', async () => {
  await register();
  await userEvent.keyboard('!');
  await expect.poll(() => putAway().length, { timeout: 4_000 }).toBe(1);
  expect(fakeDesk.asked('complaint.correct')).toHaveLength(1);
  await userEvent.keyboard('?');
  await expect.poll(() => changes().length).toBe(2);
  await userEvent.keyboard('{F12}{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('call.finish').length).toBe(1);
  expect(fakeDesk.asked('complaint.correct').map(({ facts }) => facts)).toEqual([{ essence: `${told}!` }, { essence: `${told}!?` }]);
  expect(new Set(putAway().map(({ draft }) => draft))).toEqual(new Set(changes().map(({ draft }) => draft)));
});

it('keeps it on disk while the register cannot take it', async () => {
  fakeDesk.answers({ 'complaint.correct': () => 'restarting' });
  await register();
  await userEvent.keyboard('!');
  await expect.poll(() => fakeDesk.asked('complaint.correct').length, { timeout: 4_000 }).toBe(1);
  expect(changes()).not.toEqual([]);
  expect(putAway()).toEqual([]);
});

it('opens it as the registered card, sends what was not sent, and it is gone from the list', async () => {
  kill({ card: { caller: {}, case: { essence: 'It came open.' } }, complaint: complaint.id });
  await takeCall({ kind: 'draft', draft: kept });
  await expect.element(registered).toBeVisible();
  await expect.element(story()).toHaveValue('It came open.');
  await expect.poll(() => putAway().length, { timeout: 4_000 }).toBe(1);
  expect(fakeDesk.asked('complaint.correct')).toEqual([{ complaint: complaint.id, seen: 3, facts: { essence: 'It came open.' } }]);
  expect(putAway()).toEqual([{ draft: kept, reason: 'sent' }]);
  expect(fakeDesk.asked('call.start')).toEqual([]);
});

it('sends nothing twice: what the register had taken before the desk fell is only put away', async () => {
  kill({ card: { caller: {}, case: { essence: complaint.facts.essence, category: lateParcel } }, complaint: complaint.id });
  await takeCall({ kind: 'draft', draft: kept });
  await expect.poll(() => putAway()).toEqual([{ draft: kept, reason: 'sent' }]);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/no call|F2/iu).first()).toBeVisible();
  expect(fakeDesk.asked('complaint.correct')).toEqual([]);
  expect(fakeDesk.asked('complaint.register')).toEqual([]);
});

/** What a desk that was killed finds on its disk. */
function kill(body: DraftBody): void {
  const at = { savedAt: instant.parse(Date.now() - 60_000), createdAt: instant.parse(Date.now() - 120_000) };
  fakeDesk.answers({
    'draft.read': () => ({ id: kept, by: irina.id, ...at, body }),
    'complaint.read': () => aView(),
    'complaint.correct': ({ facts }) => ({ complaint: aShownComplaint({ facts: { ...complaint.facts, ...facts }, revision: 4 }) }),
  });
}
