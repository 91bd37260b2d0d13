import { describe, expect, it } from 'vitest';
import { type CommandKind, commandPayloads } from '../../../shared/complaint/commands.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { isSubject } from '../../../shared/complaint/subjects.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { aComplaint, aStatement, aTask } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { pavel, somchai } from '../../helpers/a-person.ts';
import { refusalOf } from '../../helpers/granted.ts';
import { telling } from '../../helpers/random-stories.ts';

const spoken: readonly CommandKind[] = ['giveStatement', 'endTask', 'measure'];
const others = (Object.keys(commandPayloads) as CommandKind[]).filter((kind) => kind !== 'register' && !spoken.includes(kind));
const triage = { ...untriaged, complexity: 'analysis' as const, subjects: [pavel.id] };
const by = { who: pavel };

describe('whoever a complaint is about (E10)', () => {
  it.each(others)('does nothing to it but speak, whatever role they have: %s', (kind) =>
    expect(refusalOf(deciding(aComplaint({ triage, state: 'inWork' }), kind, {}, by))).toBe(kind === 'check' ? 'subjectAsks' : 'isSubject'),
  );

  it('does not choose who investigates it by beginning the investigation', () =>
    expect(refusalOf(deciding(aComplaint({ triage }), 'investigate', { investigator: somchai.id }, by))).toBe('isSubject'));

  it('notes what was done, says what they saw, and ends what they were given to do', () => {
    const about = aComplaint({
      triage,
      state: 'inWork',
      statements: [aStatement({ party: 'subjectEmployee', person: pavel.id })],
      tasks: [aTask({ person: pavel.id })],
    });
    expect(spoken.map((kind) => deciding(about, kind, {}, by).ok)).toEqual([true, true, true]);
  });

  it('does not say in place of somebody else what they saw', () => {
    const other = aStatement({ id: workRecordId.parse('00000000-0000-7000-8000-00000000a0e1'), party: 'customer', person: null });
    const about = aComplaint({ triage, state: 'inWork', statements: [other] });
    expect(refusalOf(deciding(about, 'giveStatement', { statement: other.id }, by))).toBe('notYours');
  });

  it('changes nothing else in any story', () =>
    telling(({ complaint: before }, _after, { decision, command, who }) => {
      if (before === undefined || !isSubject(before, who.id) || spoken.includes(command.kind)) return;
      expect([command.kind, decision.ok]).toEqual([command.kind, false]);
    }, 300));
});
