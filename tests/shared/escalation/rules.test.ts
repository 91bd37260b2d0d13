import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../../../shared/escalation/evaluate-case.ts';
import type { WatchedDeadline } from '../../../shared/escalation/watched-case.ts';
import { at, aWatchedCase, everybody, promisedFor, watchingAt } from '../../helpers/a-watched-case.ts';
import { lived, none, said, shown } from '../../helpers/said-of-a-case.ts';
import { irina } from '../../helpers/a-person.ts';

describe('a complaint that nobody keeps (E1)', () => {
  const left = everybody.map((one) => (one.id === irina.id ? { ...one, active: false } : one));

  it('reaches the shift lead after a quarter of an hour of work', () => {
    const unowned = aWatchedCase({ registeredAt: at('2026-11-16T10:00') });
    expect(said(unowned, '2026-11-16T10:14', left)).toEqual([]);
    expect(said(unowned, '2026-11-16T10:15', left)).toEqual(['E1 unowned lead']);
    expect(said(unowned, '2026-11-16T10:15')).toEqual([]);
  });

  it('waits over the night', () => {
    const evening = aWatchedCase({ registeredAt: at('2026-11-16T17:50') });
    expect(said(evening, '2026-11-17T09:04', left)).toEqual([]);
    expect(said(evening, '2026-11-17T09:05', left)).toEqual(['E1 unowned lead']);
  });
});

describe('an open promise (E2)', () => {
  it('is spoken of to its owner before, then goes up the line, each step once', () => {
    expect(lived(aWatchedCase({ promise: promisedFor('2026-11-18T12:00') }), '2026-11-16T09:00', '2026-11-27T18:00')).toEqual([
      '11-17T12:00 E2 dayBefore owner',
      '11-18T10:00 E2 hoursBefore owner',
      '11-18T12:00 E2 due lead',
      '11-18T15:00 E2 hoursAfter manager',
      '11-19T12:00 E2 dayAfter director',
    ]);
  });

  it('slept over, is said once to everybody whose step has come, by its last step', () => {
    const promised = aWatchedCase({ promise: promisedFor('2026-11-18T12:00') });
    const { due } = evaluateCase(promised, none, watchingAt('2026-11-20T09:00'));
    expect(due.map(({ step, to, keys }) => [step, to, keys.length])).toEqual([['dayAfter', ['owner', 'lead', 'manager', 'director'], 5]]);
  });

  it('says nothing at night, on a Sunday or at lunch, and says it when work begins again', () => {
    const promised = aWatchedCase({ promise: promisedFor('2026-11-20T13:00') });
    for (const [now, next] of [
      ['2026-11-20T22:00', '11-23T09:00'],
      ['2026-11-22T12:00', '11-23T09:00'],
      ['2026-11-20T13:30', '11-20T14:00'],
    ] as const) {
      const { due, nextAt } = evaluateCase(promised, none, watchingAt(now));
      expect([due, shown(nextAt)]).toEqual([[], next]);
    }
  });

  it('says nothing again when the clock is set back', () => {
    const promised = aWatchedCase({ promise: promisedFor('2026-11-18T12:00') });
    const first = evaluateCase(promised, none, watchingAt('2026-11-18T12:00'));
    const fired = new Set(first.due.flatMap(({ keys }) => keys));
    expect(evaluateCase(promised, fired, watchingAt('2026-11-18T10:00')).due).toEqual([]);
    expect(evaluateCase(promised, fired, watchingAt('2026-11-18T12:00')).due).toEqual([]);
  });

  it('is spoken of no more once the complaint is settled', () => {
    expect(said(aWatchedCase({ state: 'resolved', promise: promisedFor('2026-11-18T12:00') }), '2026-11-18T12:00')).toEqual([]);
  });
});

/** A day and a half to hand it over; name what differs. */
const aTerm = (as: Partial<WatchedDeadline> = {}): WatchedDeadline => ({
  rule: 'CO-2',
  key: 'registered',
  kind: 'handover',
  level: 'company',
  startedAt: at('2026-11-16T09:00'),
  dueAt: at('2026-11-17T18:00'),
  extension: null,
  calendar: 'site',
  pausable: true,
  name: { en: 'With whoever is responsible', ru: 'У ответственного', th: 'ถึงผู้รับผิดชอบ' },
  ...as,
});

describe('the day to ask the customer again (E2)', () => {
  const waiting = { since: at('2026-11-16T10:00'), remindAt: at('2026-11-18T11:00') };

  it('is told to the owner, and a working day later to the lead', () =>
    expect(lived(aWatchedCase({ state: 'waitingCustomer', waiting }), '2026-11-16T10:00', '2026-11-20T18:00')).toEqual([
      '11-18T11:00 E2 askAgain owner',
      '11-19T11:00 E2 notAskedAgain lead',
    ]));

  it('is no matter any more once the customer has answered', () =>
    expect(lived(aWatchedCase({ waiting: null }), '2026-11-16T10:00', '2026-11-20T18:00')).toEqual([]));
});

describe('a deadline (E3)', () => {
  it('speaks at 50, 75, 90 and 100 percent of its own business clock', () => {
    expect(lived(aWatchedCase({ deadlines: [aTerm()] }), '2026-11-16T09:00', '2026-11-20T18:00')).toEqual([
      '11-17T09:00 E3 50 owner',
      '11-17T14:00 E3 75 owner+lead',
      '11-17T16:24 E3 90 manager',
      '11-18T09:00 E3 100 manager+director',
    ]);
  });

  it('counted round the clock, runs at night but speaks in the morning', () => {
    const night = aTerm({ calendar: null, startedAt: at('2026-11-16T12:00'), dueAt: at('2026-11-18T12:00') });
    expect(lived(aWatchedCase({ deadlines: [night] }), '2026-11-16T12:00', '2026-11-18T12:00')).toEqual([
      '11-17T12:00 E3 50 owner',
      '11-18T09:00 E3 90 owner+lead+manager',
      '11-18T12:00 E3 100 manager+director',
    ]);
  });

  it('leaves out what stood still while the customer was awaited', () => {
    const paused = [{ from: at('2026-11-16T14:00'), to: at('2026-11-17T14:00') }];
    const longer = aTerm({ dueAt: at('2026-11-18T18:00') });
    expect(lived(aWatchedCase({ deadlines: [longer], pauses: paused }), '2026-11-16T09:00', '2026-11-17T18:00')).toEqual([]);
    expect(lived(aWatchedCase({ deadlines: [longer], pauses: paused }), '2026-11-16T09:00', '2026-11-18T09:00')).toEqual([
      '11-18T09:00 E3 50 owner',
    ]);
  });

  it('says nothing while the customer is awaited, and goes on by itself on the day to ask again', () => {
    const waits = aWatchedCase({
      state: 'waitingCustomer',
      deadlines: [aTerm({ dueAt: at('2026-11-18T18:00') })],
      pauses: [{ from: at('2026-11-16T14:00'), to: at('2026-11-17T14:00') }],
    });
    expect(lived(waits, '2026-11-16T09:00', '2026-11-18T18:00').map((one) => one.slice(0, 17))).toEqual([
      '11-18T09:00 E3 50',
      '11-18T14:00 E3 75',
      '11-18T16:24 E3 90',
    ]);
  });

  it('counts a term of the law on while the customer is awaited (U4)', () => {
    const law = aTerm({ pausable: false });
    const pauses = [{ from: at('2026-11-16T10:00'), to: at('2026-11-20T10:00') }];
    const as = { deadlines: [law], pauses };
    expect(lived(aWatchedCase(as), '2026-11-16T09:00', '2026-11-17T09:00')).toEqual(['11-17T09:00 E3 50 owner']);
  });

  it('leaves out what came from elsewhere: its clocks ran before anybody here could act', () => {
    expect(said(aWatchedCase({ imported: true, deadlines: [aTerm()] }), '2026-11-20T10:00')).toEqual([]);
  });

  it('leaves the promised date to E2 and the keeping of records to nobody', () => {
    const quiet = [aTerm({ kind: 'secondContact' }), aTerm({ kind: 'retention' })];
    expect(said(aWatchedCase({ deadlines: quiet }), '2026-11-20T10:00')).toEqual([]);
  });

  it('speaks again after the longer term was granted', () => {
    const fired = new Set(
      evaluateCase(aWatchedCase({ deadlines: [aTerm()] }), none, watchingAt('2026-11-18T09:00')).due.flatMap((one) => one.keys),
    );
    const longer = aWatchedCase({ deadlines: [aTerm({ extension: 0, dueAt: at('2026-11-19T18:00') })] });
    expect(evaluateCase(longer, fired, watchingAt('2026-11-18T12:00')).due.map(({ step }) => step)).toEqual(['50']);
  });
});

const scored = (score: number) => aWatchedCase({ state: 'resolved', score: { id: 'a', score, at: at('2026-11-16T10:00') } });

describe('who calls and what it is about', () => {
  const now = '2026-11-16T10:01';

  it('an aggressive caller, or one who asks for whoever is in charge, is the shift lead’s at once (E4)', () => {
    expect(said(aWatchedCase({ moods: ['aggressive', 'calm'] }), now)).toEqual(['E4 now lead']);
    expect(said(aWatchedCase({ wantsManager: true }), now)).toEqual(['E4 now lead']);
    expect(said(aWatchedCase({ moods: ['irritated', 'irritated'] }), now)).toEqual([]);
  });

  it('safety, the law, a regulator, the press and a vulnerable customer are the manager’s at once (E5)', () => {
    for (const flag of ['safety', 'legal', 'regulatory', 'media', 'vulnerable'] as const)
      expect(said(aWatchedCase({ flags: [flag] }), now)).toEqual(['E5 now manager']);
    expect(said(aWatchedCase({ danger: true }), now)).toEqual(['E5 now manager']);
    expect(said(aWatchedCase({ published: true }), now)).toEqual(['E5 now manager']);
    expect(said(aWatchedCase({ flags: ['repeat'] }), now)).toEqual([]);
  });

  it('a further such matter is told again, the same one is not (E5)', () => {
    const { due } = evaluateCase(aWatchedCase({ flags: ['legal'] }), none, watchingAt(now));
    const fired = new Set(due.flatMap(({ keys }) => keys));
    expect(evaluateCase(aWatchedCase({ flags: ['legal'] }), fired, watchingAt(now)).due).toEqual([]);
    expect(evaluateCase(aWatchedCase({ flags: ['legal', 'media'] }), fired, watchingAt(now)).due).toHaveLength(1);
  });

  it('reopened, it is the lead’s; from the second time on the manager’s, each time anew (E7)', () => {
    expect(said(aWatchedCase({ reopened: 1 }), now)).toEqual(['E7 once lead']);
    expect(said(aWatchedCase({ reopened: 2 }), now)).toEqual(['E7 again manager']);
    const second = evaluateCase(aWatchedCase({ reopened: 2 }), none, watchingAt(now));
    const fired = new Set(second.due.flatMap(({ keys }) => keys));
    expect(evaluateCase(aWatchedCase({ reopened: 3 }), fired, watchingAt(now)).due).toHaveLength(1);
  });

  it('the same customer with the same again is the manager’s (E8)', () => {
    expect(said(aWatchedCase({ repeats: 1 }), now)).toEqual([]);
    expect(said(aWatchedCase({ repeats: 2 }), now)).toEqual(['E8 repeat manager']);
  });

  it('a score of 2 or less is the manager’s, settled or not (E12)', () => {
    expect([1, 2, 3].map((score) => said(scored(score), now))).toEqual([['E12 now manager'], ['E12 now manager'], []]);
  });

  it('of what came from elsewhere nothing of this is told', () => {
    const old = aWatchedCase({ imported: true, flags: ['legal'], moods: ['aggressive', 'aggressive'], repeats: 5 });
    expect(said(old, now)).toEqual([]);
  });
});

describe('a rule', () => {
  it('that is switched off says nothing', () => {
    const rules = watchingAt('2026-11-16T10:01').rules.map((one) => (one.id === 'E5' ? { ...one, on: false } : one));
    const { due } = evaluateCase(aWatchedCase({ flags: ['legal'] }), none, watchingAt('2026-11-16T10:01', everybody, { rules }));
    expect(due).toEqual([]);
  });
});
