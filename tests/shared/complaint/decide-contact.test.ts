import { describe, expect, it } from 'vitest';
import { aCommand } from '../../helpers/a-command.ts';
import { aComplaint, anEscalation, anonymousFeedback, aPromise, aRemedy, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { pavel } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const next = aCommand('promise').payload;
const promised = (dueAt = inHours(1)) => aComplaint({ state: 'inWork', promises: [aPromise({ dueAt })] });
const answered = (answer: 'approved' | 'otherOffer' | 'refused' | 'advice' = 'approved') =>
  aComplaint({
    state: 'inWork',
    promises: [aPromise()],
    escalations: [
      anEscalation({ takenAt: inHours(-0.4), answeredAt: inHours(-0.1), answer, answerText: 'Refund her', tellBy: inHours(1) }),
    ],
  });

describe('the second contact (R87)', () => {
  it('up to the named moment keeps the promise', () => {
    const { complaint, entries } = granted(deciding(promised(now), 'contact', { next }));
    expect(complaint.promises).toMatchObject([
      { state: 'kept', closedAt: now },
      { state: 'open', dueAt: inHours(4) },
    ]);
    expect(entries.map((one) => one.kind)).toEqual(['contact', 'promised']);
  });

  it('after it keeps the promise late', () => {
    expect(granted(deciding(promised(inHours(-0.01)), 'contact', { next })).complaint.promises[0]?.state).toBe('keptLate');
  });

  it('needs the next named moment while the complaint stays open', () =>
    expect(refusalOf(deciding(promised(), 'contact'))).toBe('dueMissing'));
  it('names no moment that has passed', () => {
    expect(refusalOf(deciding(promised(), 'contact', { next: { ...next, dueAt: inHours(-1) } }))).toBe('dueInThePast');
  });
  it('needs no next moment for a caller without a name, who has no deadlines', () => {
    expect(granted(deciding(anonymousFeedback(), 'contact')).complaint.state).toBe('inWork');
  });
  it('is not recorded on a resolved complaint', () =>
    expect(refusalOf(deciding(aComplaint({ state: 'resolved' }), 'contact'))).toBe('notOpen'));
});

describe('nobody answers', () => {
  it('leaves the promise as it was given and logs the try', () => {
    const { complaint, entries } = granted(deciding(promised(), 'contact', { result: 'noAnswer', text: '' }));
    expect(complaint.promises).toEqual(promised().promises);
    expect(entries).toMatchObject([{ kind: 'noAnswer', facts: { retryAt: null } }]);
  });

  it('another try is planned without moving what was promised', () => {
    const { complaint, entries } = granted(deciding(promised(inHours(-1)), 'contact', { result: 'noAnswer', next }));
    expect(complaint.promises).toMatchObject([{ state: 'open', dueAt: inHours(-1) }]);
    expect(entries).toMatchObject([{ kind: 'noAnswer', facts: { retryAt: inHours(4) } }]);
  });

  it('with no promise open, the next try becomes one', () => {
    expect(granted(deciding(aComplaint(), 'contact', { result: 'noAnswer', next })).complaint.promises).toMatchObject([{ state: 'open' }]);
    expect(refusalOf(deciding(aComplaint(), 'contact', { result: 'noAnswer' }))).toBe('dueMissing');
  });
});

describe('telling the manager’s answer', () => {
  it('settles the complaint and says that the customer has heard', () => {
    const { complaint, entries } = granted(deciding(answered(), 'contact', { settles: true }));
    expect(complaint).toMatchObject({
      state: 'resolved',
      resolvedAt: now,
      outcome: 'satisfied',
      verdict: 'yes',
      escalations: [{ toldAt: now }],
    });
    expect(complaint.promises).toMatchObject([{ state: 'kept' }]);
    expect(entries.map((one) => one.kind)).toEqual(['contact', 'told']);
  });

  it.each([
    ['refused', 'refusedWithAlternative', 'no'],
    ['otherOffer', 'alternativeAccepted', 'unclear'],
    ['advice', 'informed', 'unclear'],
  ] as const)('ends as the manager answered: %s', (answer, outcome, verdict) => {
    const complaint = { ...answered(answer), facts: { altText: 'A repair at cost' } };
    expect(granted(deciding(complaint, 'contact', { settles: true })).complaint).toMatchObject({ outcome, verdict });
  });

  it('writes what was done from the answer when the operator says nothing', () => {
    expect(granted(deciding(answered(), 'contact', { settles: true, text: '' })).complaint.measures).toMatchObject([
      { text: 'Refund her' },
    ]);
  });

  it('can leave the complaint open when the customer wants something else', () => {
    const { complaint, entries } = granted(deciding(answered(), 'contact', { told: true, next }));
    expect(complaint).toMatchObject({ state: 'inWork', escalations: [{ toldAt: now }] });
    expect(entries.map((one) => one.kind)).toEqual(['contact', 'told', 'promised']);
  });

  it('stays to be done while the customer was reached about something else', () => {
    expect(granted(deciding(answered(), 'contact', { next })).complaint.escalations).toMatchObject([{ toldAt: null }]);
  });

  it('is not for settling while the manager has not answered', () => {
    const asked = aComplaint({ verdict: 'yes', escalations: [anEscalation()] });
    expect(refusalOf(deciding(asked, 'contact', { settles: true }))).toBe('alreadyHandedOver');
    expect(granted(deciding(asked, 'contact', { settles: true }, { who: pavel })).complaint.escalations).toMatchObject([
      { answer: 'callMyself', toldAt: now },
    ]);
  });
});

const judged = (as = {}) =>
  aComplaint({ state: 'inWork', facts: { ...aComplaint().facts, justified: 'yes' }, promises: [aPromise()], ...as });

describe('settling without a manager', () => {
  it('needs a verdict', () => expect(refusalOf(deciding(promised(), 'contact', { settles: true }))).toBe('verdictMissing'));
  it('needs something that was done', () =>
    expect(refusalOf(deciding(judged(), 'contact', { settles: true, text: '' }))).toBe('measureMissing'));
  it('makes no further promise', () => expect(refusalOf(deciding(judged(), 'contact', { settles: true, next }))).toBe('badInput'));
  it('informs, or satisfies where something was granted', () => {
    expect(granted(deciding(judged(), 'contact', { settles: true })).complaint.outcome).toBe('informed');
    expect(granted(deciding(judged({ remedies: [aRemedy()] }), 'contact', { settles: true })).complaint.outcome).toBe('satisfied');
  });
});
