import { expect, it } from 'vitest';
import { everythingIn } from '../../../helpers/everything-in.ts';
import { aJourney, annaComplains, aPromiseId, checkOf, delivery } from '../../../helpers/a-journey.ts';

it('is counted, answered by its code and closed; nobody is asked, and no name is anywhere (R28)', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey, { caller: { anonymous: true, name: 'Anna Petrova', phone: '081 234 5678' } });
  const { complaint: taken, deadlines } = await journey
    .reads('Irina', complaint)
    .then(async (view) => ({ ...view, deadlines: await journey.does('Irina', 'deadline.read', { complaint }) }));
  expect(taken).toMatchObject({ type: 'anonymousFeedback', customer: null, code: 'K7M2QX' });
  expect(JSON.stringify(deadlines)).not.toContain('dueAt');

  const refund = { complaint, promise: aPromiseId(), what: 'refund', text: '', dueAt: journey.in(4), channel: 'phone' } as const;
  expect(await journey.refuses('Irina', 'complaint.promise', refund)).toBe('anonymousGetsNoAnswer');
  await journey.does('Irina', 'complaint.measure', { complaint, text: 'The boxes get a second layer' });
  await journey.does('Irina', 'complaint.correct', { complaint, seen: 2, facts: { justified: 'yes' } });
  await journey.does('Irina', 'complaint.contact', { complaint, result: 'reached', settles: true, text: 'Asked by code; told' });
  expect(await journey.refuses('Olga', 'complaint.check', checkOf(complaint, 5))).toBe('nobodyToAsk');
  const closed = await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: true, note: '', cause: delivery });
  expect(closed.complaint).toMatchObject({ state: 'closed', checks: [] });
  const { seat } = journey.desk.desk;
  if (seat.kind === 'nobody') throw new Error('nobody sits at the desk');
  expect(JSON.stringify(await everythingIn(seat.data))).not.toContain('Petrova');
});
