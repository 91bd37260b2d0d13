import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { workRecordId } from '../../../shared/ids.ts';
import type { Statement, StatementParty } from '../../../shared/investigation/statement.ts';
import { aComplaint, anonymousFeedback, aPromise, aStatement, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const heavy = { ...untriaged, complexity: 'analysis' as const };
const ready = (as: Partial<Complaint> = {}) => aComplaint({ state: 'inWork', triage: heavy, promises: [aPromise()], ...as });

describe('beginning an investigation (product.md 3.3)', () => {
  it('names who finds out, while the owner stays the customer’s voice', () => {
    const { complaint, entries } = granted(deciding(ready(), 'investigate'));
    expect(complaint).toMatchObject({ state: 'investigating', investigator: somchai.id, owner: irina.id });
    expect(entries).toMatchObject([{ kind: 'investigating', facts: { investigator: somchai.id } }]);
  });
  it('is not for what needs no analysis', () => expect(refusalOf(deciding(ready({ triage: untriaged }), 'investigate'))).toBe('tooLight'));
  it('is for what weighs heavily, however simple', () => {
    const complaint = ready({ triage: { ...untriaged, weight: 'substantial' } });
    expect(granted(deciding(complaint, 'investigate')).complaint.state).toBe('investigating');
  });
  it('needs somebody who investigates', () =>
    expect(refusalOf(deciding(ready(), 'investigate', { investigator: undefined }))).toBe('investigatorMissing'));
  it('is not the owner’s own', () =>
    expect(refusalOf(deciding(ready(), 'investigate', { investigator: irina.id }))).toBe('ownerInvestigates'));
  it('is not done by someone it is about', () => {
    const complaint = ready({ triage: { ...heavy, subjects: [somchai.id] } });
    expect(refusalOf(deciding(complaint, 'investigate'))).toBe('isSubject');
  });
  it('leaves no customer without a date', () => expect(refusalOf(deciding(ready({ promises: [] }), 'investigate'))).toBe('promiseFirst'));
  it('needs no date where nobody waits', () => {
    const complaint = anonymousFeedback({ state: 'inWork', triage: heavy });
    expect(granted(deciding(complaint, 'investigate')).complaint.state).toBe('investigating');
  });
  const ids = [1, 2, 3].map((number) => workRecordId.parse(`00000000-0000-7000-8000-00000000a0f${number}`));
  it('asks everyone who has to be heard, in time for what the customer was promised (R104)', () => {
    const about = ready({ triage: { ...heavy, subjects: [olga.id] }, promises: [aPromise({ dueAt: inHours(3) })] });
    const { complaint, entries } = granted(deciding(about, 'investigate', { statements: ids }));
    expect(complaint.statements).toMatchObject([
      { id: ids[0], party: 'customer', person: null, name: 'Anna Petrova', state: 'requested', dueAt: inHours(3) },
      { id: ids[1], party: 'receiver', person: irina.id, state: 'requested' },
      { id: ids[2], party: 'subjectEmployee', person: olga.id, state: 'requested' },
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(['investigating', 'statementAsked', 'statementAsked', 'statementAsked']);
  });
  it('asks by the hour that is named, and nobody twice', () => {
    const asked = aStatement({ party: 'receiver', person: irina.id });
    const { complaint } = granted(deciding(ready({ statements: [asked] }), 'investigate', { statements: ids, askBy: inHours(20) }));
    expect(complaint.statements).toMatchObject([{ party: 'receiver' }, { party: 'customer', dueAt: inHours(20) }]);
    expect(refusalOf(deciding(ready(), 'investigate', { statements: ids, askBy: now }))).toBe('dueInThePast');
  });
  it('keeps anyone from solving it past the investigation', () => {
    const { complaint } = granted(deciding(ready(), 'investigate'));
    expect(refusalOf(deciding(complaint, 'solve'))).toBe('notNow');
  });
});

let count = 0;
const heard = (party: StatementParty, as: Partial<Statement> = {}) => {
  count += 1;
  const id = workRecordId.parse(`00000000-0000-7000-8000-0000000d${String(count).padStart(4, '0')}`);
  return aStatement({ id, party, person: null, state: 'given', ...as });
};
const customer = heard('customer');
const receiver = heard('receiver', { person: irina.id });
const investigated = (as: Partial<Complaint> = {}) =>
  ready({ state: 'investigating', investigator: somchai.id, statements: [customer, receiver], ...as });
const bySomchai = { who: somchai };

describe('concluding it (R104–R109)', () => {
  it('says what was found, and asks for a decision', () => {
    const { complaint, entries } = granted(deciding(investigated(), 'conclude', {}, bySomchai));
    expect(complaint).toMatchObject({ state: 'decisionPending', finding: { judgement: 'justified', by: somchai.id, at: now } });
    expect(entries).toMatchObject([{ kind: 'found', facts: { judgement: 'justified', causeType: 'workflow' } }]);
  });
  it('is the investigator’s own', () =>
    expect(refusalOf(deciding(investigated(), 'conclude', {}, { who: irina }))).toBe('notInvestigator'));
  it.each([
    ['the customer', [receiver]],
    ['whoever took it', [customer]],
    ['the customer, who was only asked', [{ ...customer, state: 'requested' as const }, receiver]],
  ])('waits for %s', (_who, statements) => {
    expect(refusalOf(deciding(investigated({ statements }), 'conclude', {}, bySomchai))).toBe('voiceMissing');
  });
  it('waits for everyone it is about', () => {
    const complaint = investigated({ triage: { ...heavy, subjects: [olga.id] } });
    const outcome = deciding(complaint, 'conclude', {}, bySomchai);
    expect(outcome).toMatchObject({ refusal: { code: 'voiceMissing', facts: { field: 'subjectEmployee', name: 'Olga Lind' } } });
    const statements = [customer, receiver, heard('subjectEmployee', { person: olga.id, state: 'unavailable', text: 'on leave' })];
    expect(granted(deciding({ ...complaint, statements }, 'conclude', {}, bySomchai)).complaint.state).toBe('decisionPending');
  });
  it('needs no word from a customer without a name', () => {
    const complaint = { ...investigated({ statements: [receiver] }), type: 'anonymousFeedback' as const };
    expect(granted(deciding(complaint, 'conclude', {}, bySomchai)).complaint.state).toBe('decisionPending');
  });
  it('names the cause', () => expect(refusalOf(deciding(investigated(), 'conclude', { causeType: null }, bySomchai))).toBe('causeMissing'));
  it('says why a complaint is unjustified', () => {
    const found = { judgement: 'unjustified', reason: ' ', reasonCode: null } as const;
    expect(refusalOf(deciding(investigated(), 'conclude', found, bySomchai))).toBe('reasonMissing');
    expect(granted(deciding(investigated(), 'conclude', { ...found, reasonCode: 'misuse' }, bySomchai)).complaint.state).toBe(
      'decisionPending',
    );
  });
});

describe('sending it back', () => {
  it('returns it to the owner with the reason', () => {
    const { complaint, entries } = granted(deciding(investigated(), 'sendBack', {}, { who: pavel }));
    expect(complaint.state).toBe('inWork');
    expect(entries).toMatchObject([{ kind: 'sentBack', facts: { text: 'Nobody asked the courier', state: 'investigating' } }]);
  });
  it('is the manager’s', () => expect(refusalOf(deciding(investigated(), 'sendBack', {}, { who: olga }))).toBe('notAllowed'));
  it('needs a reason', () =>
    expect(refusalOf(deciding(investigated(), 'sendBack', { reason: ' ' }, { who: pavel }))).toBe('reasonMissing'));
  it('is nothing for what is with the owner already', () =>
    expect(refusalOf(deciding(ready(), 'sendBack', {}, { who: pavel }))).toBe('notNow'));
});

describe('what weighs heavily', () => {
  const complaint = ready({ triage: { ...untriaged, weight: 'substantial' } });
  it('is not decided by an operator', () => {
    expect(refusalOf(deciding(complaint, 'solve'))).toBe('managerDecides');
    expect(refusalOf(deciding(complaint, 'refuse'))).toBe('managerDecides');
  });
  it('is decided by a manager', () => expect(granted(deciding(complaint, 'solve', {}, { who: pavel })).complaint.state).toBe('resolved'));
});
