import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/complaint/handling.ts';
import { aComplaint, anEscalation, aPromise, aRemedy, inHours, now } from '../../helpers/a-complaint.ts';
import { cartridge, deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';
import { lifecycleStories } from '../../helpers/lifecycle-payloads.ts';

const aFinding: Finding = {
  ...lifecycleStories.conclude,
  judgement: 'unjustified',
  reason: 'It was dropped',
  by: somchai.id,
  at: inHours(-1),
};
const voucher = (amount: number) => ({ remedy: { type: 'compensation', text: 'voucher', amount } }) as const;

describe('solving a complaint', () => {
  it('needs a verdict, what was done, a remedy and the customer’s yes, and resolves it', () => {
    const { complaint, entries } = granted(deciding(aComplaint(), 'solve'));
    expect(complaint).toMatchObject({
      state: 'resolved',
      outcome: 'satisfied',
      verdict: 'yes',
      resolvedAt: now,
      measures: [{ text: 'Sent a voucher' }],
      remedies: [{ type: 'compensation', amount: 20_000, grantedBy: irina.id, underWarranty: false }],
    });
    expect(entries).toMatchObject([{ kind: 'solved', facts: { verdict: 'yes', amount: 20_000 } }]);
  });

  it('says what was done', () => expect(refusalOf(deciding(aComplaint(), 'solve', { measure: ' ' }))).toBe('measureMissing'));
  it.each(['declined', 'thinks', 'none'] as const)('is not solved while the customer’s reply is %s (R120)', (reply) => {
    expect(refusalOf(deciding(aComplaint(), 'solve', { reply }))).toBe('replyMissing');
  });
  it('is not solved twice', () => expect(refusalOf(deciding(aComplaint({ state: 'resolved' }), 'solve'))).toBe('notOpen'));
  it('offered although unfounded, it is an alternative accepted', () => {
    const { complaint } = granted(deciding(aComplaint(), 'solve', { verdict: 'no', reason: 'The manual was not read' }));
    expect(complaint).toMatchObject({ outcome: 'alternativeAccepted', facts: { reason: 'The manual was not read' } });
  });
  it('says why it is unfounded (R62)', () => {
    expect(refusalOf(deciding(aComplaint(), 'solve', { verdict: 'no', reason: ' ' }))).toBe('reasonMissing');
  });
  it('is not unfounded before the promise on the box was read (R57)', () => {
    const no = { verdict: 'no', reason: 'It was dropped', remedy: { type: 'instruction', text: '', amount: 0 } } as const;
    expect(refusalOf(deciding(aComplaint(), 'solve', no, { product: cartridge }))).toBe('warrantyFirst');
    expect(deciding(aComplaint(), 'solve', { ...no, warrantyChecked: true }, { product: cartridge }).ok).toBe(true);
  });
  it('says anew why it is unfounded once it was reopened', () => {
    const reopened = aComplaint({ state: 'inWork', finding: aFinding, reopened: 1, reopenedAt: inHours(-0.5) });
    expect(refusalOf(deciding(reopened, 'solve', { verdict: 'no' }))).toBe('reasonMissing');
    expect(deciding({ ...reopened, reopenedAt: null }, 'solve', { verdict: 'no' }).ok).toBe(true);
  });
  it('keeps the open promise, on time or late', () => {
    expect(granted(deciding(aComplaint({ promises: [aPromise()] }), 'solve')).complaint.promises[0]?.state).toBe('kept');
    expect(granted(deciding(aComplaint({ promises: [aPromise({ dueAt: inHours(-1) })] }), 'solve')).complaint.promises[0]?.state).toBe(
      'keptLate',
    );
  });
});

const first = (complaint = aComplaint(), as = {}) => granted(deciding(complaint, 'solve', {}, as)).complaint.resolvedFirstContact;

describe('solved in the first contact (R71)', () => {
  it('is what the receiver solves in the same call', () => expect(first()).toBe(true));
  it('is not what someone else solves', () => expect(first(aComplaint(), { who: somchai })).toBe(false));
  it('is not what was promised first', () => expect(first(aComplaint({ promises: [aPromise()] }))).toBe(false));
  it('is not what is solved hours later', () => expect(first(aComplaint({ registeredAt: inHours(-2) }))).toBe(false));
});

describe('authority (R100)', () => {
  it('covers a quarter of a purchase for an operator, and not a satang more', () => {
    expect(deciding(aComplaint(), 'solve', voucher(50_000)).ok).toBe(true);
    expect(deciding(aComplaint(), 'solve', voucher(50_001))).toMatchObject({
      refusal: { code: 'aboveAuthority', facts: { limit: 50_000, amount: 50_001, to: 'supervisor' } },
    });
  });

  it('counts what this complaint was granted before', () => {
    expect(refusalOf(deciding(aComplaint({ remedies: [aRemedy({ amount: 40_000 })] }), 'solve', voucher(10_001)))).toBe('aboveAuthority');
  });

  it('counts what the customer was granted in 90 days, so that no claim is split', () => {
    expect(deciding(aComplaint(), 'solve', voucher(20_001), { spent: 80_000 })).toMatchObject({
      refusal: { code: 'aboveCustomerLimit', facts: { limit: 100_000, spent: 80_000, to: 'supervisor' } },
    });
  });

  it('covers an apology always', () => {
    expect(deciding(aComplaint(), 'solve', { remedy: { type: 'apology', text: '', amount: 0 } }, { spent: 9e9 }).ok).toBe(true);
  });

  it('measures another product by its price, whatever is written beside it', () => {
    const dear = { ...cartridge, price: 60_000, warrantyPromise: '' };
    const free = { remedy: { type: 'exchange', text: 'another one', amount: 0 } } as const;
    expect(deciding(aComplaint(), 'solve', free, { product: dear })).toMatchObject({
      refusal: { code: 'aboveAuthority', facts: { limit: 50_000, amount: 60_000, to: 'supervisor' } },
    });
    const { complaint } = granted(deciding(aComplaint(), 'solve', free, { product: dear, who: olga }));
    expect(complaint.remedies).toMatchObject([{ type: 'exchange', amount: 60_000 }]);
    expect(deciding(aComplaint(), 'solve', free).ok).toBe(true);
  });

  it.each(['refund', 'priceReduction', 'compensation'] as const)('needs to know how much: a %s of nothing is none', (type) => {
    const nothing = { remedy: { type, text: '', amount: 0 } };
    expect(refusalOf(deciding(aComplaint(), 'solve', nothing))).toBe('amountMissing');
    const judged = aComplaint({ facts: { justified: 'yes' } });
    expect(refusalOf(deciding(judged, 'propose', nothing.remedy))).toBe('amountMissing');
  });

  it('is wider higher up', () => {
    expect(deciding(aComplaint(), 'solve', voucher(200_000), { who: olga }).ok).toBe(true);
    expect(deciding(aComplaint(), 'solve', voucher(1_000_000), { who: pavel }).ok).toBe(true);
  });

  it('ends for the director with a written reason', () => {
    const refund = { remedy: { type: 'refund', text: '', amount: 3_000_000 } } as const;
    expect(refusalOf(deciding(aComplaint(), 'solve', refund, { who: vera }))).toBe('reasonMissing');
    expect(deciding(aComplaint(), 'solve', { remedy: { ...refund.remedy, text: 'court settlement' } }, { who: vera }).ok).toBe(true);
  });

  it('covers a gift only where the fault is ours (R112)', () => {
    const gift = { type: 'gift', text: 'a cup', amount: 5_000 } as const;
    expect(refusalOf(deciding(aComplaint(), 'solve', { remedy: gift, verdict: 'unclear' }))).toBe('giftOnOwnFaultOnly');
    expect(deciding(aComplaint(), 'solve', { remedy: gift }).ok).toBe(true);
  });
});

describe('the cartridge (R57, R100, R139)', () => {
  const exchange = { remedy: { type: 'exchange', text: 'another cartridge', amount: 150_000 }, warrantyChecked: true } as const;
  const spent = 900_000;

  it('is exchanged at the front desk whatever the limit, because the box promises it', () => {
    const { complaint } = granted(deciding(aComplaint(), 'solve', exchange, { product: cartridge, spent }));
    expect(complaint.remedies).toMatchObject([{ type: 'exchange', underWarranty: true }]);
  });

  it('needs the promise on the box to be read first', () => {
    expect(deciding(aComplaint(), 'solve', { ...exchange, warrantyChecked: false }, { product: cartridge, spent }).ok).toBe(false);
  });

  it.each([
    ['no promise is printed', { product: { ...cartridge, warrantyPromise: ' ' } }, {}],
    ['the product costs more than a purchase', { product: { ...cartridge, price: 200_001 } }, {}],
    ['the claim is unfounded', { product: cartridge }, { verdict: 'no' }],
    ['money is wanted instead', { product: cartridge }, { remedy: { ...exchange.remedy, type: 'refund' } }],
    ['more than a purchase is wanted', { product: cartridge }, { remedy: { ...exchange.remedy, amount: 200_001 } }],
  ] as const)('falls back to the limit when %s', (_why, as, payload) => {
    expect(deciding(aComplaint(), 'solve', { ...exchange, ...payload }, { ...as, spent }).ok).toBe(false);
  });

  it('does not count towards what else may be granted', () => {
    const before = aComplaint({ remedies: [aRemedy({ amount: 150_000, underWarranty: true })] });
    expect(deciding(before, 'solve', voucher(50_000)).ok).toBe(true);
  });
});

describe('solving what was handed over', () => {
  const asked = aComplaint({ state: 'inWork', escalations: [anEscalation()] });
  it('waits for the one who was asked', () => expect(refusalOf(deciding(asked, 'solve'))).toBe('alreadyHandedOver'));

  it('by the one who was asked is the answer', () => {
    const { complaint } = granted(deciding(asked, 'solve', {}, { who: pavel }));
    expect(complaint.escalations).toMatchObject([{ answer: 'callMyself', takenAt: now, answeredAt: now, toldAt: now }]);
    expect(complaint.resolvedFirstContact).toBe(false);
  });

  it('with what the manager granted needs no authority of one’s own and is not granted twice', () => {
    const at = inHours(-0.1);
    const approved = aComplaint({
      escalations: [anEscalation({ answeredAt: at, answer: 'approved', tellBy: inHours(1) })],
      remedies: [aRemedy({ type: 'refund', amount: 240_000, grantedBy: pavel.id, at })],
    });
    const { complaint, entries } = granted(deciding(approved, 'solve', { remedy: { type: 'refund', text: 'refund', amount: 240_000 } }));
    expect(complaint).toMatchObject({ state: 'resolved', remedies: [{ grantedBy: pavel.id }], escalations: [{ toldAt: now }] });
    expect(complaint.remedies).toHaveLength(1);
    expect(entries.map((one) => one.kind)).toEqual(['told', 'solved']);
    expect(refusalOf(deciding(approved, 'solve', { remedy: { type: 'refund', text: 'refund', amount: 240_001 } }))).toBe('aboveAuthority');
  });
});

describe('refusing a claim (R116, R117)', () => {
  it('names the reason and a way out, and resolves it', () => {
    const { complaint } = granted(deciding(aComplaint(), 'refuse'));
    expect(complaint).toMatchObject({ state: 'resolved', outcome: 'alternativeAccepted', verdict: 'no', resolvedFirstContact: true });
    expect(complaint.measures).toHaveLength(1);
  });

  it('stays a refusal when the customer declines the way out', () => {
    expect(granted(deciding(aComplaint(), 'refuse', { reply: 'declined' })).complaint.outcome).toBe('refusedWithAlternative');
  });

  it('is impossible without a reason', () => expect(refusalOf(deciding(aComplaint(), 'refuse', { reason: ' ' }))).toBe('reasonMissing'));
  it('is impossible without an alternative', () =>
    expect(refusalOf(deciding(aComplaint(), 'refuse', { alternative: '' }))).toBe('alternativeMissing'));
  it('waits while the customer thinks it over', () =>
    expect(refusalOf(deciding(aComplaint(), 'refuse', { reply: 'thinks' }))).toBe('replyMissing'));
  it('comes after the promise on the box was read (R57)', () => {
    expect(refusalOf(deciding(aComplaint(), 'refuse', {}, { product: cartridge }))).toBe('warrantyFirst');
    expect(deciding(aComplaint(), 'refuse', { warrantyChecked: true }, { product: cartridge }).ok).toBe(true);
  });
  it('is not for someone else while a manager was asked', () => {
    expect(refusalOf(deciding(aComplaint({ escalations: [anEscalation()] }), 'refuse'))).toBe('alreadyHandedOver');
  });
});
