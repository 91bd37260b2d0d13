import { describe, expect, it } from 'vitest';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { aComplaint } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { olga } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const reason = 'The smoke was from the kettle next door';

describe('lowering the escalation level by hand (product.md 3.4)', () => {
  it('says in the history from where to where and why, and changes nothing else', () => {
    const before = aComplaint();
    const { complaint, entries } = granted(deciding(before, 'deEscalate', { seen: 2, to: 0 }, { who: olga, level: 2 }));
    expect(entries).toMatchObject([{ kind: 'deEscalated', by: olga.id, facts: { from: 2, to: 0, text: reason } }]);
    expect(complaint).toEqual({ ...before, revision: before.revision + 1 });
  });
  it('takes a reason', () => expect(refusalOf(deciding(aComplaint(), 'deEscalate', { reason: ' ' }, { who: olga }))).toBe('reasonMissing'));
  it('only lowers', () =>
    expect(refusalOf(deciding(aComplaint(), 'deEscalate', { seen: 1, to: 2 }, { who: olga, level: 1 }))).toBe('badInput'));
  it('is refused where the level has risen since the person looked', () =>
    expect(refusalOf(deciding(aComplaint(), 'deEscalate', { seen: 2, to: 1 }, { who: olga, level: 3 }))).toBe('levelChanged'));
  it('asked a second time is done once', () =>
    expect(granted(deciding(aComplaint(), 'deEscalate', { seen: 2, to: 1 }, { who: olga, level: 1 })).entries).toEqual([]));
  it('is for open complaints', () =>
    expect(refusalOf(deciding(aComplaint({ state: 'resolved' }), 'deEscalate', {}, { who: olga }))).toBe('notOpen'));
  it('is not for whom it is about (E10)', () =>
    expect(refusalOf(deciding(aComplaint({ triage: { ...untriaged, subjects: [olga.id] } }), 'deEscalate', {}, { who: olga }))).toBe(
      'isSubject',
    ));
});
