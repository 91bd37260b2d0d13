import { describe, expect, it } from 'vitest';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { aComplaint, anApproval, anEscalation, anOffer, aStatement, inHours, now } from '../../helpers/a-complaint.ts';
import { cartridge, deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, vera } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

// Limits of a new desk, in minor units: operator 50,000 a complaint and 100,000 a customer, manager 1,000,000.
const justified = (as: Parameters<typeof aComplaint>[0] = {}) => aComplaint({ state: 'decisionPending', verdict: 'yes', ...as });
const ask = { to: pavel.id, answerBy: inHours(0.5), note: 'she threatens to leave' };

describe('proposing a remedy', () => {
  it('within one’s own limit needs nobody else', () =>
    expect(granted(deciding(justified(), 'propose')).complaint.offers).toMatchObject([{ state: 'approved', approval: null }]));
  it('needs a verdict first', () => expect(refusalOf(deciding(aComplaint(), 'propose'))).toBe('verdictMissing'));
  it('above the limit names the limit', () =>
    expect(refusalOf(deciding(justified(), 'propose', { amount: 60_000 }))).toBe('aboveAuthority'));
  it('above the limit waits for the person who is asked, until a named time', () => {
    const { complaint, entries } = granted(deciding(justified(), 'propose', { amount: 60_000, approval: ask }));
    expect(complaint.offers).toMatchObject([{ state: 'awaitingApproval', approval: { to: pavel.id, because: 'aboveAuthority' } }]);
    expect(entries[0]).toMatchObject({ kind: 'proposed', facts: { to: pavel.id } });
  });
  it('cannot be approved by somebody whose limits are no wider, by oneself, or by whom it is about', () => {
    const asked = (to: typeof irina.id) => refusalOf(deciding(justified(), 'propose', { amount: 60_000, approval: { ...ask, to } }));
    expect(asked(irina.id)).toBe('toYourself');
    const about = justified({ statements: [aStatement({ party: 'subjectEmployee', person: pavel.id })] });
    expect(refusalOf(deciding(about, 'propose', { amount: 60_000, approval: ask }))).toBe('isSubject');
    expect(refusalOf(deciding(justified(), 'propose', { amount: 2_000_000, approval: { ...ask, to: pavel.id } }, { who: pavel }))).toBe(
      'toYourself',
    );
  });
  it('is not split: what stands offered counts as spent', () => {
    const one = justified({ offers: [anOffer({ amount: 40_000 })] });
    expect(refusalOf(deciding(one, 'propose', { amount: 20_000 }))).toBe('aboveAuthority');
    const declined = justified({ offers: [anOffer({ amount: 40_000, state: 'declined' })] });
    expect(granted(deciding(declined, 'propose', { amount: 20_000 })).complaint.offers).toHaveLength(2);
  });
  it('counts what this customer got elsewhere in 90 days', () =>
    expect(refusalOf(deciding(justified(), 'propose', { amount: 20_000 }, { spent: 90_000 }))).toBe('aboveCustomerLimit'));
  it('lets the operator alone exchange the 100-rouble cartridge its box promises (R118)', () => {
    const proposed = { type: 'exchange', text: 'another cartridge', amount: 10_000 } as const;
    const spentUp = { product: cartridge, spent: 100_000 };
    expect(granted(deciding(justified(), 'propose', proposed, spentUp)).complaint.offers).toMatchObject([
      { state: 'approved', underWarranty: true },
    ]);
  });
  it('gives a gift on own fault only', () => {
    const gift = { type: 'gift', amount: 0, text: 'a cup' } as const;
    expect(refusalOf(deciding(justified({ verdict: 'no' }), 'propose', gift))).toBe('giftOnOwnFaultOnly');
    expect(granted(deciding(justified(), 'propose', gift)).complaint.offers).toHaveLength(1);
  });
});

describe('approving', () => {
  const waits = justified({ offers: [anOffer({ amount: 60_000, state: 'awaitingApproval', approval: anApproval() })] });

  it('is for the one who was asked, and keeps what losing the customer would cost beside it (R118)', () => {
    const { complaint, entries } = granted(deciding(waits, 'approve', {}, { who: pavel }));
    expect(complaint.offers).toMatchObject([
      { state: 'approved', approval: { decidedBy: pavel.id, decidedAt: now, approved: true, costOfLoss: 2_200_000 } },
    ]);
    expect(entries[0]).toMatchObject({ kind: 'approved' });
    expect(refusalOf(deciding(waits, 'approve', {}, { who: vera }))).toBe('notAsked');
    expect(refusalOf(deciding(waits, 'approve', {}, { who: irina }))).toBe('notAsked');
  });
  it('says no only with a reason', () => {
    expect(refusalOf(deciding(waits, 'approve', { approved: false }, { who: pavel }))).toBe('reasonMissing');
    const { complaint } = granted(deciding(waits, 'approve', { approved: false, note: 'the cup is enough' }, { who: pavel }));
    expect(complaint.offers).toMatchObject([{ state: 'disapproved' }]);
  });
  it('above the approver’s limit goes further up', () => {
    const big = justified({ offers: [anOffer({ amount: 1_500_000, state: 'awaitingApproval', approval: anApproval() })] });
    expect(refusalOf(deciding(big, 'approve', {}, { who: pavel }))).toBe('aboveAuthority');
    const up = granted(deciding(big, 'approve', { passTo: { to: vera.id, answerBy: inHours(2) } }, { who: pavel })).complaint;
    expect(up.offers).toMatchObject([{ state: 'awaitingApproval', approval: { to: vera.id, answerBy: inHours(2) } }]);
    expect(granted(deciding(up, 'approve', {}, { who: vera })).complaint.offers).toMatchObject([{ state: 'approved' }]);
  });
  it('is not passed down', () =>
    expect(refusalOf(deciding(waits, 'approve', { passTo: { to: olga.id, answerBy: inHours(2) } }, { who: pavel }))).toBe('cannotDecide'));
});

describe('an approved offer', () => {
  const approved = justified({ offers: [anOffer()] });

  it('is offered to the customer and answered before it is carried out (R120)', () => {
    expect(refusalOf(deciding(approved, 'execute'))).toBe('offerNotAccepted');
    const accepted = granted(deciding(approved, 'present')).complaint;
    expect(accepted).toMatchObject({ state: 'remedyInProgress', offers: [{ state: 'accepted', offeredAt: now }], remedies: [] });
  });
  it('waits while the customer thinks it over, and is over when the customer says no', () => {
    expect(granted(deciding(approved, 'present', { reply: 'thinks' })).complaint).toMatchObject({
      state: 'decisionPending',
      offers: [{ state: 'approved', reply: 'thinks' }],
    });
    expect(granted(deciding(approved, 'present', { reply: 'declined' })).complaint.offers).toMatchObject([{ state: 'declined' }]);
  });
  it('accepted while the customer was waited for is carried out from there', () => {
    const waiting = { for: 'her yes', remindAt: inHours(24), since: inHours(-1), before: 'decisionPending' } as const;
    const waits = { ...approved, state: 'waitingCustomer' as const, waiting };
    expect(granted(deciding(waits, 'present')).complaint).toMatchObject({ state: 'remedyInProgress', waiting: null });
  });
  it.each(['registered', 'inWork', 'investigating', 'waitingCustomer', 'decisionPending'] as const)(
    'is not accepted over the head of whoever decides, when it is %s',
    (state) => {
      const waiting = { for: 'her yes', remindAt: inHours(24), since: inHours(-1), before: 'inWork' } as const;
      const stands = { ...approved, state, waiting: state === 'waitingCustomer' ? waiting : null };
      const heavy = { ...stands, triage: { ...untriaged, weight: 'substantial' as const } };
      expect(refusalOf(deciding(heavy, 'present'))).toBe('managerDecides');
      expect(refusalOf(deciding({ ...stands, escalations: [anEscalation()] }, 'present'))).toBe('alreadyHandedOver');
      // Declined, it is nobody's decision; approved by a manager, it was decided.
      expect(granted(deciding(heavy, 'present', { reply: 'declined' })).complaint.offers).toMatchObject([{ state: 'declined' }]);
      const approval = anApproval({ decidedBy: pavel.id, decidedAt: now, approved: true });
      const decided = { ...heavy, offers: [anOffer({ amount: 60_000, approval })] };
      expect(granted(deciding(decided, 'present')).complaint.offers).toMatchObject([{ state: 'accepted' }]);
    },
  );
  it('is carried out with its proof, once, and then stands among what was given', () => {
    const accepted = granted(deciding(approved, 'present')).complaint;
    expect(refusalOf(deciding(accepted, 'execute', { evidence: ' ' }))).toBe('evidenceMissing');
    const done = granted(deciding(accepted, 'execute')).complaint;
    expect(done).toMatchObject({
      offers: [{ state: 'executed', evidence: 'receipt 4417' }],
      remedies: [{ amount: 20_000, grantedBy: irina.id }],
    });
    expect(granted(deciding(done, 'execute')).entries).toEqual([]);
  });
  it('granted above one’s limit stands under the name of whoever approved it', () => {
    const accepted = justified({
      state: 'remedyInProgress',
      offers: [
        anOffer({ amount: 60_000, state: 'accepted', approval: anApproval({ decidedBy: pavel.id, decidedAt: now, approved: true }) }),
      ],
    });
    expect(granted(deciding(accepted, 'execute')).complaint.remedies).toMatchObject([{ amount: 60_000, grantedBy: pavel.id }]);
  });
  it('may be dropped with a reason until it is carried out', () => {
    expect(granted(deciding(approved, 'dropOffer')).complaint.offers).toMatchObject([{ state: 'dropped' }]);
    const done = justified({ offers: [anOffer({ state: 'executed' })] });
    expect(refusalOf(deciding(done, 'dropOffer'))).toBe('offerNotOpen');
  });
  it('of another complaint is unknown here', () =>
    expect(refusalOf(deciding(approved, 'present', { offer: workRecordId.parse('00000000-0000-7000-8000-00000000a099') }))).toBe(
      'offerNotOpen',
    ));
});
