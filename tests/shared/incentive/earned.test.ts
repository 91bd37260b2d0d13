import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { type ComplaintChange, earnedBy, turnOf } from '../../../shared/incentive/earned.ts';
import type { SatisfactionCheck } from '../../../shared/satisfaction/check.ts';
import { aComplaint, anEscalation, anOffer, now } from '../../helpers/a-complaint.ts';
import { irina, olga, somchai } from '../../helpers/a-person.ts';

const told = { at: now, by: irina.id, text: 'Sent a new cup' };
const solved: Partial<Complaint> = { state: 'resolved', resolvedAt: now, measures: [told] };

const change = (
  before: Partial<Complaint> | undefined,
  after: Partial<Complaint>,
  more: Partial<ComplaintChange> = {},
): ComplaintChange => ({
  before: before === undefined ? undefined : aComplaint(before),
  kind: 'solve',
  after: aComplaint({ ...before, ...after }),
  by: irina.id,
  ...more,
});
const events = (of: ComplaintChange) => earnedBy(of).map(({ event, person }) => `${event} ${person === irina.id ? 'Irina' : 'another'}`);

const aScore = (as: Partial<SatisfactionCheck> = {}): SatisfactionCheck => ({
  id: workRecordId.parse('00000000-0000-7000-8000-00000000d001'),
  by: olga.id,
  at: now,
  method: 'phone',
  result: 'scored',
  score: 5,
  solved: 'yes',
  comment: '',
  mood: 'calm',
  enough: true,
  ...as,
});

describe('solved oneself, with a report', () => {
  it('is whoever settled what they took or own', () => {
    expect(events(change({}, solved))).toEqual(['resolvedBySelf Irina']);
    expect(events(change({ receiver: somchai.id }, solved))).toEqual(['resolvedBySelf Irina']);
  });

  it('is not somebody else’s case', () => {
    expect(events(change({ receiver: somchai.id, owner: somchai.id }, solved))).toEqual([]);
  });

  it('is not without a report of one’s own', () => {
    expect(events(change({}, { ...solved, measures: [] }))).toEqual([]);
    expect(events(change({}, { ...solved, measures: [{ ...told, by: somchai.id }] }))).toEqual([]);
  });

  it('is not with somebody’s decision or approval', () => {
    expect(events(change({ escalations: [anEscalation()] }, solved))).toEqual([]);
    const approval = {
      because: 'aboveAuthority',
      to: olga.id,
      requestedAt: now,
      answerBy: now,
      decidedBy: olga.id,
      decidedAt: now,
      approved: true,
      note: '',
      costOfLoss: 0,
    } as const;
    expect(events(change({ offers: [anOffer({ approval })] }, solved))).toEqual([]);
  });

  it('is not what was settled before, or put back', () => {
    expect(events(change({ ...solved }, { ...solved, state: 'resolved' }))).toEqual([]);
    expect(events(change({ state: 'cancelled' }, solved))).toEqual([]);
  });
});

describe('the best score', () => {
  it('is for whoever solved it', () => {
    expect(events(change({ ...solved }, { checks: [aScore()] }))).toEqual(['highSatisfaction Irina']);
  });

  it('is no other score, none asked by the solver, and each only once', () => {
    expect(events(change({ ...solved }, { checks: [aScore({ score: 4 })] }))).toEqual([]);
    expect(events(change({ ...solved }, { checks: [aScore({ score: null, result: 'refused' })] }))).toEqual([]);
    expect(events(change({ ...solved }, { checks: [aScore({ by: irina.id })] }))).toEqual([]);
    expect(events(change({ ...solved, checks: [aScore()] }, {}))).toEqual([]);
  });
});

const cancelled = (reason: 'withdrawn' | 'duplicate') =>
  ({
    state: 'cancelled',
    cancelled: { reason, text: '', target: null, promise: null, by: irina.id, at: now, before: 'inWork' },
  }) as const;

it('tells how a complaint turned', () => {
  expect(turnOf(change(undefined, {}))).toBeUndefined();
  expect(turnOf(change({ ...solved }, { state: 'inWork', reopened: 1 }))).toBe('reopened');
  expect(turnOf(change({}, cancelled('duplicate')))).toBe('cancelled');
  expect(turnOf(change({}, cancelled('withdrawn')))).toBeUndefined();
  expect(turnOf(change(cancelled('duplicate'), { state: 'inWork', cancelled: null }))).toBe('restored');
  expect(turnOf(change({}, { facts: {} }))).toBeUndefined();
});
