import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { LetterPayload, SignLetterPayload } from '../../../shared/letter/letter-commands.ts';
import { type LetterKind, letterKinds } from '../../../shared/letter/letter-kind.ts';
import { aComplaint, anonymousFeedback, aPromise, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { aLetter, letterId, otherLetterId, sheetOfLetter, wordsOfLetter } from '../../helpers/a-letter.ts';
import { irina, olga } from '../../helpers/a-person.ts';

const hash = 'a'.repeat(64);
const about = (letter: Partial<Letter>, as: Partial<Complaint> = {}): Complaint =>
  aComplaint({ state: 'inWork', verdict: 'no', letters: [aLetter(letter)], ...as });
const doing = (complaint: Complaint, payload: LetterPayload) => deciding(complaint, 'letter', payload);
const signing = (complaint: Complaint, as: Partial<Extract<SignLetterPayload, { step: 'sign' }>> = {}) =>
  deciding(complaint, 'signLetter', { step: 'sign', letter: letterId, sheet: sheetOfLetter(complaint.number), hash, ...as }, { who: olga });
const writing = (complaint: Complaint, as: Partial<Extract<LetterPayload, { step: 'write' }>> = {}) =>
  doing(complaint, { step: 'write', letter: letterId, replaces: null, ...wordsOfLetter(aLetter()), ...as });
const letterOf = (outcome: ReturnType<typeof doing>): Letter | undefined => (outcome.ok ? outcome.value.complaint.letters[0] : undefined);
const entered = { by: irina.id, at: inHours(-0.5), text: 'Not justified: it came on time' };
const signed = { by: olga.id, at: inHours(-0.2), sheet: sheetOfLetter(aComplaint().number), hash };
const sent = { by: irina.id, at: inHours(-0.1), method: 'post', note: 'RR123456789TH' } as const;
const reviewing = (letter: Partial<Letter>) => doing(about(letter), { step: 'review', letter: letterId });
const sending = (complaint: Complaint, at = now, note = 'RR123456789TH') =>
  doing(complaint, { step: 'send', letter: letterId, method: 'post', at, note });
const back = (complaint: Complaint, at = now, note = 'Moved away') => doing(complaint, { step: 'comeBack', letter: letterId, at, note });
const refusedAs = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });

describe('a letter is written', () => {
  it('as a draft that its writer goes on with', () => {
    const first = writing(aComplaint());
    expect(letterOf(first)).toEqual(aLetter({ draftedAt: now }));
    if (!first.ok) return;
    const second = writing(first.value.complaint, { body: 'Other words' });
    expect(letterOf(second)).toMatchObject({ state: 'draft', body: 'Other words', draftedAt: now });
    expect(second.ok && second.value.entries.map(({ kind }) => kind)).toEqual(['letterChanged']);
  });

  it('once, however often the window asks', () => {
    expect(writing(about({}))).toMatchObject({ ok: true, value: { entries: [] } });
    expect(writing(about({ state: 'review' }))).toMatchObject({ ok: true, value: { entries: [] } });
  });

  it('to nobody without a name', () => {
    expect(writing(anonymousFeedback())).toEqual(refusedAs('anonymousGetsNoAnswer'));
  });

  it('not about a complaint that is closed or cancelled', () => {
    expect(writing(aComplaint({ state: 'closed' }))).toEqual(refusedAs('notOpen'));
    expect(writing(aComplaint({ state: 'cancelled' }))).toEqual(refusedAs('notOpen'));
  });

  it('in place of one that came back, and of no other', () => {
    const returned = about({ state: 'returned', signed, sent });
    expect(writing(returned, { letter: otherLetterId, replaces: letterId })).toMatchObject({ ok: true });
    expect(writing(about({ state: 'sent', signed, sent }), { letter: otherLetterId, replaces: letterId })).toEqual(
      refusedAs('noSuchLetter'),
    );
  });

  it('and can be thrown away while nobody has signed it', () => {
    expect(letterOf(doing(about({}), { step: 'drop', letter: letterId }))?.state).toBe('dropped');
    expect(doing(about({ state: 'signed', signed }), { step: 'drop', letter: letterId })).toEqual(refusedAs('letterFrozen'));
  });
});

describe('a letter is put up for signing', () => {
  it('once it is whole', () => {
    expect(letterOf(reviewing({}))?.state).toBe('review');
  });

  it('not without somebody it is for', () => {
    expect(reviewing({ addressee: { name: ' ', address: '' } })).toEqual(refusedAs('addresseeMissing'));
  });

  it('not with a gap, which is named', () => {
    expect(reviewing({ kind: 'decision', body: 'We pay {amount}.' })).toEqual({
      ok: false,
      refusal: { code: 'letterHasGap', facts: { name: 'amount' } },
    });
  });

  it('as a refusal only with its reason and its alternative, in the words too', () => {
    expect(reviewing({ reason: ' ' })).toEqual(refusedAs('reasonMissing'));
    expect(reviewing({ alternative: '' })).toEqual(refusedAs('alternativeMissing'));
    expect(reviewing({ body: 'No. {reason}' })).toEqual(refusedAs('alternativeMissing'));
    expect(reviewing({ body: 'No. {alternative}' })).toEqual(refusedAs('reasonMissing'));
  });

  it('and comes back with a remark when the signer wants it otherwise', () => {
    const sentBack = deciding(
      about({ state: 'review' }),
      'signLetter',
      { step: 'sendBack', letter: letterId, remark: 'Warmer, please' },
      { who: olga },
    );
    expect(letterOf(sentBack)).toMatchObject({ state: 'draft', remark: 'Warmer, please' });
    expect(letterOf(writing(about({ state: 'review' }), { body: 'Changed {reason} {alternative}' }))?.state).toBe('draft');
  });
});

describe('the result is in the journal before anybody signs (R122)', () => {
  it('as a line of what was done', () => {
    const outcome = doing(about({ state: 'review' }), { step: 'result', letter: letterId, text: entered.text });
    expect(outcome.ok && outcome.value.complaint.measures.at(-1)).toEqual({ ...entered, at: now });
    expect(letterOf(outcome)?.result).toEqual({ ...entered, at: now });
  });

  it('and only once it is decided', () => {
    expect(doing(about({}, { verdict: null }), { step: 'result', letter: letterId, text: 'x' })).toEqual(refusedAs('verdictMissing'));
  });

  it('and what was agreed, only once it is settled', () => {
    const result = { step: 'result', letter: letterId, text: 'A new cup' } as const;
    const settled = about({ kind: 'summaryResolution' }, { state: 'resolved', verdict: null });
    expect(doing({ ...settled, state: 'inWork' }, result)).toEqual(refusedAs('notNow'));
    expect(doing(settled, result)).toMatchObject({ ok: true });
  });

  it.each(letterKinds)('where a letter of kind %s tells one', (kind: LetterKind) => {
    const words = kind === 'refusal' ? {} : { body: 'Words' };
    const complaint = about({ kind, state: 'review', ...words });
    const sheet = sheetOfLetter(complaint.number, kind === 'refusal' ? {} : { kind, body: 'Words' });
    const outcome = signing(complaint, { sheet });
    const needsNone = kind === 'acknowledgement' || kind === 'holding';
    expect(outcome.ok ? 'signed' : outcome.refusal.code).toBe(needsNone ? 'signed' : 'resultNotEntered');
  });
});

describe('a letter is signed', () => {
  const ready = about({ state: 'review', result: entered });

  it('with its words and their fingerprint frozen', () => {
    expect(letterOf(signing(ready))).toMatchObject({ state: 'signed', signed: { by: olga.id, at: now, hash } });
  });

  it('only as it stands: a sheet that says anything else is not signed', () => {
    for (const other of [{ body: 'Other words' }, { subject: 'x' }, { addressee: { name: 'Eve', address: '' } }, { number: 'X' }] as const)
      expect(signing(ready, { sheet: sheetOfLetter(ready.number, other) })).toEqual(refusedAs('changedMeanwhile'));
  });

  it('by nobody it is about', () => {
    const aboutHer = { ...ready, triage: { ...ready.triage, subjects: [olga.id] } };
    expect(signing(aboutHer)).toEqual(refusedAs('isSubject'));
  });

  it('not before it is put up for signing', () => {
    expect(signing(about({ result: entered }))).toEqual(refusedAs('notInReview'));
  });

  it('once: after that nothing of it changes', () => {
    const done = about({ state: 'signed', signed, result: entered });
    expect(signing(done)).toMatchObject({ ok: true, value: { entries: [] } });
    expect(signing(done, { hash: 'b'.repeat(64) })).toEqual(refusedAs('letterFrozen'));
    expect(writing(done, { body: 'Changed' })).toEqual(refusedAs('letterFrozen'));
    expect(doing(done, { step: 'review', letter: letterId })).toEqual(refusedAs('letterFrozen'));
    expect(doing(done, { step: 'result', letter: letterId, text: 'x' })).toEqual(refusedAs('letterFrozen'));
  });
});

describe('a letter goes out', () => {
  it('with proof, and keeps the promise of a letter', () => {
    const outcome = sending(about({ state: 'signed', signed }, { promises: [aPromise({ what: 'letter' })] }));
    expect(letterOf(outcome)).toMatchObject({ state: 'sent', sent: { method: 'post', at: now, note: 'RR123456789TH', by: irina.id } });
    expect(outcome.ok && outcome.value.complaint.promises[0]).toMatchObject({ state: 'kept', closedAt: now });
  });

  it('and leaves the promise of a call open', () => {
    const outcome = sending(about({ state: 'signed', signed }, { promises: [aPromise()] }));
    expect(outcome.ok && outcome.value.complaint.promises[0]?.state).toBe('open');
  });

  it('not unsigned, not before it was signed, not in the future', () => {
    expect(sending(about({ state: 'review' }))).toEqual(refusedAs('notSignedYet'));
    expect(sending(about({ state: 'signed', signed }), inHours(-2))).toEqual(refusedAs('sentOutOfOrder'));
    expect(sending(about({ state: 'signed', signed }), inHours(1))).toEqual(refusedAs('sentOutOfOrder'));
  });

  it('never without its proof', () => {
    expect(sending(about({ state: 'signed', signed }), now, ' ')).toEqual(refusedAs('proofMissing'));
  });

  it('and may come back, after it went', () => {
    expect(letterOf(back(about({ state: 'sent', signed, sent })))).toMatchObject({ state: 'returned', returned: { note: 'Moved away' } });
    expect(back(about({ state: 'signed', signed }))).toEqual(refusedAs('notSentYet'));
    expect(back(about({ state: 'sent', signed, sent }), inHours(-0.15))).toEqual(refusedAs('sentOutOfOrder'));
    expect(back(about({ state: 'sent', signed, sent }), now, '')).toEqual(refusedAs('reasonMissing'));
  });
});

it('knows only the letters of its complaint', () => {
  expect(doing(aComplaint(), { step: 'review', letter: letterId })).toEqual(refusedAs('noSuchLetter'));
});
