import { expect, it } from 'vitest';
import { evaluateRules } from '../../../../electron/services/escalation/evaluate-rules.ts';
import type { Notice } from '../../../../shared/escalation/notice.ts';
import { aJourney, annaComplains, aPromiseId, asksAnna, delivery, type Journey, type Name } from '../../../helpers/a-journey.ts';

/** The desk looks at its rules, as it does by itself when their moment comes. */
async function theRulesSpeak({ desk: { desk }, idOf }: Journey): Promise<void> {
  if (desk.seat.kind === 'nobody') throw new Error('nobody sits at the desk');
  const { now, newId, announce } = desk.world;
  await evaluateRules({ db: desk.seat.data.db, now, newId, announce, by: idOf('Irina') });
}

/** What the rule about promises told this person, oldest first. */
async function toldTo(journey: Journey, name: Name): Promise<readonly Notice['step'][]> {
  await theRulesSpeak(journey);
  const { notices } = await journey.does(name, 'notices.list', { show: 'all', rows: 100 });
  return notices.filter(({ rule }) => rule === 'E2').map(({ step }) => step);
}

// It is Friday noon; nobody works on Saturday and Sunday.
it('reaches the director, is kept late and stays so, and is closed', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey);
  const promise = { promise: aPromiseId(), what: 'callback', text: 'what the courier says', channel: 'phone' } as const;
  await journey.does('Irina', 'complaint.promise', { complaint, ...promise, dueAt: journey.in(2.5) });

  journey.pass(0.5);
  expect(await toldTo(journey, 'Irina')).toEqual(['hoursBefore']);
  journey.pass(2);
  expect([await toldTo(journey, 'Olga'), await toldTo(journey, 'Pavel')]).toEqual([['due'], []]);
  journey.pass(2);
  expect([await toldTo(journey, 'Pavel'), await toldTo(journey, 'Vera')]).toEqual([['hoursAfter'], []]);
  // The day after is a Saturday: nobody is woken. One working day late, on Monday, the director knows.
  journey.pass(24);
  expect(await toldTo(journey, 'Vera')).toEqual([]);
  journey.pass(46.1);
  expect(await toldTo(journey, 'Vera')).toEqual(['dayAfter']);

  // The word was broken: moving it would not mend it.
  const later = { promise: aPromiseId(), what: 'callback', text: '', dueAt: journey.in(4), channel: 'phone' } as const;
  const contact = { complaint, result: 'reached', settles: false, text: 'Apologised, found the parcel', next: later } as const;
  const reached = await journey.does('Irina', 'complaint.contact', contact);
  expect(reached.complaint.promises.map(({ state }) => state)).toEqual(['keptLate', 'open']);

  const remedy = { type: 'exchange', text: 'a new cup', amount: 0 } as const;
  const solution = { complaint, verdict: 'yes', remedy, reply: 'accepted', measure: 'Brought a new cup', warrantyChecked: true } as const;
  await journey.does('Irina', 'complaint.solve', solution);
  const before = (await toldTo(journey, 'Vera')).length;
  journey.pass(24);
  await asksAnna(journey, complaint, 4);
  const closed = await journey.does('Irina', 'complaint.close', { complaint, correctiveAction: true, note: '', cause: delivery });
  expect(closed.complaint).toMatchObject({
    state: 'closed',
    resolvedFirstContact: false,
    promises: [{ state: 'keptLate' }, { state: 'kept' }],
  });
  // What is over is told to nobody any more.
  expect(await toldTo(journey, 'Vera')).toHaveLength(before);
});
