import { describe, expect, it } from 'vitest';
import { aComplaint, anonymousFeedback, aPromise, inHours, now } from '../../helpers/a-complaint.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const promised = (as = {}) => aComplaint({ state: 'inWork', promises: [aPromise(as)] });

describe('a promise to the customer (R86, R87)', () => {
  it('names a date and an hour and puts the complaint in work', () => {
    const { complaint, entries } = granted(deciding(aComplaint(), 'promise'));
    expect(complaint).toMatchObject({
      state: 'inWork',
      revision: 4,
      promises: [{ state: 'open', dueAt: inHours(4), givenBy: irina.id, givenAt: now }],
    });
    expect(entries.map((one) => one.kind)).toEqual(['promised']);
  });

  it('is not given for a moment that has passed', () =>
    expect(refusalOf(deciding(aComplaint(), 'promise', { dueAt: now }))).toBe('dueInThePast'));
  it('is not given while another is open', () => expect(refusalOf(deciding(promised(), 'promise'))).toBe('promiseOpen'));
  it('is not given on a resolved complaint', () =>
    expect(refusalOf(deciding(aComplaint({ state: 'resolved' }), 'promise'))).toBe('notOpen'));
  it('needs a complaint', () => expect(refusalOf(deciding(undefined, 'promise'))).toBe('noSuchComplaint'));

  it('sent twice is given once', () => {
    const { complaint } = granted(deciding(aComplaint(), 'promise'));
    expect(granted(deciding(complaint, 'promise'))).toEqual({ complaint, entries: [] });
  });
});

describe('a promise to a caller without a name', () => {
  it('is an answer to be fetched with the code', () => {
    expect(granted(deciding(anonymousFeedback(), 'promise')).complaint.promises).toMatchObject([{ what: 'answer', channel: 'none' }]);
  });
  it.each(['visit', 'refund', 'letter', 'fix'] as const)('is never a %s', (what) => {
    expect(refusalOf(deciding(anonymousFeedback(), 'promise', { what }))).toBe('anonymousGetsNoAnswer');
  });
});

describe('another date', () => {
  it('agreed before the old one is due counts as renegotiated, not as kept', () => {
    const { complaint, entries } = granted(deciding(promised(), 'movePromise'));
    expect(complaint.promises).toMatchObject([
      { state: 'renegotiated', closedAt: now },
      { state: 'open', dueAt: inHours(4) },
    ]);
    expect(entries).toMatchObject([{ kind: 'promiseMoved', facts: { before: inHours(1), dueAt: inHours(4) } }]);
  });

  it('agreed at the very moment is still in time', () => {
    expect(granted(deciding(promised({ dueAt: now }), 'movePromise')).complaint.promises[0]?.state).toBe('renegotiated');
  });

  it('is not agreed on once it is due: a broken word is never dressed up as a moved one', () => {
    expect(deciding(promised({ dueAt: inHours(-1) }), 'movePromise')).toEqual({
      ok: false,
      refusal: { code: 'promiseBroken', facts: { dueAt: inHours(-1) } },
    });
  });

  it('after it was due is named with the contact that keeps the old promise late', () => {
    const next = aCommand('promise').payload;
    const { complaint } = granted(
      deciding(promised({ dueAt: inHours(-1) }), 'contact', { result: 'reached', settles: false, text: '', next }),
    );
    expect(complaint.promises).toMatchObject([{ state: 'keptLate', closedAt: now }, { state: 'open' }]);
  });

  it('needs an open promise', () => expect(refusalOf(deciding(aComplaint(), 'movePromise'))).toBe('noOpenPromise'));
  it('lies in the future', () => expect(refusalOf(deciding(promised(), 'movePromise', { dueAt: inHours(-1) }))).toBe('dueInThePast'));
  it('is not agreed on a resolved complaint', () => {
    expect(refusalOf(deciding(aComplaint({ state: 'resolved', promises: [aPromise()] }), 'movePromise'))).toBe('notOpen');
  });

  it('sent twice is agreed once', () => {
    const { complaint } = granted(deciding(promised(), 'movePromise'));
    expect(granted(deciding(complaint, 'movePromise', aCommand('movePromise').payload)).entries).toEqual([]);
  });
});

describe('a measure', () => {
  it('is one more line of what was done (R77)', () => {
    const { complaint } = granted(deciding(aComplaint({ measures: [{ at: inHours(-1), by: irina.id, text: 'Asked' }] }), 'measure'));
    expect(complaint).toMatchObject({
      state: 'inWork',
      measures: [{ text: 'Asked' }, { at: now, by: irina.id, text: 'Called the courier' }],
    });
  });
  it('follows a resolved complaint too', () => {
    expect(granted(deciding(aComplaint({ state: 'resolved' }), 'measure')).complaint.state).toBe('resolved');
  });
  it('says something', () => expect(refusalOf(deciding(aComplaint(), 'measure', { text: ' ' }))).toBe('measureMissing'));
});
