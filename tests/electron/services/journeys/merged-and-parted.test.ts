import { expect, it } from 'vitest';
import type { ComplaintId } from '../../../../shared/ids.ts';
import { aJourney, annaComplains, aPromiseId, aRecordId, asksAnna, delivery, type Journey } from '../../../helpers/a-journey.ts';

const promises = (journey: Journey, complaint: ComplaintId, hours: number) =>
  journey.does('Irina', 'complaint.promise', {
    complaint,
    promise: aPromiseId(),
    what: 'answer',
    text: '',
    dueAt: journey.in(hours),
    channel: 'phone',
  });
const openDues = async (journey: Journey, complaint: ComplaintId) =>
  (await journey.reads('Pavel', complaint)).complaint.promises.filter(({ state }) => state === 'open').map(({ dueAt }) => dueAt);

async function toTheEnd(journey: Journey, complaint: ComplaintId): Promise<string> {
  const remedy = { type: 'exchange', text: 'a new cup', amount: 0 } as const;
  await journey.does('Irina', 'complaint.solve', {
    complaint,
    verdict: 'yes',
    remedy,
    reply: 'accepted',
    measure: 'A new cup',
    warrantyChecked: true,
  });
  await asksAnna(journey, complaint, 5);
  return (await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: false, note: '', cause: delivery })).complaint
    .state;
}

it('two about the same thing go on as one, are parted again within 30 days, and each is closed by itself (U12)', async () => {
  const journey = await aJourney();
  const [one, other] = [await annaComplains(journey), await annaComplains(journey)];
  await promises(journey, one, 6);
  await promises(journey, other, 2);
  const [late, soon] = [journey.in(6), journey.in(2)];

  expect(await journey.refuses('Olga', 'complaint.merge', { complaint: other, into: one })).toBe('notAllowed');
  await journey.does('Pavel', 'complaint.merge', { complaint: other, into: one });
  // The customer has one next contact, and it is the sooner one (R87).
  expect([await openDues(journey, one), await openDues(journey, other)]).toEqual([[soon], []]);
  const joined = await journey.reads('Pavel', one);
  expect(joined.links).toMatchObject([{ kind: 'merged', complaint: other, state: 'cancelled' }]);
  expect(joined.links[0]?.timeline.map(({ kind }) => kind)).toContain('promised');
  expect(await journey.refuses('Irina', 'complaint.contact', { complaint: other, result: 'noAnswer', settles: false, text: '' })).toBe(
    'notOpen',
  );

  journey.pass(1);
  await journey.does('Pavel', 'complaint.restore', { complaint: other, text: 'Two different cups' });
  expect([await openDues(journey, one), await openDues(journey, other)]).toEqual([[late], [soon]]);
  expect((await journey.reads('Pavel', one)).links).toEqual([]);

  expect([await toTheEnd(journey, one), await toTheEnd(journey, other)]).toEqual(['closed', 'closed']);
});

it('are not joined while something was promised to the customer on one of them: it would be forgotten', async () => {
  const journey = await aJourney();
  const [one, other] = [await annaComplains(journey), await annaComplains(journey)];
  const offer = aRecordId();
  await journey.does('Irina', 'complaint.correct', { complaint: other, seen: 1, facts: { justified: 'yes' } });
  await journey.does('Irina', 'complaint.propose', {
    complaint: other,
    offer,
    type: 'refund',
    text: '',
    amount: 30_000,
    warrantyChecked: true,
  });
  await journey.does('Irina', 'complaint.present', { complaint: other, offer, reply: 'accepted' });
  expect(await journey.refuses('Pavel', 'complaint.merge', { complaint: other, into: one })).toBe('remedyUnderWay');
  // Neither of the two was touched.
  expect((await journey.reads('Pavel', one)).links).toEqual([]);

  // Two complaints of one story share one limit (product.md 3.5).
  await journey.does('Irina', 'complaint.link', { complaint: one, link: aRecordId(), kind: 'related', other });
  const second = { complaint: one, offer: aRecordId(), type: 'refund', text: '', amount: 30_000, warrantyChecked: true } as const;
  await journey.does('Irina', 'complaint.correct', { complaint: one, seen: 2, facts: { justified: 'yes' } });
  expect(await journey.refuses('Irina', 'complaint.propose', second)).toBe('aboveAuthority');
  await journey.does('Irina', 'complaint.propose', { ...second, amount: 20_000 });
});
