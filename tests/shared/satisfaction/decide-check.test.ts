import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { aCheck, inVain } from '../../helpers/a-check.ts';
import { aComplaint, anonymousFeedback, aStatement, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

/** Solved by Irina yesterday; nobody has asked yet. */
const solved = (as: Partial<Complaint> = {}): Complaint =>
  aComplaint({
    state: 'resolved',
    resolvedAt: inHours(-24),
    verdict: 'no',
    outcome: 'satisfied',
    measures: [{ at: inHours(-24), by: irina.id, text: 'Sent a new cup' }],
    ...as,
  });

const asks = (complaint: Complaint, payload: Parameters<typeof deciding<'check'>>[2] = {}, who = somchai) =>
  deciding(complaint, 'check', payload, { who });
const other = workRecordId.parse('00000000-0000-7000-8000-00000000a0d2');

describe('asking the customer whether they are content (R39, R125)', () => {
  it('writes down score, whether it is solved, the words and the mood, with who asked and when', () => {
    const { complaint, entries } = granted(asks(solved(), { score: 4, solved: 'partly', comment: 'Took long', mood: 'irritated' }));
    expect(complaint.checks).toMatchObject([
      { by: somchai.id, at: now, score: 4, solved: 'partly', comment: 'Took long', mood: 'irritated', enough: true },
    ]);
    expect(entries).toMatchObject([{ kind: 'checked', by: somchai.id, facts: { score: 4, solved: 'partly', text: 'Took long' } }]);
  });

  it('is not done by whoever solved it', () => {
    expect(refusalOf(asks(solved(), {}, irina))).toBe('solverAsks');
    expect(refusalOf(asks(solved({ measures: [{ at: inHours(-24), by: olga.id, text: 'Done' }] }), {}, olga))).toBe('solverAsks');
  });
  it('is done by the owner when a colleague solved it', () =>
    expect(granted(asks(solved({ measures: [{ at: inHours(-24), by: olga.id, text: 'Done' }] }), {}, irina)).complaint.checks).toHaveLength(
      1,
    ));
  it('is not done by anybody the complaint is about', () => {
    expect(refusalOf(asks(solved({ triage: { ...untriaged, subjects: [somchai.id] } })))).toBe('subjectAsks');
    expect(refusalOf(asks(solved({ statements: [aStatement({ party: 'subjectEmployee', state: 'given' })] })))).toBe('subjectAsks');
  });
  it.each(['registered', 'inWork', 'closed'] as const)('waits until it is solved: not while %s', (state) =>
    expect(refusalOf(asks(solved({ state })))).toBe('notNow'),
  );
  it('asks nobody about anonymous feedback', () => {
    const { type, caller, code } = anonymousFeedback();
    expect(refusalOf(asks(solved({ type, caller, code })))).toBe('nobodyToAsk');
  });

  it('has no score to begin with: one must be chosen, and whether it is solved', () => {
    expect(refusalOf(asks(solved(), { score: null }))).toBe('scoreMissing');
    expect(refusalOf(asks(solved(), { solved: null }))).toBe('solvedMissing');
  });
  it.each([1, 2])('at %i of 5 asks what is wrong', (score) => {
    expect(refusalOf(asks(solved(), { score, comment: ' ' }))).toBe('commentMissing');
    expect(granted(asks(solved(), { score, comment: 'Broken again' })).complaint.checks).toMatchObject([{ score }]);
  });
  it('at 3 of 5 asks for no words', () => expect(granted(asks(solved(), { score: 3 })).complaint.checks).toMatchObject([{ score: 3 }]));
  it('keeps no score from somebody who was not reached', () =>
    expect(refusalOf(asks(solved(), { result: 'noAnswer', score: 5 }))).toBe('badInput'));
});

describe('what was said', () => {
  const said = granted(asks(solved(), { score: 5 })).complaint;
  it('is not said again by anybody', () => {
    expect(refusalOf(asks(said, { check: other, score: 1, comment: 'Broken' }, pavel))).toBe('alreadyChecked');
    expect(refusalOf(asks(said, { check: other, result: 'noAnswer', score: null, solved: null }))).toBe('alreadyChecked');
  });
  it('does not change', () => expect(refusalOf(asks(said, { score: 4 }))).toBe('alreadyChecked'));
  it('counts once when it is sent twice', () => {
    const twice = granted(asks(said, { score: 5 }));
    expect([twice.complaint, twice.entries]).toEqual([said, []]);
  });
  it('is asked anew once the complaint was reopened and solved again', () =>
    expect(granted(asks(solved({ checks: [aCheck(inHours(-30))] }), { check: other })).complaint.checks).toHaveLength(2));
});

describe('a customer who is not reached', () => {
  const tries = { result: 'noAnswer', score: null, solved: null, mood: null } as const;
  it('has been tried, and is tried again', () => {
    const { complaint, entries } = granted(asks(solved(), tries));
    expect(complaint.checks).toMatchObject([{ result: 'noAnswer', enough: false }]);
    expect(entries).toMatchObject([{ kind: 'checkTried' }]);
  });
  it('counts as asked with the third try when they were on two days, and the complaint may be closed', () => {
    const twice = solved({ checks: [inVain(inHours(-23)), inVain(inHours(-2))] });
    const { complaint } = granted(asks(twice, tries));
    expect(complaint.checks.at(-1)).toMatchObject({ enough: true });
    expect(granted(deciding(complaint, 'close', {}, { who: olga })).complaint.state).toBe('closed');
  });
  it('does not count as asked after three tries on one day', () => {
    const { complaint } = granted(asks(solved({ checks: [inVain(inHours(-3)), inVain(inHours(-2))] }), tries));
    expect(complaint.checks.at(-1)).toMatchObject({ enough: false });
    expect(refusalOf(deciding(complaint, 'close', {}, { who: olga }))).toBe('customerNotAsked');
  });
  it('may still say something on a later try', () =>
    expect(granted(asks(solved({ checks: [inVain(inHours(-2))] }), { score: 5 })).complaint.checks).toHaveLength(2));
});

describe('a customer who will not say', () => {
  it('counts as asked without a score', () => {
    const refuses = { result: 'refused', score: null, solved: null } as const;
    expect(granted(asks(solved(), refuses)).complaint.checks).toMatchObject([{ score: null, enough: true }]);
  });
  it('or does not want to be called, counts as asked when it says whence we know', () => {
    const wishes = { result: 'notToCall', score: null, solved: null, mood: null } as const;
    expect(refusalOf(asks(solved(), { ...wishes, comment: '' }))).toBe('reasonMissing');
    expect(granted(asks(solved(), { ...wishes, comment: 'Told Irina so' })).complaint.checks).toMatchObject([{ enough: true }]);
  });
});
