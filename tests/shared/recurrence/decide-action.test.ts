import { describe, expect, it } from 'vitest';
import { checkAction, closeAction, finishAction, planAction } from '../../../shared/recurrence/decide-action.ts';
import { aCause, anAction, inDays } from '../../helpers/a-cause.ts';
import { now } from '../../helpers/a-complaint.ts';
import { pavel } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const by = { who: pavel, now };
const { id, cause, kind, what, responsible, dueAt, checkAt } = anAction();
const plan = { kind, what, responsible, dueAt, checkAt };
const planning = { ...by, id, cause, plan, seen: 0 };
const rates = { before: { count: 16, weeks: 8, perWeek: 2 }, after: { count: 2, weeks: 8, perWeek: 0.25 } };
const check = { ...by, verdict: 'effective' as const, note: 'two in eight weeks', rates };
const done = anAction({ doneAt: inDays(-60), dueAt: inDays(-58), checkAt: inDays(-2) });

describe('a corrective action', () => {
  it('is planned with a person, a date and a later date to see whether it helped', () => {
    expect(granted(planAction(undefined, planning))).toMatchObject({
      ...plan,
      cause: aCause().id,
      plannedBy: pavel.id,
      doneAt: null,
      closedAt: null,
    });
    expect(refusalOf(planAction(undefined, { ...planning, plan: { ...plan, dueAt: inDays(-1) } }))).toBe('dueInThePast');
    expect(refusalOf(planAction(undefined, { ...planning, plan: { ...plan, checkAt: dueAt } }))).toBe('checkBeforeDue');
  });

  it('is planned anew while it is not closed, by who has seen the latest plan', () => {
    const later = { ...planning, plan: { ...plan, dueAt: inDays(9) } };
    expect(granted(planAction(anAction(), { ...later, seen: 1 }))).toMatchObject({ dueAt: inDays(9), revision: 2 });
    expect(refusalOf(planAction(anAction({ revision: 2 }), { ...later, seen: 1 }))).toBe('changedMeanwhile');
    expect(refusalOf(planAction(anAction({ closedAt: now }), { ...later, seen: 1 }))).toBe('actionClosed');
  });

  it('is done once', () => {
    const first = granted(finishAction(anAction(), { ...by, text: 'signed with another firm' }));
    expect(first).toMatchObject({ doneAt: now, doneText: 'signed with another firm' });
    expect(granted(finishAction(first, { ...by, now: inDays(1), text: 'again' }))).toEqual(first);
  });

  it('is not checked before it is done, nor before its day', () => {
    expect(refusalOf(checkAction(anAction(), check))).toBe('actionNotDone');
    expect(checkAction(anAction({ doneAt: now }), check)).toMatchObject({ refusal: { code: 'checkTooEarly', facts: { days: 37 } } });
    const justDone = anAction({ doneAt: inDays(-1), checkAt: inDays(-1) });
    expect(refusalOf(checkAction(justDone, { ...check, rates: { before: rates.before, after: undefined } }))).toBe('checkTooEarly');
  });

  it('keeps the counted rates beside what somebody concludes', () =>
    expect(granted(checkAction(done, check)).check).toEqual({
      verdict: 'effective',
      note: 'two in eight weeks',
      before: 2,
      after: 0.25,
      by: pavel.id,
      at: now,
    }));

  it('is not closed before somebody looked whether it helped', () => {
    expect(refusalOf(closeAction(anAction(), by))).toBe('checkMissing');
    expect(refusalOf(closeAction(done, by))).toBe('checkMissing');
    const closed = granted(closeAction(granted(checkAction(done, check)), by));
    expect(closed.closedAt).toBe(now);
    expect(refusalOf(checkAction(closed, check))).toBe('actionClosed');
  });
});
