import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../../../shared/escalation/evaluate-case.ts';
import { sayNotice } from '../../../shared/escalation/say-notice.ts';
import type { WatchedCase } from '../../../shared/escalation/watched-case.ts';
import { catalogueId } from '../../../shared/ids.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { at, aWatchedCase, everybody, timeZone, watchingAt } from '../../helpers/a-watched-case.ts';
import { lived, none, said } from '../../helpers/said-of-a-case.ts';

describe('whoever was asked', () => {
  const handedOver = {
    id: 'h',
    from: irina.id,
    to: pavel.id,
    at: at('2026-11-16T10:00'),
    answerBy: at('2026-11-19T10:00'),
    reason: 'other',
    taken: false,
  };

  it('to approve a remedy hears of it at once (E6)', () => {
    const asked = { id: 'o', by: irina.id, to: pavel.id, at: at('2026-11-16T10:00'), answerBy: at('2026-11-16T10:30') };
    const { due } = evaluateCase(aWatchedCase({ approvals: [asked] }), none, watchingAt('2026-11-16T10:00'));
    expect(due.map(({ rule, to, about }) => [rule, to, about])).toEqual([['E6', ['asked'], pavel.id]]);
  });

  it('and has not taken it over in 30 minutes of work is passed by: the stand-in, then the next level (E13)', () => {
    expect(lived(aWatchedCase({ handOver: handedOver }), '2026-11-16T10:00', '2026-11-16T18:00')).toEqual([
      '11-16T10:30 E13 standIn standIn',
      '11-16T11:00 E13 above above',
    ]);
    expect(said(aWatchedCase({ handOver: { ...handedOver, taken: true } }), '2026-11-16T11:00')).toEqual([]);
  });

  it('and took it over, and did not answer by the named time, is passed by as well: the stand-in, then the next level (E13)', () => {
    const late = { ...handedOver, taken: true, answerBy: at('2026-11-16T15:00') };
    expect(lived(aWatchedCase({ handOver: late }), '2026-11-16T10:00', '2026-11-16T18:00')).toEqual([
      '11-16T15:00 E13 standIn standIn',
      '11-16T15:30 E13 above above',
    ]);
    const approvals = [{ id: 'o', by: irina.id, to: pavel.id, at: at('2026-11-16T10:00'), answerBy: at('2026-11-16T12:00') }];
    const e13 = lived(aWatchedCase({ approvals }), '2026-11-16T10:00', '2026-11-16T18:00').filter((one) => one.includes('E13'));
    expect(e13).toEqual(['11-16T12:00 E13 standIn standIn', '11-16T12:30 E13 above above']);
  });

  it('is passed by for one thing at a time: once the answer is late, that is told and not that nobody took it (E13)', () => {
    const soon = { ...handedOver, answerBy: at('2026-11-16T10:45') };
    const { due } = evaluateCase(aWatchedCase({ handOver: soon }), none, watchingAt('2026-11-16T10:30'));
    expect(due.map(({ root, asker }) => [root.split('|').at(-1), asker])).toEqual([['h', irina.id]]);
    expect(lived(aWatchedCase({ handOver: soon }), '2026-11-16T10:00', '2026-11-16T18:00')).toEqual([
      '11-16T10:30 E13 standIn standIn',
      '11-16T10:45 E13 standIn standIn',
      '11-16T11:15 E13 above above',
    ]);
  });

  it('and is away is stood in for at once (E13)', () => {
    const away = everybody.map((one) => (one.id === pavel.id ? { ...one, absentFrom: at('2026-11-15T00:00') } : one));
    expect(said(aWatchedCase({ handOver: handedOver }), '2026-11-16T10:01', away)).toEqual(['E13 standIn standIn']);
  });

  it('for a statement and did not give it is the department manager’s, a working day later the director’s (E11)', () => {
    const voice = { id: 's', person: somchai.id, name: '', askedAt: at('2026-11-12T10:00'), dueAt: at('2026-11-13T12:00') };
    expect(lived(aWatchedCase({ statements: [voice] }), '2026-11-12T10:00', '2026-11-18T18:00')).toEqual([
      '11-13T12:00 E11 due department',
      '11-16T12:00 E11 dayAfter director',
    ]);
  });

  it('to do something and did not is the department’s as well, a working day later the director’s (E11)', () => {
    const shop = catalogueId.parse('00000000-0000-7000-8000-0000000de001');
    const task = { id: 't', person: null, department: shop, what: 'Look for the parcel', askedAt: at('2026-11-12T10:00') };
    const tasks = [{ ...task, dueAt: at('2026-11-13T12:00') }];
    expect(lived(aWatchedCase({ tasks }), '2026-11-12T10:00', '2026-11-18T18:00')).toEqual([
      '11-13T12:00 E11 due department',
      '11-16T12:00 E11 dayAfter director',
    ]);
    const [due] = evaluateCase(aWatchedCase({ tasks }), none, watchingAt('2026-11-13T12:00')).due;
    expect(due).toMatchObject({ about: null, department: shop });
    expect(due === undefined ? '' : sayNotice(due, 'en', timeZone)).toMatch(
      /^The task “Look for the parcel” was due on .* is not done\.$/u,
    );
  });

  it('although the complaint is about them is told to the next level (E10)', () => {
    const now = '2026-11-16T10:01';
    const about = (as: Partial<WatchedCase>) =>
      evaluateCase(aWatchedCase(as), none, watchingAt(now)).due.map((one) => [one.rule, one.about, one.facts['as']]);
    expect(about({ subjects: [irina.id] })).toEqual([['E10', irina.id, 'owner']]);
    expect(about({ subjects: [olga.id], investigator: olga.id })).toEqual([['E10', olga.id, 'investigator']]);
    expect(about({ subjects: [pavel.id], handOver: { ...handedOver, taken: true } })).toEqual([['E10', pavel.id, 'approver']]);
    expect(about({ subjects: [somchai.id] })).toEqual([]);
  });
});
