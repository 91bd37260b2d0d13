import { describe, expect, it } from 'vitest';
import { workRecordId } from '../../../shared/ids.ts';
import { aComplaint, aStatement, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { anan, irina, olga, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

describe('asking somebody what happened', () => {
  it('names the colleague and a time, and puts the complaint in work', () => {
    const { complaint, entries } = granted(deciding(aComplaint(), 'askStatement', { party: 'subjectEmployee', dueAt: inHours(24) }));
    expect(complaint).toMatchObject({
      state: 'inWork',
      statements: [{ party: 'subjectEmployee', person: somchai.id, state: 'requested', dueAt: inHours(24), text: '' }],
    });
    expect(entries[0]).toMatchObject({ kind: 'statementAsked', facts: { person: somchai.id } });
  });
  it('of a colleague needs the person', () =>
    expect(refusalOf(deciding(aComplaint(), 'askStatement', { party: 'involvedEmployee', person: null }))).toBe('personMissing'));
  it('of the customer needs no person', () =>
    expect(granted(deciding(aComplaint(), 'askStatement', { party: 'customer', person: null })).complaint.statements).toHaveLength(1));
  it('needs a time that is still to come', () =>
    expect(refusalOf(deciding(aComplaint(), 'askStatement', { dueAt: now }))).toBe('dueInThePast'));
  it('as the one it is about never asks whoever looks after it: somebody else takes it over first (E10)', () => {
    expect(refusalOf(deciding(aComplaint(), 'askStatement', { party: 'subjectEmployee', person: irina.id }))).toBe('subjectHasIt');
    expect(granted(deciding(aComplaint(), 'askStatement', { party: 'receiver', person: irina.id })).complaint.statements).toHaveLength(1);
  });
  it('is over with the complaint', () => expect(refusalOf(deciding(aComplaint({ state: 'closed' }), 'askStatement'))).toBe('notOpen'));
  it('counts once, however often it is sent', () => {
    const asked = granted(deciding(aComplaint(), 'askStatement')).complaint;
    expect(granted(deciding(asked, 'askStatement')).entries).toEqual([]);
  });
});

describe('a voice', () => {
  const asked = aComplaint({ state: 'investigating', statements: [aStatement()] });

  it('is given in its own words, with when and how', () => {
    const [given] = granted(deciding(asked, 'giveStatement', { method: 'written' }, { who: somchai })).complaint.statements;
    expect(given).toMatchObject({ state: 'given', method: 'written', givenAt: now, takenBy: somchai.id });
    expect(given?.text).toContain('broken');
  });
  it('has to say something', () => expect(refusalOf(deciding(asked, 'giveStatement', { text: ' ' }))).toBe('answerMissing'));
  it('that cannot be had says why', () => {
    expect(granted(deciding(asked, 'missStatement')).complaint.statements[0]).toMatchObject({ state: 'unavailable' });
    expect(refusalOf(deciding(asked, 'missStatement', { reason: '' }))).toBe('reasonMissing');
  });
  it('of the one it is about is theirs alone: they take down nobody else’s (E10)', () => {
    const own = aStatement({ id: workRecordId.parse('00000000-0000-7000-8000-00000000a019'), party: 'subjectEmployee', person: olga.id });
    const about = aComplaint({ state: 'investigating', statements: [aStatement(), own] });
    expect(refusalOf(deciding(about, 'giveStatement', {}, { who: olga }))).toBe('notYours');
    expect(refusalOf(deciding(about, 'missStatement', {}, { who: olga }))).toBe('isSubject');
    expect(granted(deciding(about, 'giveStatement', { statement: own.id }, { who: olga })).complaint.statements[1]).toMatchObject({
      state: 'given',
    });
  });
  it('of somebody else is taken down by those who look after the complaint, not by whoever was asked beside them', () => {
    const two = aComplaint({
      state: 'investigating',
      statements: [aStatement(), aStatement({ id: workRecordId.parse('00000000-0000-7000-8000-00000000a018'), person: anan.id })],
    });
    expect(refusalOf(deciding(two, 'giveStatement', {}, { who: anan }))).toBe('notYours');
    expect(granted(deciding(two, 'giveStatement', {}, { who: olga })).complaint.statements[0]).toMatchObject({ takenBy: olga.id });
  });
  it('is heard once', () => {
    const heard = granted(deciding(asked, 'giveStatement')).complaint;
    expect(refusalOf(deciding(heard, 'giveStatement'))).toBe('statementNotOpen');
    expect(refusalOf(deciding(heard, 'missStatement'))).toBe('statementNotOpen');
  });
});
