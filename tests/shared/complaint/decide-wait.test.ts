import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { aComplaint, aPromise, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const waits = (as: Partial<Complaint> = {}) =>
  aComplaint({
    state: 'waitingCustomer',
    waiting: { for: 'a photo', remindAt: inHours(24), since: inHours(-1), before: 'investigating' },
    promises: [aPromise()],
    ...as,
  });

describe('waiting for the customer', () => {
  it('says what is awaited, and when somebody looks again', () => {
    const { complaint, entries } = granted(deciding(aComplaint({ state: 'investigating' }), 'wait'));
    expect(complaint).toMatchObject({
      state: 'waitingCustomer',
      waiting: { for: 'a photo of the broken cup', since: now, before: 'investigating' },
    });
    expect(entries).toMatchObject([{ kind: 'waiting', facts: { remindAt: inHours(24) } }]);
  });
  it('counts as acting on what nobody had touched', () =>
    expect(granted(deciding(aComplaint(), 'wait')).complaint.waiting?.before).toBe('inWork'));
  it('needs a moment that is still to come', () =>
    expect(refusalOf(deciding(aComplaint(), 'wait', { remindAt: now }))).toBe('dueInThePast'));
  it('is for 90 days at most', () => {
    expect(refusalOf(deciding(aComplaint(), 'wait', { remindAt: inHours(90 * 24 + 1) }))).toBe('waitsTooLong');
    expect(granted(deciding(aComplaint(), 'wait', { remindAt: inHours(90 * 24) })).complaint.state).toBe('waitingCustomer');
  });
  it('needs to say for what', () => expect(refusalOf(deciding(aComplaint(), 'wait', { for: '  ' }))).toBe('awaitedMissing'));
  it('is not begun twice', () => expect(refusalOf(deciding(waits(), 'wait'))).toBe('notNow'));
  it('is over for what is settled', () => expect(refusalOf(deciding(aComplaint({ state: 'resolved' }), 'wait'))).toBe('notOpen'));
});

describe('going on', () => {
  it('stands where it stood, once the answer is written down', () => {
    const { complaint, entries } = granted(deciding(waits(), 'resume'));
    expect(complaint).toMatchObject({ state: 'investigating', waiting: null });
    expect(entries).toMatchObject([{ kind: 'resumed', facts: { text: 'The photo came' } }]);
  });
  it('needs the answer before the day to ask again', () =>
    expect(refusalOf(deciding(waits(), 'resume', { text: '' }))).toBe('customerAnswerMissing'));
  it('needs none on that day', () =>
    expect(granted(deciding(waits(), 'resume', { text: '' }, { now: inHours(24) })).complaint.state).toBe('investigating'));
  it('happens by itself when the customer is reached', () => {
    const next = { ...aPromise(), promise: aPromise().id, dueAt: inHours(5) };
    const { promise, what, text, dueAt, channel } = next;
    const { complaint, entries } = granted(deciding(waits(), 'contact', { next: { promise, what, text, dueAt, channel } }));
    expect(complaint).toMatchObject({ state: 'investigating', waiting: null });
    expect(entries.map((one) => one.kind)).toEqual(['contact', 'resumed', 'promised']);
  });
  it('does not happen when nobody answers', () =>
    expect(granted(deciding(waits(), 'contact', { result: 'noAnswer' })).complaint.state).toBe('waitingCustomer'));
  it('is not needed to solve it, if it was in work before', () => {
    const complaint = waits({ waiting: { for: 'a photo', remindAt: inHours(24), since: now, before: 'inWork' } });
    expect(granted(deciding(complaint, 'solve')).complaint).toMatchObject({ state: 'resolved', waiting: null });
    expect(refusalOf(deciding(waits(), 'solve'))).toBe('notNow');
  });
  it('is nothing for what waits for nobody', () => expect(refusalOf(deciding(aComplaint(), 'resume'))).toBe('notNow'));
});
