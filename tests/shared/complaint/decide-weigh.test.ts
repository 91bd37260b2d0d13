import { describe, expect, it } from 'vitest';
import { type Triage, untriaged } from '../../../shared/complaint/handling.ts';
import { aComplaint, anEscalation } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const about = (...subjects: readonly (typeof irina.id)[]) => ({ ...untriaged, subjects: [...subjects] });

describe('weighing a complaint (R60–R65)', () => {
  it('says how heavy it is, and puts it in work', () => {
    const { complaint, entries } = granted(deciding(aComplaint(), 'weigh'));
    expect(complaint).toMatchObject({ state: 'inWork', triage: { weight: 'substantial', severity: 3, complexity: 'analysis' } });
    expect(entries).toMatchObject([{ kind: 'weighed', facts: { weight: 'substantial', severity: 3, flags: 'safety' } }]);
  });
  it('said twice is said once', () => {
    const { complaint } = granted(deciding(aComplaint(), 'weigh'));
    expect(granted(deciding(complaint, 'weigh')).entries).toEqual([]);
  });
  it.each<readonly [string, Partial<Triage>]>([
    ['weight', { weight: 'minor' }],
    ['severity', { severity: 2 }],
    ['a flag', { flags: ['legal'] }],
    ['a colleague it is about', { subjects: [] }],
  ])('is made to weigh less by %s only by a manager', (_what, less) => {
    const heavy: Triage = { ...untriaged, weight: 'substantial', severity: 3, flags: ['legal', 'safety'], subjects: [somchai.id] };
    const complaint = aComplaint({ triage: heavy });
    const now = { ...heavy, ...less };
    for (const who of [irina, olga]) expect(refusalOf(deciding(complaint, 'weigh', now, { who }))).toBe('managerWeighsDown');
    expect(granted(deciding(complaint, 'weigh', now, { who: pavel })).complaint.triage).toEqual(now);
    const more: Triage = { ...heavy, severity: 4, flags: [...heavy.flags, 'media'] };
    expect(granted(deciding(complaint, 'weigh', more)).complaint.triage.severity).toBe(4);
  });
  it('is not done to what is settled', () => expect(refusalOf(deciding(aComplaint({ state: 'closed' }), 'weigh'))).toBe('notOpen'));
});

describe('a colleague the complaint is about (E10)', () => {
  it.each([
    ['looks after it', aComplaint()],
    ['investigates it', aComplaint({ owner: olga.id, investigator: irina.id })],
    ['is asked to decide it', aComplaint({ owner: olga.id, escalations: [anEscalation({ to: irina.id, from: olga.id })] })],
  ])('is not named while that person %s', (_how, complaint) => {
    expect(refusalOf(deciding(complaint, 'weigh', about(irina.id), { who: olga }))).toBe('subjectHasIt');
  });
  it('is named once somebody else has it', () => {
    const complaint = aComplaint({ owner: olga.id });
    expect(granted(deciding(complaint, 'weigh', about(irina.id), { who: olga })).complaint.triage.subjects).toEqual([irina.id]);
  });

  const told = aComplaint({ owner: olga.id, triage: about(somchai.id, pavel.id) });
  it('does not get it to look after', () =>
    expect(refusalOf(deciding(told, 'assign', { owner: somchai.id }, { who: olga }))).toBe('isSubject'));
  it('does not get it to investigate', () =>
    expect(refusalOf(deciding(told, 'assign', { owner: undefined, investigator: somchai.id }, { who: olga }))).toBe('isSubject'));
  it('is not asked to decide it', () => expect(refusalOf(deciding(told, 'handOver', { to: pavel.id }, { who: olga }))).toBe('isSubject'));
});

describe('who has a complaint (R98)', () => {
  it('is said by whoever leads the shift', () => {
    const { complaint, entries } = granted(deciding(aComplaint(), 'assign', {}, { who: olga }));
    expect(complaint).toMatchObject({ owner: olga.id, state: 'registered' });
    expect(entries).toMatchObject([{ kind: 'assigned', facts: { owner: olga.id, investigator: null } }]);
  });
  it('are two people: one speaks with the customer, one finds out', () => {
    expect(refusalOf(deciding(aComplaint(), 'assign', { owner: undefined, investigator: irina.id }, { who: olga }))).toBe(
      'ownerInvestigates',
    );
  });
  it('is nobody who has left', () => {
    const gone = { ...somchai, active: false };
    const as = { who: olga, person: () => gone };
    expect(refusalOf(deciding(aComplaint(), 'assign', { owner: somchai.id }, as))).toBe('personMissing');
  });
  it('is nobody whose role keeps them from complaints', () => {
    const admin = { ...somchai, roles: ['admin' as const] };
    const as = { who: olga, person: () => admin };
    expect(refusalOf(deciding(aComplaint(), 'assign', { owner: somchai.id }, as))).toBe('cannotWorkOnCases');
  });
  it('stays as it is when nothing changes', () =>
    expect(granted(deciding(aComplaint(), 'assign', { owner: irina.id }, { who: olga })).entries).toEqual([]));
});
