import { describe, expect, it } from 'vitest';
import { customerId } from '../../../shared/ids.ts';
import { aComplaint, delivery, inHours, now, story } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const known = customerId.parse('00000000-0000-7000-8000-00000000cc09');

describe('registering a complaint', () => {
  it('takes a sentence and a category and nothing else (R74)', () => {
    const { complaint } = granted(
      deciding(undefined, 'register', { card: { caller: {}, case: { essence: story, category: delivery } } }, { customer: null }),
    );
    expect(complaint).toMatchObject({ state: 'registered', number: 'BKK-2026-A-0042-X', revision: 1, moodStart: 'calm', channel: 'call' });
  });

  it('makes whoever took the call its receiver and the customer’s one voice (R98)', () => {
    const { complaint } = granted(deciding(undefined, 'register'));
    expect([complaint.receiver, complaint.owner]).toEqual([irina.id, irina.id]);
  });

  it('derives a title from the story, and leaves a written one alone', () => {
    expect(granted(deciding(undefined, 'register')).complaint.facts.title).toBe('The courier came two days late and one of the cups was');
    const card = { caller: {}, case: { essence: story, category: delivery, title: 'Broken cup' } };
    expect(granted(deciding(undefined, 'register', { card })).complaint.facts.title).toBe('Broken cup');
  });

  it('writes the first line of its history', () => {
    expect(granted(deciding(undefined, 'register')).entries).toEqual([
      { at: now, by: irina.id, kind: 'registered', facts: expect.objectContaining({ number: 'BKK-2026-A-0042-X', type: 'complaint' }) },
    ]);
  });

  it('remembers how the caller’s state began', () => {
    const { complaint } = granted(deciding(undefined, 'register', { moodStart: 'aggressive' }));
    expect([complaint.moodStart, complaint.moodEnd]).toEqual(['aggressive', 'irritated']);
  });

  it('never was received later than now', () => {
    expect(granted(deciding(undefined, 'register', { receivedAt: inHours(-1) })).complaint.receivedAt).toBe(inHours(-1));
    expect(granted(deciding(undefined, 'register', { receivedAt: inHours(1) })).complaint.receivedAt).toBe(now);
  });

  it('refuses a card without a story', () => {
    expect(refusalOf(deciding(undefined, 'register', { card: { caller: {}, case: { essence: ' \n', category: delivery } } }))).toBe(
      'storyMissing',
    );
  });

  it('refuses a card without a category, or with one nobody knows', () => {
    expect(refusalOf(deciding(undefined, 'register', { card: { caller: {}, case: { essence: story } } }))).toBe('categoryMissing');
    expect(refusalOf(deciding(undefined, 'register', {}, { hasCategory: () => false }))).toBe('noSuchEntry');
  });

  it('refuses what is registered already', () => expect(refusalOf(deciding(aComplaint(), 'register'))).toBe('alreadyRegistered'));
});

describe('a caller who will not be named (R28)', () => {
  const card = {
    caller: { anonymous: true, name: 'Anna', phone: '081 234 5678', customer: known, state: 'irritated' },
    case: { essence: story, category: delivery, replyChannel: 'sms', replyAddress: 'anna@example.org' },
  } as const;
  const { complaint, entries } = granted(deciding(undefined, 'register', { card, customer: known }));

  it('leaves feedback with a code', () => expect(complaint).toMatchObject({ type: 'anonymousFeedback', code: 'K7M2QX' }));

  it('leaves no name, number, address or customer behind (ux.md 8)', () => {
    expect(JSON.stringify([complaint, entries])).not.toMatch(/Anna|081|anna@|cc09/u);
    expect(complaint).toMatchObject({ customer: null, caller: { anonymous: true, state: 'irritated' }, facts: { replyChannel: 'none' } });
  });

  it('is also one who left neither name nor number', () => {
    const nobody = { card: { caller: { name: ' ' }, case: { essence: story, category: delivery } } };
    expect(granted(deciding(undefined, 'register', nobody, { customer: null })).complaint.type).toBe('anonymousFeedback');
  });

  it('is not one who left only a number, or whom the operator knows', () => {
    const number = { card: { caller: { phone: '081' }, case: { essence: story, category: delivery } } };
    const chosen = { card: { caller: {}, case: { essence: story, category: delivery } } };
    expect(granted(deciding(undefined, 'register', number)).complaint).toMatchObject({ type: 'complaint', code: null });
    expect(granted(deciding(undefined, 'register', chosen, { customer: known })).complaint).toMatchObject({
      type: 'complaint',
      customer: known,
    });
  });
});
