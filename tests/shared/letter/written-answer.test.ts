import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { isAnsweredInWriting, isWrittenAnswerOwed } from '../../../shared/letter/written-answer.ts';
import { aComplaint, anonymousFeedback, aPromise, inHours, now } from '../../helpers/a-complaint.ts';
import { aLetter, otherLetterId, sheetOfLetter } from '../../helpers/a-letter.ts';
import { irina, pavel } from '../../helpers/a-person.ts';

const owed = (as: Partial<Complaint>): boolean => isWrittenAnswerOwed(aComplaint(as));
const answered = (...letters: Complaint['letters']): boolean => isAnsweredInWriting({ letters });

const sent = aLetter({
  state: 'sent',
  result: { by: irina.id, at: inHours(-0.5), text: 'Not justified' },
  signed: { by: pavel.id, at: inHours(-0.4), sheet: sheetOfLetter('BKK-2026-A-0042-X'), hash: 'a'.repeat(64) },
  sent: { by: irina.id, at: now, method: 'post', note: 'RR1' },
});

describe('an answer in writing is owed', () => {
  it('where a letter was promised, unless the customer let go of it', () => {
    expect(owed({ promises: [aPromise({ what: 'letter' })] })).toBe(true);
    expect(owed({ promises: [aPromise({ what: 'letter', state: 'kept', closedAt: now })] })).toBe(true);
    expect(owed({ promises: [aPromise({ what: 'letter', state: 'cancelledByCustomer', closedAt: now })] })).toBe(false);
    expect(owed({ promises: [aPromise({ what: 'callback' })] })).toBe(false);
  });

  it('where the customer asked for it, and was not answered on the spot', () => {
    expect(owed({ facts: { replyChannel: 'email' } })).toBe(true);
    expect(owed({ facts: { replyChannel: 'email' }, resolvedFirstContact: true })).toBe(false);
    expect(owed({ facts: { replyChannel: 'phone' } })).toBe(false);
  });

  it('where the complaint came in writing and no other way was named', () => {
    expect((['mail', 'email', 'book', 'call', 'chat'] as const).map((channel) => owed({ channel, facts: {} }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(owed({ channel: 'mail', facts: { replyChannel: 'phone' } })).toBe(false);
  });

  it('where a lawyer or an authority waits for it', () => {
    expect(owed({ triage: { ...untriaged, flags: ['regulatory'] } })).toBe(true);
    expect(owed({ triage: { ...untriaged, flags: ['media'] } })).toBe(false);
  });

  it('once a letter with the result was begun, unless it was dropped; a holding answer is none', () => {
    expect(owed({ letters: [aLetter()] })).toBe(true);
    expect(owed({ letters: [aLetter({ state: 'dropped' })] })).toBe(false);
    expect(owed({ letters: [aLetter({ kind: 'holding' })] })).toBe(false);
  });

  it('to nobody without a name (R28)', () => {
    expect(isWrittenAnswerOwed(anonymousFeedback({ channel: 'mail', facts: {} }))).toBe(false);
  });
});

describe('the answer is out in writing', () => {
  it('when it was signed, its result entered, and sent', () => {
    expect(answered(sent)).toBe(true);
    expect([answered(), answered(aLetter()), answered({ ...sent, kind: 'holding' }), answered({ ...sent, result: null })]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('not when it came back, until another one is sent', () => {
    const returned = aLetter({ ...sent, state: 'returned', returned: { by: irina.id, at: now, note: 'Moved' } });
    expect(answered(returned)).toBe(false);
    expect(answered(returned, { ...sent, id: otherLetterId })).toBe(true);
  });

  it('not while a newer one is being written', () => {
    expect(answered(sent, aLetter({ id: otherLetterId }))).toBe(false);
    expect(answered(sent, aLetter({ id: otherLetterId, state: 'dropped' }))).toBe(true);
  });
});
