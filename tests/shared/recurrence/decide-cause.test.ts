import { describe, expect, it } from 'vitest';
import { nameCause, turnCause } from '../../../shared/recurrence/decide-cause.ts';
import { aCause, anAction } from '../../helpers/a-cause.ts';
import { now } from '../../helpers/a-complaint.ts';
import { anan, olga, pavel } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const { id, title, rule, owner } = aCause();
const naming = { who: pavel, now, seen: 0, id, text: { title, rule, owner } };

describe('a cause', () => {
  it('is opened by a rule or by hand, never by a rule that names nothing', () => {
    expect(granted(nameCause(undefined, naming))).toMatchObject({ status: 'open', openedBy: pavel.id, openedAt: now, revision: 1 });
    expect(granted(nameCause(undefined, { ...naming, text: { ...naming.text, rule: null } })).rule).toBeNull();
    const empty = { category: null, product: null, causeType: null };
    expect(refusalOf(nameCause(undefined, { ...naming, text: { ...naming.text, rule: empty } }))).toBe('ruleMissing');
  });

  it('is a supervisor’s to change only where they answer for it', () => {
    expect(refusalOf(nameCause(aCause(), { ...naming, who: olga, seen: 1 }))).toBe('notYours');
    expect(granted(nameCause(aCause({ owner: olga.id }), { ...naming, who: olga, seen: 1 })).revision).toBe(2);
    expect(granted(nameCause(aCause(), { ...naming, who: anan, seen: 1 })).revision).toBe(2);
  });

  it('is closed when all that was done against it is closed, and opened again', () => {
    const turning = { who: pavel, now, seen: 1, status: 'closed' as const };
    expect(turnCause(aCause(), { ...turning, actions: [anAction()] })).toMatchObject({
      refusal: { code: 'actionsOpen', facts: { number: 1 } },
    });
    const closed = granted(turnCause(aCause(), { ...turning, actions: [anAction({ closedAt: now })] }));
    expect(closed).toMatchObject({ status: 'closed', closedAt: now });
    expect(granted(turnCause(closed, { ...turning, seen: 2, status: 'open', actions: [] }))).toMatchObject({
      status: 'open',
      closedAt: null,
    });
  });
});
