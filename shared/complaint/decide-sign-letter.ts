import { bodyOf } from '../letter/compose-sheet.ts';
import type { Letter } from '../letter/letter.ts';
import type { SignLetterPayload } from '../letter/letter-commands.ts';
import { tellsResult } from '../letter/letter-kind.ts';
import { letterProblem } from '../letter/letter-problem.ts';
import { refused } from '../result.ts';
import type { Complaint } from './complaint.ts';
import { withLetter } from './decide-letter.ts';
import { alreadyDone, type Deciding, type Decision, line, no } from './deciding.ts';

/** What becomes of a letter when its signer has read it: signed and frozen, or sent back with a remark (R122: the result is in the journal first). */
export function decideSignLetter(complaint: Complaint, payload: SignLetterPayload, deciding: Deciding): Decision {
  const letter = complaint.letters.find(({ id }) => id === payload.letter);
  if (letter === undefined) return no('noSuchLetter');
  if (payload.step === 'sign') return sign(complaint, { letter, payload }, deciding);
  if (letter.state === 'draft' && letter.remark === payload.remark) return alreadyDone(complaint);
  if (letter.state !== 'review') return no('notInReview');
  return withLetter(complaint, { ...letter, state: 'draft', remark: payload.remark }, [
    line(deciding, 'letterSentBack', { kind: letter.kind, text: payload.remark }),
  ]);
}

interface Signing {
  readonly letter: Letter;
  readonly payload: Extract<SignLetterPayload, { readonly step: 'sign' }>;
}

function sign(complaint: Complaint, { letter, payload }: Signing, deciding: Deciding): Decision {
  const { sheet, hash } = payload;
  if (letter.signed !== null) return letter.signed.hash === hash ? alreadyDone(complaint) : no('letterFrozen');
  if (letter.state !== 'review') return no('notInReview');
  if (complaint.state === 'cancelled') return no('notOpen');
  if (tellsResult(letter.kind) && letter.result === null) return no('resultNotEntered');
  const problem = letterProblem(letter);
  if (problem !== undefined) return refused(problem);
  if (!isSheetOf(payload, letter, complaint)) return no('changedMeanwhile');
  const { who, now } = deciding;
  return withLetter(complaint, { ...letter, state: 'signed', signed: { by: who.id, at: now, sheet, hash } }, [
    line(deciding, 'letterSigned', { kind: letter.kind, text: letter.subject }),
  ]);
}

/** Does the sheet say what the letter says, about this complaint? */
const isSheetOf = ({ sheet }: Signing['payload'], letter: Letter, { number }: Complaint): boolean =>
  sheet.kind === letter.kind &&
  sheet.language === letter.language &&
  sheet.subject === letter.subject &&
  sheet.body === bodyOf(letter) &&
  sheet.addressee.name === letter.addressee.name &&
  sheet.addressee.address === letter.addressee.address &&
  sheet.number === number;
