import type { WorkRecordId } from '../ids.ts';
import { isBeingWritten, type Letter, letterText } from '../letter/letter.ts';
import type { LetterPayload } from '../letter/letter-commands.ts';
import { letterProblem } from '../letter/letter-problem.ts';
import { keep } from '../promise/close-promise.ts';
import { assertNever, refused } from '../result.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { type Complaint, openPromise, type TimelineEntry } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { afterActing, isOpen } from './states.ts';

/** What becomes of a letter when whoever writes it goes on with it: written, put up for signing, its result entered, sent, come back, dropped (R121–R123). */
export function decideLetter(complaint: Complaint, payload: LetterPayload, deciding: Deciding): Decision {
  if (payload.step === 'write') return write(complaint, payload, deciding);
  const letter = complaint.letters.find(({ id }) => id === payload.letter);
  if (letter === undefined) return no('noSuchLetter');
  switch (payload.step) {
    case 'review':
      return review(complaint, letter, deciding);
    case 'result':
      return enterResult(complaint, { letter, text: payload.text }, deciding);
    case 'send':
      return send(complaint, { letter, payload }, deciding);
    case 'comeBack':
      return comeBack(complaint, { letter, payload }, deciding);
    case 'drop':
      if (letter.state === 'dropped') return alreadyDone(complaint);
      if (!isBeingWritten(letter)) return no('letterFrozen');
      return withLetter(complaint, { ...letter, state: 'dropped' }, [lineOf(letter, deciding, 'letterDropped')]);
    default:
      return assertNever(payload);
  }
}

type Step<Name extends LetterPayload['step']> = Extract<LetterPayload, { readonly step: Name }>;

function write(complaint: Complaint, payload: Step<'write'>, deciding: Deciding): Decision {
  const { letter: id, replaces, step: _step, ...typed } = payload;
  if (complaint.type === 'anonymousFeedback') return no('anonymousGetsNoAnswer');
  if (complaint.state === 'closed' || complaint.state === 'cancelled') return no('notOpen');
  if (replaces !== null && !hasComeBack(complaint, replaces)) return no('noSuchLetter');
  const known = complaint.letters.find((one) => one.id === id);
  if (known === undefined) {
    const fresh = newLetter(id, { typed, replaces }, deciding);
    return changed(complaint, { letters: [...complaint.letters, fresh] }, [lineOf(fresh, deciding, 'letterWritten')]);
  }
  if (!isBeingWritten(known)) return no('letterFrozen');
  // The same words again leave a letter where it is: a second press does not take it back from its signer.
  if (canonicalJson({ ...known, ...typed }) === canonicalJson(known)) return alreadyDone(complaint);
  const now: Letter = { ...known, ...typed, state: 'draft' };
  return withLetter(complaint, now, [lineOf(now, deciding, 'letterChanged')]);
}

const hasComeBack = ({ letters }: Complaint, id: WorkRecordId): boolean => letters.some((one) => one.id === id && one.state === 'returned');

const newLetter = (
  id: WorkRecordId,
  { typed, replaces }: { readonly typed: ReturnType<typeof letterText.parse>; readonly replaces: WorkRecordId | null },
  { who, now }: Deciding,
): Letter => ({
  ...typed,
  id,
  state: 'draft',
  draftedBy: who.id,
  draftedAt: now,
  replaces,
  remark: '',
  result: null,
  signed: null,
  sent: null,
  returned: null,
});

function review(complaint: Complaint, letter: Letter, deciding: Deciding): Decision {
  if (letter.state === 'review') return alreadyDone(complaint);
  if (!isBeingWritten(letter)) return no('letterFrozen');
  const problem = letterProblem(letter);
  if (problem !== undefined) return refused(problem);
  return withLetter(complaint, { ...letter, state: 'review', remark: '' }, [lineOf(letter, deciding, 'letterInReview')]);
}

/** The journal line is a measure: "what was done" (R77). A second result is a second line; nothing is rewritten. What is not settled has no summary. */
function enterResult(
  complaint: Complaint,
  { letter, text }: { readonly letter: Letter; readonly text: string },
  deciding: Deciding,
): Decision {
  if (!isBeingWritten(letter)) return no('letterFrozen');
  if (letter.result?.text === text) return alreadyDone(complaint);
  const decides = letter.kind === 'decision' || letter.kind === 'refusal';
  if (decides && complaint.verdict === null && complaint.finding === null) return no('verdictMissing');
  const act = { by: deciding.who.id, at: deciding.now, text };
  if (letter.kind === 'summaryResolution' && isOpen(complaint)) return no('notNow', { state: complaint.state });
  return withLetter({ ...complaint, measures: [...complaint.measures, act] }, { ...letter, result: act }, [
    line(deciding, 'resultEntered', { kind: letter.kind, text }),
  ]);
}

/** Out of the house, with proof; a letter that was promised is a promise kept. */
function send(
  complaint: Complaint,
  { letter, payload }: { readonly letter: Letter; readonly payload: Step<'send'> },
  deciding: Deciding,
): Decision {
  const { method, at, note } = payload;
  if (letter.state === 'sent' && letter.sent?.method === method && letter.sent.at === at) return alreadyDone(complaint);
  if (letter.signed === null) return no('notSignedYet');
  if (letter.state !== 'signed') return no('letterFrozen');
  if (at > deciding.now || at < letter.signed.at) return no('sentOutOfOrder');
  if (isBlank(note)) return no('proofMissing');
  const promised = openPromise(complaint);
  const promises = complaint.promises.map((one) => (one === promised && one.what === 'letter' ? keep(one, at) : one));
  return withLetter({ ...complaint, promises }, { ...letter, state: 'sent', sent: { by: deciding.who.id, at, method, note } }, [
    line(deciding, 'letterSent', { kind: letter.kind, method, text: note }),
  ]);
}

function comeBack(
  complaint: Complaint,
  { letter, payload }: { readonly letter: Letter; readonly payload: Step<'comeBack'> },
  deciding: Deciding,
): Decision {
  const { at, note } = payload;
  if (letter.state === 'returned' && letter.returned?.at === at) return alreadyDone(complaint);
  if (letter.state !== 'sent' || letter.sent === null) return no('notSentYet');
  if (at > deciding.now || at < letter.sent.at) return no('sentOutOfOrder');
  if (isBlank(note)) return no('reasonMissing');
  return withLetter(complaint, { ...letter, state: 'returned', returned: { by: deciding.who.id, at, note } }, [
    line(deciding, 'letterReturned', { kind: letter.kind, text: note }),
  ]);
}

/** The complaint with this letter as it is now; whatever nobody had touched is in work once a letter is written about it. */
export const withLetter = (complaint: Complaint, letter: Letter, entries: readonly TimelineEntry[]): Decision =>
  changed(
    complaint,
    {
      promises: complaint.promises,
      measures: complaint.measures,
      letters: complaint.letters.map((one) => (one.id === letter.id ? letter : one)),
      state: letter.state === 'sent' ? afterActing(complaint) : complaint.state,
    },
    entries,
  );

const lineOf = ({ kind, subject }: Letter, deciding: Deciding, what: TimelineEntry['kind']): TimelineEntry =>
  line(deciding, what, { kind, text: subject });
