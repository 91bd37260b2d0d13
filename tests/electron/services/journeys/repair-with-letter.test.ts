import { expect, it } from 'vitest';
import { verifyAudit } from '../../../../electron/store/audit.ts';
import { untriaged } from '../../../../shared/complaint/handling.ts';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { ComplaintId, WorkRecordId } from '../../../../shared/ids.ts';
import { aJourney, annaComplains, aPromiseId, aRecordId, asksAnna, type Journey } from '../../../helpers/a-journey.ts';
import { passwordOf } from '../../../helpers/a-set-up.ts';

const found = (complaint: ComplaintId): Input<'complaint.conclude'> => ({
  complaint,
  judgement: 'justified',
  reasonCode: null,
  reason: 'The lid was pressed on too hard',
  faultSide: 'employee',
  controllable: true,
  causeType: 'workflow',
  rootCause: 'Nobody shows new colleagues how to pack',
  whys: ['The lid cracked', 'It was pressed on'],
  warrantyChecked: true,
});

/** The customer, whoever took it and the colleague it is about are heard (R104, R105). */
async function everyoneIsHeard(journey: Journey, complaint: ComplaintId): Promise<void> {
  const { statements } = (await journey.reads('Olga', complaint)).complaint;
  expect(statements.map(({ party, person, state }) => [party, person, state])).toEqual([
    ['customer', null, 'requested'],
    ['receiver', journey.idOf('Irina'), 'requested'],
    ['subjectEmployee', journey.idOf('Somchai'), 'requested'],
  ]);
  const [customer, receiver, subject] = statements.map(({ id }) => id) as [WorkRecordId, WorkRecordId, WorkRecordId];
  const says = (statement: WorkRecordId, text: string) => ({ complaint, statement, method: 'oralNoted', text }) as const;
  expect(await journey.refuses('Olga', 'complaint.conclude', found(complaint))).toBe('voiceMissing');
  await journey.does('Irina', 'complaint.giveStatement', says(customer, 'It was cracked when I opened the box'));
  await journey.does('Irina', 'complaint.giveStatement', says(receiver, 'She was upset, and she has the box'));
  expect(await journey.refuses('Somchai', 'complaint.giveStatement', says(customer, 'She dropped it'))).toBe('statementNotOpen');
  await journey.does('Somchai', 'complaint.giveStatement', says(subject, 'I pressed the lid; nobody told me not to'));
  await journey.does('Olga', 'complaint.conclude', found(complaint));
}

/** Above the operator's limit: the manager is asked, and says yes with the cost of losing her beside it (E6, R118). */
async function theRepairIsApprovedAndDone(journey: Journey, complaint: ComplaintId): Promise<void> {
  const offer = aRecordId();
  const repair = { complaint, offer, type: 'freeRepair', text: 'at her home', amount: 150_000, warrantyChecked: true } as const;
  expect(await journey.refuses('Irina', 'complaint.propose', repair)).toBe('aboveAuthority');
  const answerBy = journey.in(0.5);
  expect(
    await journey.refuses('Irina', 'complaint.propose', { ...repair, approval: { to: journey.idOf('Somchai'), answerBy, note: '' } }),
  ).toBe('isSubject');
  await journey.does('Irina', 'complaint.propose', {
    ...repair,
    approval: { to: journey.idOf('Pavel'), answerBy, note: 'She is furious' },
  });
  expect(await journey.refuses('Irina', 'complaint.present', { complaint, offer, reply: 'accepted' })).toBe('offerNotOpen');
  expect(await journey.does('Pavel', 'approval.read', {})).toMatchObject([{ offer, amount: 150_000, because: 'aboveAuthority' }]);
  const approved = await journey.does('Pavel', 'complaint.approve', { complaint, offer, approved: true, note: 'Do it' });
  expect(approved.complaint.offers[0]?.approval).toMatchObject({ approved: true, decidedBy: journey.idOf('Pavel'), costOfLoss: 2_200_000 });

  // Offered and answered before it is carried out (R120), carried out before it counts as solved.
  expect(await journey.refuses('Irina', 'complaint.execute', { complaint, offer, evidence: 'job 12' })).toBe('offerNotAccepted');
  const accepted = await journey.does('Irina', 'complaint.present', { complaint, offer, reply: 'accepted' });
  expect(accepted.complaint.state).toBe('remedyInProgress');
  const told = { complaint, result: 'reached', settles: true, text: 'All is done' } as const;
  expect(await journey.refuses('Irina', 'complaint.contact', told)).toBe('remedyUnderWay');
  await journey.does('Irina', 'complaint.execute', { complaint, offer, evidence: 'job 12, signed by Anna' });
}

/** Result in the journal, signature, then out of the house (R122). */
async function theLetterGoesOut(journey: Journey, complaint: ComplaintId): Promise<void> {
  const letter = aRecordId();
  const one = { complaint, letter };
  await journey.does('Irina', 'letter.begin', { ...one, kind: 'decision', language: 'en', replaces: null });
  const begun = (await journey.does('Irina', 'letter.read', one)).letter;
  const { kind, language, template, addressee, subject, body, reason, alternative } = begun;
  const typed = { kind, language, template, addressee: { ...addressee, address: '12 Rama IV' }, subject, body, reason, alternative };
  const written = { ...typed, body: body.replaceAll(/\{[a-z]+\}/giu, 'the repair') };
  await journey.does('Irina', 'letter.write', { ...one, ...written, replaces: null });
  await journey.does('Irina', 'letter.review', one);
  const password = passwordOf('Pavel');
  const { hash: seen } = await journey.does('Pavel', 'letter.read', one);
  expect(await journey.refuses('Pavel', 'letter.sign', { ...one, password, seen })).toBe('resultNotEntered');
  await journey.does('Irina', 'letter.result', { ...one, text: 'Justified; repaired free of charge' });
  const sent = { ...one, method: 'post', at: journey.in(0), note: 'RR123456789TH' } as const;
  expect(await journey.refuses('Irina', 'letter.send', sent)).toBe('notSignedYet');
  expect(await journey.refuses('Olga', 'letter.sign', { ...one, password: passwordOf('Olga'), seen })).toBe('notAllowed');
  await journey.does('Pavel', 'letter.sign', { ...one, password, seen });
  await journey.does('Irina', 'letter.send', sent);
}

it('goes from the call through statements, approval, repair and letter to closed', async () => {
  const journey = await aJourney();
  const complaint = await annaComplains(journey);
  await journey.does('Irina', 'complaint.weigh', {
    complaint,
    ...untriaged,
    severity: 2,
    complexity: 'analysis',
    claimType: 'repair',
    subjects: [journey.idOf('Somchai')],
  });
  // The owner speaks with the customer; somebody else finds out, nobody it is about (R98, E10).
  const assign = (investigator: 'Irina' | 'Somchai' | 'Olga') => ({ complaint, investigator: journey.idOf(investigator), text: '' });
  expect(await journey.refuses('Olga', 'complaint.assign', assign('Irina'))).toBe('ownerInvestigates');
  expect(await journey.refuses('Olga', 'complaint.assign', assign('Somchai'))).toBe('isSubject');
  await journey.does('Olga', 'complaint.assign', assign('Olga'));

  const investigate = { complaint, text: '', askBy: journey.in(24) };
  expect(await journey.refuses('Irina', 'complaint.investigate', investigate)).toBe('promiseFirst');
  const promise = { promise: aPromiseId(), what: 'letter', text: 'our written answer', dueAt: journey.in(72), channel: 'phone' } as const;
  await journey.does('Irina', 'complaint.promise', { complaint, ...promise });
  await journey.does('Irina', 'complaint.investigate', investigate);

  journey.pass(20);
  await everyoneIsHeard(journey, complaint);
  await theRepairIsApprovedAndDone(journey, complaint);

  const close = { complaint, correctiveAction: true, note: 'A picture at the packing table' };
  await theLetterGoesOut(journey, complaint);
  await journey.does('Irina', 'complaint.contact', { complaint, result: 'reached', settles: true, text: 'It works again' });
  expect(await journey.refuses('Irina', 'complaint.close', close)).toBe('customerNotAsked');
  journey.pass(24);
  await asksAnna(journey, complaint, 5);
  const closed = (await journey.does('Irina', 'complaint.close', close)).complaint;
  expect(closed).toMatchObject({
    state: 'closed',
    verdict: 'yes',
    outcome: 'satisfied',
    promises: [{ state: 'kept' }],
    remedies: [{ type: 'freeRepair', amount: 150_000, grantedBy: journey.idOf('Pavel') }],
    letters: [{ state: 'sent', sent: { note: 'RR123456789TH' } }],
  });
  const { seat } = journey.desk.desk;
  if (seat.kind === 'nobody') throw new Error('nobody sits at the desk');
  expect(await verifyAudit(seat.data.db)).toMatchObject({ intact: true });
});
