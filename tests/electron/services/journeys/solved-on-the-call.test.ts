import { expect, it } from 'vitest';
import { aJourney, annaComplains, asksAnna, checkOf, delivery } from '../../../helpers/a-journey.ts';

it('is registered, solved while the customer is on the line, asked about by somebody else, and closed (R71, R91, R125)', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey);
  const remedy = { type: 'exchange', text: 'a new cup', amount: 24_000 } as const;
  const solution = {
    complaint,
    verdict: 'yes',
    remedy,
    reply: 'accepted',
    measure: 'A new cup goes out today',
    warrantyChecked: true,
  } as const;

  expect(await journey.refuses('Irina', 'complaint.solve', { ...solution, reply: 'thinks' })).toBe('replyMissing');
  const solved = await journey.does('Irina', 'complaint.solve', solution);
  expect(solved.complaint).toMatchObject({ state: 'resolved', resolvedFirstContact: true, outcome: 'satisfied', verdict: 'yes' });

  // The operator only reports it: the manager reads what was done and given (R71).
  const today = { from: journey.in(-12), to: journey.in(12) };
  expect(await journey.does('Pavel', 'report.onCall', today)).toMatchObject([
    { complaint, by: journey.idOf('Irina'), text: 'A new cup goes out today', remedy: 'exchange', amount: 24_000, verdict: 'yes' },
  ]);
  expect(await journey.refuses('Irina', 'report.onCall', today)).toBe('notAllowed');

  // Whoever solved it does not ask whether it was good.
  expect(await journey.refuses('Irina', 'complaint.check', checkOf(complaint, 5))).toBe('solverAsks');
  expect(await journey.refuses('Irina', 'complaint.close', { complaint, correctiveAction: false, note: '', cause: delivery })).toBe(
    'customerNotAsked',
  );
  journey.pass(24);
  await asksAnna(journey, complaint, 5);

  expect(await journey.refuses('Irina', 'complaint.close', { complaint, correctiveAction: false, note: '' })).toBe('causeMissing');
  await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: true, note: 'Talk to the courier', cause: delivery });
  const { complaint: closed, timeline } = await journey.reads('Pavel', complaint);
  expect(closed).toMatchObject({
    state: 'closed',
    closing: { correctiveAction: true },
    finding: { causeType: 'delivery', judgement: 'justified' },
  });
  // How long it is kept counts from the day it was closed (product.md 3.3).
  const kept = (await journey.does('Pavel', 'deadline.read', { complaint })).rows.find(
    ({ deadline }) => deadline.kind === 'retention',
  )?.deadline;
  expect(kept).toMatchObject({ rule: 'CO-6', startedAt: closed.closedAt, state: 'pending' });
  expect(timeline.map(({ kind }) => kind)).toEqual(['registered', 'solved', 'checked', 'closed']);
});
