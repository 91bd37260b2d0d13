import { expect, it } from 'vitest';
import {
  aComplaintId,
  aJourney,
  annaComplains,
  aPromiseId,
  asksAnna,
  checkOf,
  delivery,
  type Journey,
} from '../../../helpers/a-journey.ts';

const solution = (journey: Journey, complaint: ReturnType<typeof aComplaintId>) =>
  ({
    complaint,
    verdict: 'yes',
    remedy: { type: 'exchange', text: 'a new cup', amount: 0 },
    reply: 'accepted',
    measure: `A new cup, ${journey.in(0)}`,
    warrantyChecked: true,
  }) as const;
const promised = (journey: Journey) =>
  ({ promise: aPromiseId(), what: 'answer', text: 'what we do next', dueAt: journey.in(4), channel: 'phone' }) as const;

it('is solved, scored 1, reopened with a new promise, solved better and closed only when the customer was asked again', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey);
  await journey.does('Irina', 'complaint.solve', solution(journey, complaint));
  journey.pass(24);
  // A low score says why (R125), and nobody rates it a second time.
  expect(await journey.refuses('Olga', 'complaint.check', { ...checkOf(complaint, 1), comment: ' ' })).toBe('commentMissing');
  await asksAnna(journey, complaint, 1);
  expect(await journey.refuses('Somchai', 'complaint.check', checkOf(complaint, 5))).toBe('alreadyChecked');

  const reopened = await journey.does('Somchai', 'complaint.reopen', { complaint, reason: 'Broken again', promise: promised(journey) });
  expect(reopened.complaint).toMatchObject({ state: 'inWork', reopened: 1, resolvedAt: null, outcome: null });
  journey.pass(2);
  await journey.does('Irina', 'complaint.solve', solution(journey, complaint));
  expect(await journey.refuses('Irina', 'complaint.close', { complaint, correctiveAction: true, note: '', cause: delivery })).toBe(
    'customerNotAsked',
  );
  journey.pass(24);
  await asksAnna(journey, complaint, 5);
  const closed = (await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: true, note: '', cause: delivery }))
    .complaint;
  expect(closed).toMatchObject({ state: 'closed', reopened: 1, resolvedFirstContact: false, promises: [{ state: 'kept' }] });
  expect(closed.checks.map(({ score }) => score)).toEqual([1, 5]);
});

it('closed, is reopened by the manager within the window, and afterwards goes on as a new one tied to it (U27)', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey);
  await journey.does('Irina', 'complaint.solve', solution(journey, complaint));
  await asksAnna(journey, complaint, 4);
  await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: false, note: '', cause: delivery });
  journey.pass(29 * 24);
  const again = () => ({ complaint, reason: 'Broken again', promise: promised(journey) });
  expect(await journey.refuses('Irina', 'complaint.reopen', again())).toBe('onlyManagerReopens');
  journey.pass(2 * 24);
  expect(await journey.refuses('Pavel', 'complaint.reopen', again())).toBe('reopenTooLate');
  const fresh = aComplaintId();
  const next = await journey.does('Somchai', 'complaint.again', {
    complaint: fresh,
    after: complaint,
    essence: 'The next cup broke as well',
  });
  expect(next.complaint).toMatchObject({ state: 'registered', links: [{ kind: 'newAfterClose', other: complaint }] });
  expect((await journey.reads('Pavel', complaint)).links).toMatchObject([{ complaint: fresh, back: true }]);
});
