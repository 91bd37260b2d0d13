import { describe, expect, it } from 'vitest';
import { employeeId } from '../../../shared/ids.ts';
import { aComplaint, anEscalation, anonymousFeedback, aPromise, aRemedy, inHours, now } from '../../helpers/a-complaint.ts';
import { cartridge, deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const asked = (as = {}) => aComplaint({ state: 'inWork', promises: [aPromise({ dueAt: inHours(2) })], escalations: [anEscalation(as)] });

const refusal = { answer: 'refused', alternative: 'A repair at cost' } as const;
const refund = (amount: number) => ({ remedy: { type: 'refund', text: 'refund', amount } }) as const;

describe('handing a complaint over (R96, R99)', () => {
  it('names a person and an hour, and promises the customer that hour', () => {
    const { complaint, entries } = granted(deciding(aComplaint(), 'handOver'));
    expect(complaint).toMatchObject({
      state: 'inWork',
      owner: irina.id,
      escalations: [{ from: irina.id, to: pavel.id, answerBy: inHours(2), answeredAt: null }],
      promises: [{ what: 'answer', dueAt: inHours(2), state: 'open', channel: 'phone' }],
    });
    expect(entries.map((one) => one.kind)).toEqual(['handedOver', 'promised']);
  });

  it('moves a promise that is not due yet', () => {
    const { complaint } = granted(deciding(aComplaint({ promises: [aPromise()] }), 'handOver'));
    expect(complaint.promises).toMatchObject([{ state: 'renegotiated' }, { state: 'open', dueAt: inHours(2) }]);
  });

  it('redeems no promise that is overdue', () => {
    const late = aComplaint({ promises: [aPromise({ dueAt: inHours(-1) })] });
    expect(granted(deciding(late, 'handOver')).complaint.promises).toEqual(late.promises);
  });

  it('promises a caller without a name an answer by code', () => {
    expect(granted(deciding(anonymousFeedback(), 'handOver')).complaint.promises).toMatchObject([{ what: 'answer', channel: 'none' }]);
  });

  it('goes to no one unknown or gone', () => {
    expect(refusalOf(deciding(aComplaint(), 'handOver', { to: employeeId.parse('00000000-0000-7000-8000-0000000000ff') }))).toBe(
      'personMissing',
    );
    expect(refusalOf(deciding(aComplaint(), 'handOver', {}, { person: () => ({ ...pavel, active: false }) }))).toBe('personMissing');
  });
  it('goes to someone else', () => expect(refusalOf(deciding(aComplaint(), 'handOver', {}, { who: pavel }))).toBe('toYourself'));
  it('goes to someone who can decide', () =>
    expect(refusalOf(deciding(aComplaint(), 'handOver', { to: somchai.id }))).toBe('cannotDecide'));
  it('lies in the future', () => expect(refusalOf(deciding(aComplaint(), 'handOver', { answerBy: now }))).toBe('dueInThePast'));
  it('says why when the reason is another', () => {
    expect(refusalOf(deciding(aComplaint(), 'handOver', { reason: 'other', text: ' ' }))).toBe('reasonMissing');
  });
  it('happens once at a time', () => expect(refusalOf(deciding(asked(), 'handOver', { to: olga.id }))).toBe('alreadyHandedOver'));
  it('is over with a resolved complaint', () => expect(refusalOf(deciding(aComplaint({ state: 'resolved' }), 'handOver'))).toBe('notOpen'));

  it('sent twice happens once', () => {
    const { complaint } = granted(deciding(aComplaint(), 'handOver'));
    expect(granted(deciding(complaint, 'handOver')).entries).toEqual([]);
  });
});

describe('passing it on', () => {
  it('goes upwards, by the one who was asked', () => {
    const { complaint } = granted(deciding(asked(), 'handOver', { to: vera.id }, { who: pavel }));
    expect(complaint.escalations).toMatchObject([
      { to: pavel.id, answer: 'passedOn', answeredAt: now, toldAt: now },
      { from: pavel.id, to: vera.id, answeredAt: null },
    ]);
  });
  it('does not go sideways or back down', () => {
    expect(refusalOf(deciding(asked(), 'handOver', { to: olga.id }, { who: pavel }))).toBe('cannotDecide');
  });
  it('does not go back to whoever asked', () => {
    expect(refusalOf(deciding(asked({ from: vera.id }), 'handOver', { to: vera.id }, { who: pavel }))).toBe('cannotDecide');
  });
});

describe('taking a hand-over', () => {
  it('is for the one who was asked', () => {
    expect(granted(deciding(asked(), 'take', {}, { who: pavel })).complaint.escalations).toMatchObject([{ takenAt: now }]);
    expect(refusalOf(deciding(asked(), 'take', {}, { who: vera }))).toBe('notAsked');
  });
  it('happens once', () => expect(refusalOf(deciding(asked({ takenAt: now }), 'take', {}, { who: pavel }))).toBe('alreadyTaken'));
  it('needs one that waits', () => expect(refusalOf(deciding(aComplaint(), 'take', {}, { who: pavel }))).toBe('noOpenEscalation'));
});

describe('the answer', () => {
  it('goes back to the operator, who tells the customer by the named hour', () => {
    const { complaint } = granted(deciding(asked(), 'answer', {}, { who: pavel }));
    expect(complaint).toMatchObject({
      state: 'inWork',
      owner: irina.id,
      escalations: [{ answer: 'approved', tellBy: inHours(1), toldAt: null }],
    });
    expect(complaint.promises).toMatchObject([{ state: 'renegotiated' }, { state: 'open', dueAt: inHours(1) }]);
  });

  it('never puts off what the customer was promised (R87)', () => {
    const { complaint } = granted(deciding(asked(), 'answer', { tellBy: inHours(5) }, { who: pavel }));
    expect(complaint).toMatchObject({ escalations: [{ tellBy: inHours(2) }], promises: [{ state: 'open', dueAt: inHours(2) }] });
  });

  it('redeems no promise that is overdue', () => {
    const late = aComplaint({ promises: [aPromise({ dueAt: inHours(-1) })], escalations: [anEscalation()] });
    const { complaint } = granted(deciding(late, 'answer', {}, { who: pavel }));
    expect(complaint).toMatchObject({ promises: [{ state: 'open', dueAt: inHours(-1) }], escalations: [{ tellBy: inHours(1) }] });
  });

  it('grants within the manager’s own limits, and above them goes further up', () => {
    expect(granted(deciding(asked(), 'answer', refund(1_000_000), { who: pavel })).complaint.remedies).toMatchObject([
      { amount: 1_000_000, grantedBy: pavel.id },
    ]);
    expect(deciding(asked(), 'answer', refund(1_000_001), { who: pavel })).toMatchObject({
      refusal: { code: 'aboveAuthority', facts: { to: 'director' } },
    });
  });

  it('says no with a way out, which stays on the card (R116)', () => {
    expect(refusalOf(deciding(asked(), 'answer', { answer: 'refused' }, { who: pavel }))).toBe('alternativeMissing');
    const { complaint } = granted(deciding(asked(), 'answer', { ...refusal, text: 'It was dropped' }, { who: pavel }));
    expect(complaint.facts).toMatchObject({ reason: 'It was dropped', altText: 'A repair at cost' });
  });

  it('reads the warranty promise before it says no (R57)', () => {
    const about = { who: pavel, product: cartridge };
    expect(refusalOf(deciding(asked(), 'answer', refusal, about))).toBe('warrantyFirst');
    expect(granted(deciding(asked(), 'answer', { ...refusal, warrantyChecked: true }, about)).complaint.escalations[0]?.answer).toBe(
      'refused',
    );
  });

  it('grants nothing with a no', () => {
    expect(refusalOf(deciding(asked(), 'answer', { ...refusal, remedy: { type: 'refund', text: '', amount: 1 } }, { who: pavel }))).toBe(
      'badInput',
    );
  });

  it('says something', () => expect(refusalOf(deciding(asked(), 'answer', { text: ' ' }, { who: pavel }))).toBe('answerMissing'));
  it('names an hour to come', () => expect(refusalOf(deciding(asked(), 'answer', { tellBy: now }, { who: pavel }))).toBe('dueInThePast'));
  it('is for the one who was asked', () => expect(refusalOf(deciding(asked(), 'answer', {}, { who: vera }))).toBe('notAsked'));
  it('is never given to one’s own question', () => {
    expect(refusalOf(deciding(asked({ from: pavel.id }), 'answer', {}, { who: pavel }))).toBe('notAsked');
  });
  it('is given once', () => expect(refusalOf(deciding(asked({ answeredAt: now }), 'answer', {}, { who: pavel }))).toBe('noOpenEscalation'));
  it('counts what was granted before', () => {
    const before = aComplaint({ ...asked(), remedies: [aRemedy({ amount: 999_999 })] });
    expect(refusalOf(deciding(before, 'answer', { remedy: { type: 'refund', text: '', amount: 2 } }, { who: pavel }))).toBe(
      'aboveAuthority',
    );
  });
});
