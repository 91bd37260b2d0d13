import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { type Finding, untriaged } from '../../../shared/complaint/handling.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { aComplaint, anApproval, anEscalation, anOffer, aPromise, inHours, now } from '../../helpers/a-complaint.ts';
import { cartridge, deciding } from '../../helpers/a-deciding.ts';
import { aLetter, sheetOfLetter } from '../../helpers/a-letter.ts';
import { irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';
import { lifecycleStories } from '../../helpers/lifecycle-payloads.ts';

const found = (as: Partial<Finding> = {}): Finding => ({ ...lifecycleStories.conclude, by: somchai.id, at: inHours(-1), ...as });
const unjustified = found({ judgement: 'unjustified', reason: 'The cup was dropped', faultSide: 'customer' });
const told = { settles: true, text: 'Told her', next: undefined } as const;
/** What the customer was given, an advice that costs nothing. */
const given = (at = now) => [{ type: 'instruction', text: '', amount: 0, grantedBy: irina.id, at, underWarranty: false } as const];
const heavy = { ...untriaged, weight: 'substantial' as const };

describe('the verdict a complaint is settled with', () => {
  it('is what was found out, whatever the form says', () => {
    const complaint = aComplaint({ state: 'decisionPending', finding: found({ judgement: 'partly' }) });
    expect(granted(deciding(complaint, 'solve', { verdict: 'yes' })).complaint).toMatchObject({ verdict: 'partly', outcome: 'satisfied' });
    expect(granted(deciding(complaint, 'refuse')).complaint.verdict).toBe('partly');
  });
  it('is said anew once the complaint was reopened', () => {
    const complaint = aComplaint({ state: 'inWork', finding: unjustified, reopened: 1, reopenedAt: inHours(-0.5) });
    const { complaint: after } = granted(deciding(complaint, 'solve', { verdict: 'yes' }));
    expect(after).toMatchObject({ verdict: 'yes', finding: { judgement: 'justified', causeType: 'workflow', by: irina.id } });
  });
});

describe('what is not justified', () => {
  const complaint = aComplaint({ state: 'decisionPending', finding: unjustified });
  it('is not ended by a word on the phone alone: it is refused, with a reason and a way out (R116)', () => {
    expect(refusalOf(deciding(complaint, 'contact', told))).toBe('refuseInstead');
    expect(refusalOf(deciding(aComplaint({ state: 'inWork', facts: { justified: 'no' } }), 'contact', told))).toBe('refuseInstead');
    expect(granted(deciding(complaint, 'refuse')).complaint).toMatchObject({ state: 'resolved', verdict: 'no' });
  });
  it('is ended by what was given although it was not our fault', () => {
    const remedies = [{ type: 'instruction', text: '', amount: 0, grantedBy: irina.id, at: now, underWarranty: false } as const];
    expect(granted(deciding({ ...complaint, remedies }, 'contact', told)).complaint.outcome).toBe('alternativeAccepted');
  });
  it('is not ended by what was given before it was reopened, nor without its reason, nor unread (R57, R62)', () => {
    const card = aComplaint({ state: 'inWork', facts: { justified: 'no', reason: 'It was dropped' }, remedies: given() });
    expect(granted(deciding(card, 'contact', told)).complaint.outcome).toBe('alternativeAccepted');
    expect(refusalOf(deciding({ ...card, facts: { justified: 'no' } }, 'contact', told))).toBe('refuseInstead');
    expect(refusalOf(deciding(card, 'contact', told, { product: cartridge }))).toBe('refuseInstead');
    const reopened = { ...card, reopened: 1, reopenedAt: inHours(-1), remedies: given(inHours(-2)) };
    expect(refusalOf(deciding(reopened, 'contact', told))).toBe('refuseInstead');
  });
  it('is ended by telling the manager’s no, which has its way out', () => {
    const no = anEscalation({ answeredAt: now, answer: 'refused', answerText: 'It was dropped', tellBy: inHours(1) });
    const asked = { ...complaint, escalations: [no] };
    expect(refusalOf(deciding(asked, 'contact', told))).toBe('refuseInstead');
    const facts = { ...complaint.facts, altText: 'A repair at cost' };
    expect(granted(deciding({ ...asked, facts }, 'contact', told)).complaint.outcome).toBe('refusedWithAlternative');
  });
  it('is found so only by someone who has read the warranty promise (R57)', () => {
    const investigated = aComplaint({ state: 'investigating', investigator: somchai.id, type: 'anonymousFeedback', statements: [] });
    const heard = { ...investigated, receiver: somchai.id, statements: [] };
    const finding = { judgement: 'unjustified', reason: 'Dropped', warrantyChecked: false } as const;
    const about = { who: somchai, product: cartridge };
    const voices = [{ party: 'receiver', person: somchai.id, state: 'given' }] as unknown as Complaint['statements'];
    expect(refusalOf(deciding({ ...heard, statements: voices }, 'conclude', finding, about))).toBe('warrantyFirst');
    const read = deciding({ ...heard, statements: voices }, 'conclude', { ...finding, warrantyChecked: true }, about);
    expect(granted(read).complaint.state).toBe('decisionPending');
  });
});

describe('what weighs heavily', () => {
  const complaint = aComplaint({ state: 'inWork', triage: heavy, facts: { justified: 'yes' }, promises: [aPromise()] });
  const approved = anOffer({ state: 'executed', approval: anApproval({ decidedBy: pavel.id, decidedAt: now, approved: true }) });
  it('is not ended by an operator on the phone', () => expect(refusalOf(deciding(complaint, 'contact', told))).toBe('managerDecides'));
  it.each([
    ['answered', { escalations: [anEscalation({ answeredAt: now, answer: 'approved', tellBy: inHours(1) })] }],
    ['found out', { finding: found({ by: vera.id }) }],
    ['approved the remedy', { offers: [approved] }],
  ] as const)('is ended by the owner once a manager has %s', (_how, as) => {
    expect(granted(deciding({ ...complaint, ...as } as Complaint, 'contact', told)).complaint.state).toBe('resolved');
  });
  it.each([
    ['a shift lead answered', { escalations: [anEscalation({ to: olga.id, answeredAt: now, answer: 'approved', tellBy: inHours(1) })] }],
    ['an operator found out', { finding: found() }],
    ['that was before it was reopened', { finding: found({ by: vera.id }), reopenedAt: now }],
  ] as const)('but not because %s', (_what, as) => {
    expect(refusalOf(deciding({ ...complaint, ...as } as Complaint, 'contact', told))).toBe('managerDecides');
  });
  it('is not given by an operator alone after an investigation', () => {
    const awaiting = { ...complaint, state: 'decisionPending' as const, finding: found(), offers: [anOffer()] };
    expect(refusalOf(deciding(awaiting, 'present'))).toBe('managerDecides');
    const decided = granted(deciding(awaiting, 'present', {}, { who: pavel })).complaint;
    expect(decided.state).toBe('remedyInProgress');
    // Carried out, the owner tells the customer.
    const done = granted(deciding(decided, 'execute')).complaint;
    expect(granted(deciding(done, 'contact', told)).complaint.state).toBe('resolved');
  });
});

describe('whoever it is about (E10)', () => {
  const about = { ...untriaged, subjects: [olga.id, pavel.id] };
  const complaint = aComplaint({ state: 'inWork', triage: about, facts: { justified: 'yes' }, promises: [aPromise()] });
  const resolved = aComplaint({ state: 'resolved', resolvedAt: inHours(-2), verdict: 'no', triage: about });
  it.each([
    ['settle', complaint, 'contact', olga],
    ['solve', complaint, 'solve', olga],
    ['refuse', complaint, 'refuse', olga],
    ['weigh', complaint, 'weigh', olga],
    ['name who has it', complaint, 'assign', olga],
    ['propose a remedy', complaint, 'propose', olga],
    ['cancel', complaint, 'cancel', pavel],
    ['send back', { ...complaint, state: 'decisionPending' as const }, 'sendBack', pavel],
    ['close', resolved, 'close', olga],
  ] as const)('does not %s it', (_what, of, kind, who) => {
    expect(refusalOf(deciding(of, kind, kind === 'contact' ? told : kind === 'assign' ? { owner: vera.id } : {}, { who }))).toBe(
      'isSubject',
    );
  });
  it('is not named while they are asked to approve: somebody else is asked first', () => {
    const asked = aComplaint({ state: 'inWork', offers: [anOffer({ state: 'awaitingApproval', approval: anApproval() })] });
    expect(refusalOf(deciding(asked, 'weigh', { ...untriaged, subjects: [pavel.id] }, { who: olga }))).toBe('subjectHasIt');
  });
});

const closable = (as: Partial<Complaint>) => aComplaint({ state: 'resolved', resolvedAt: inHours(-2), verdict: 'no', ...as });
const pending = (finding: Finding) => aComplaint({ state: 'decisionPending', finding });

describe('closing with a letter', () => {
  const asked = [
    {
      id: workRecordId.parse('00000000-0000-7000-8000-00000000a0c9'),
      by: olga.id,
      at: inHours(-1),
      method: 'phone' as const,
      result: 'refused' as const,
      score: null,
      solved: null,
      comment: '',
      answers: {},
      mood: null,
      enough: false,
    },
  ];
  const sent = aLetter({
    state: 'sent',
    result: { by: irina.id, at: inHours(-3), text: 'Not justified' },
    signed: { by: pavel.id, at: inHours(-2.5), sheet: sheetOfLetter('BKK-2026-A-0042-X'), hash: 'a'.repeat(64) },
    sent: { by: irina.id, at: inHours(-2), method: 'post', note: 'RR1' },
  });
  const promised = { checks: asked, promises: [aPromise({ what: 'letter', state: 'kept', closedAt: now })] };
  it('waits until the written answer that is owed is out (R121, R122)', () => {
    expect(refusalOf(deciding(closable(promised), 'close'))).toBe('letterNotSent');
    expect(refusalOf(deciding(closable({ ...promised, letters: [aLetter()] }), 'close'))).toBe('letterNotSent');
    expect(granted(deciding(closable({ ...promised, letters: [sent] }), 'close')).complaint.state).toBe('closed');
  });
  it('does not count the letter from before it was reopened', () => {
    expect(refusalOf(deciding(closable({ ...promised, letters: [sent], reopenedAt: inHours(-0.5) }), 'close'))).toBe('letterNotSent');
  });
  it('waits for no letter nobody is owed', () =>
    expect(granted(deciding(closable({ checks: asked }), 'close')).complaint.state).toBe('closed'));
});

describe('what was promised to the customer', () => {
  it('is not cancelled away: it is carried out or dropped first', () => {
    const complaint = aComplaint({ state: 'inWork', offers: [anOffer({ state: 'accepted' })] });
    expect(refusalOf(deciding(complaint, 'cancel', {}, { who: pavel }))).toBe('remedyUnderWay');
  });
  it('is given as a gift only where the fault is ours (R112)', () => {
    const gift = { type: 'gift', amount: 0 } as const;
    expect(refusalOf(deciding(pending(found({ faultSide: 'thirdParty' })), 'propose', gift))).toBe('giftOnOwnFaultOnly');
    expect(granted(deciding(pending(found({ faultSide: 'employee' })), 'propose', gift)).complaint.offers).toHaveLength(1);
  });
  it('counts together with what was given on tied complaints (product.md 3.5)', () => {
    const complaint = aComplaint({ state: 'inWork', facts: { justified: 'yes' } });
    expect(refusalOf(deciding(complaint, 'propose', { amount: 20_000 }, { spentOnLinked: 40_000 }))).toBe('aboveAuthority');
    expect(granted(deciding(complaint, 'propose', { amount: 10_000 }, { spentOnLinked: 40_000 })).complaint.offers).toHaveLength(1);
  });
});
