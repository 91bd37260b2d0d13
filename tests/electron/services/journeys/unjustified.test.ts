import { expect, it } from 'vitest';
import { aJourney, annaComplains, anEscalationId, aPromiseId, asksAnna } from '../../../helpers/a-journey.ts';

it('is turned down with a reason and a way out, and closed without a cause of ours (R116, R117)', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey);
  const no = { complaint, reason: 'It was dropped', alternative: 'A repair at cost', reply: 'accepted', warrantyChecked: false } as const;
  expect(await journey.refuses('Irina', 'complaint.refuse', { ...no, reason: ' ' })).toBe('reasonMissing');
  expect(await journey.refuses('Irina', 'complaint.refuse', { ...no, alternative: '' })).toBe('alternativeMissing');
  const refused = await journey.does('Irina', 'complaint.refuse', no);
  expect(refused.complaint).toMatchObject({
    state: 'resolved',
    verdict: 'no',
    outcome: 'alternativeAccepted',
    facts: { reason: 'It was dropped', altText: 'A repair at cost' },
  });
  await asksAnna(journey, complaint, 4);
  const closed = await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: false, note: '' });
  expect(closed.complaint).toMatchObject({ state: 'closed', finding: null });
});

it('is turned down by the manager, whose no has a way out as well, and told by the operator in time', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey);
  const escalation = anEscalationId();
  const asked = {
    escalation,
    promise: aPromiseId(),
    to: journey.idOf('Pavel'),
    answerBy: journey.in(2),
    reason: 'aboveLimit',
    text: '',
  } as const;
  await journey.does('Irina', 'complaint.handOver', { complaint, ...asked });
  // While the manager is asked, nobody else decides; and what is unfounded is not just talked away.
  const no = { complaint, reason: 'x', alternative: 'y', reply: 'accepted', warrantyChecked: true } as const;
  expect(await journey.refuses('Irina', 'complaint.refuse', no)).toBe('alreadyHandedOver');
  const answer = { complaint, escalation, answer: 'refused', text: 'It was dropped', tellBy: journey.in(1) } as const;
  expect(await journey.refuses('Pavel', 'complaint.answer', answer)).toBe('alternativeMissing');
  await journey.does('Pavel', 'complaint.answer', { ...answer, alternative: 'A repair at cost' });

  const told = await journey.does('Irina', 'complaint.contact', { complaint, result: 'reached', settles: true, text: 'Told her' });
  expect(told.complaint).toMatchObject({
    state: 'resolved',
    verdict: 'no',
    outcome: 'refusedWithAlternative',
    facts: { reason: 'It was dropped', altText: 'A repair at cost' },
    promises: [{ state: 'renegotiated' }, { state: 'kept' }],
  });
  await asksAnna(journey, complaint, 3);
  expect((await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: false, note: '' })).complaint.state).toBe('closed');
});
