import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { aCheck, inVain } from '../../helpers/a-check.ts';
import { aComplaint, anonymousFeedback, aPromise, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

/** Solved by Irina two days ago; the customer says five of five. */
const solved = (as: Partial<Complaint> = {}) =>
  aComplaint({
    state: 'resolved',
    resolvedAt: inHours(-48),
    verdict: 'no',
    outcome: 'satisfied',
    measures: [{ at: inHours(-48), by: irina.id, text: 'Sent a new cup' }],
    checks: [aCheck(inHours(-1))],
    ...as,
  });

describe('closing a complaint (product.md 3.3)', () => {
  it('says whether something is done against the cause', () => {
    const { complaint, entries } = granted(deciding(solved(), 'close'));
    expect(complaint).toMatchObject({ state: 'closed', closedAt: now, closing: { correctiveAction: true, by: irina.id } });
    expect(entries).toMatchObject([{ kind: 'closed', facts: { correctiveAction: true } }]);
  });
  it('is only for what is resolved', () => expect(refusalOf(deciding(aComplaint(), 'close'))).toBe('notNow'));
  it('is done once', () => expect(refusalOf(deciding(granted(deciding(solved(), 'close')).complaint, 'close'))).toBe('notOpen'));

  it('waits until the customer was asked', () => expect(refusalOf(deciding(solved({ checks: [] }), 'close'))).toBe('customerNotAsked'));
  it('counts a customer who will not say as asked', () =>
    expect(granted(deciding(solved({ checks: [aCheck(now, { result: 'refused', score: null })] }), 'close')).complaint.state).toBe(
      'closed',
    ));
  it.each([
    ['two tries in vain', [inVain(inHours(-30)), inVain(inHours(-2))], 'customerNotAsked'],
    ['three on one day', [inVain(inHours(-3)), inVain(inHours(-2)), inVain(inHours(-1))], 'customerNotAsked'],
    ['three on two days', [inVain(inHours(-30)), inVain(inHours(-2)), inVain(inHours(-1))], 'closed'],
  ])('after %s: %s', (_what, checks, expected) => {
    const outcome = deciding(solved({ checks }), 'close');
    expect(outcome.ok ? outcome.value.complaint.state : outcome.refusal.code).toBe(expected);
  });
  it('does not count what the customer said before it was reopened', () =>
    expect(refusalOf(deciding(solved({ checks: [aCheck(inHours(-50))] }), 'close'))).toBe('customerNotAsked'));
  it('asks nobody about anonymous feedback', () => {
    const { type, caller, code } = anonymousFeedback();
    expect(granted(deciding(solved({ type, caller, code, checks: [] }), 'close')).complaint.state).toBe('closed');
  });

  it('leaves no promise open', () => expect(refusalOf(deciding(solved({ promises: [aPromise()] }), 'close'))).toBe('promiseStillOpen'));
  it('names the cause of what was justified, asked in the form where nobody found it before', () => {
    const justified = solved({ verdict: 'yes' });
    expect(refusalOf(deciding(justified, 'close'))).toBe('causeMissing');
    const cause = { causeType: 'workflow', faultSide: 'system', rootCause: 'Addresses copied by hand' } as const;
    expect(granted(deciding(justified, 'close', { cause })).complaint.finding).toMatchObject({
      ...cause,
      judgement: 'justified',
      by: irina.id,
    });
  });

  it.each([
    ['severe', { ...untriaged, severity: 3 }],
    ['substantial', { ...untriaged, weight: 'substantial' as const }],
  ])('of a %s complaint is not done by whoever solved it', (_how, triage) => {
    expect(refusalOf(deciding(solved({ triage }), 'close'))).toBe('closerIsSolver');
    expect(granted(deciding(solved({ triage }), 'close', {}, { who: olga })).complaint.state).toBe('closed');
  });
});

const closed = (hours: number) => solved({ state: 'closed', closedAt: inHours(hours) });

describe('reopening', () => {
  it('puts a resolved complaint back to work with a new promise, counted', () => {
    const { complaint, entries } = granted(deciding(solved(), 'reopen', {}, { who: somchai }));
    expect(complaint).toMatchObject({ state: 'inWork', reopened: 1, resolvedAt: null, outcome: null, resolvedFirstContact: false });
    expect(complaint.promises).toMatchObject([{ state: 'open', dueAt: inHours(4), givenBy: somchai.id }]);
    expect(entries.map((one) => one.kind)).toEqual(['reopened', 'promised']);
    expect(entries[0]?.facts).toMatchObject({ outcome: 'satisfied', resolvedAt: inHours(-48), count: 1 });
  });
  it('keeps what was measured, given and scored', () => {
    const { measures, checks, remedies } = solved();
    expect(granted(deciding(solved({ checks }), 'reopen')).complaint).toMatchObject({ measures, checks, remedies });
  });
  it('needs a reason and a date to come', () => {
    const { promise } = { promise: { promise: aPromise().id, what: 'answer', text: '', dueAt: now, channel: 'phone' } as const };
    expect(refusalOf(deciding(solved(), 'reopen', { reason: ' ' }))).toBe('reasonMissing');
    expect(refusalOf(deciding(solved(), 'reopen', { promise }))).toBe('dueInThePast');
  });

  it('of a closed one takes a manager', () => {
    expect(refusalOf(deciding(closed(-1), 'reopen'))).toBe('onlyManagerReopens');
    expect(granted(deciding(closed(-1), 'reopen', {}, { who: pavel })).complaint).toMatchObject({
      state: 'inWork',
      closedAt: null,
      closing: null,
    });
  });
  it('of a closed one has its window, and the window is a setting', () => {
    expect(refusalOf(deciding(closed(-24 * 30 - 1), 'reopen', {}, { who: pavel }))).toBe('reopenTooLate');
    const longer = { who: pavel, settings: { averagePurchase: 0, reopenDays: 31, peopleToldUnhappy: 0, onlineMultiplier: 1 } };
    expect(granted(deciding(closed(-24 * 30 - 1), 'reopen', {}, longer)).complaint.state).toBe('inWork');
  });
  it('is nothing for what is open', () => expect(refusalOf(deciding(aComplaint(), 'reopen'))).toBe('notNow'));
});
