import type { Complaint } from '../complaint/complaint.ts';
import { tellsResult } from './letter-kind.ts';

type Known = Pick<Complaint, 'type' | 'channel' | 'facts' | 'promises' | 'letters' | 'triage' | 'resolvedFirstContact'>;

/** The last letter that tells the result, dropped ones left out. */
const resultLetter = ({ letters }: Pick<Complaint, 'letters'>): Complaint['letters'][number] | undefined =>
  letters.findLast(({ kind, state }) => tellsResult(kind) && state !== 'dropped');

/** Is the customer owed the answer in writing (product.md 3.3, R121)? */
export function isWrittenAnswerOwed(complaint: Known): boolean {
  if (complaint.type === 'anonymousFeedback') return false; // nobody to write to (R28)
  return isPromised(complaint) || isWatched(complaint) || resultLetter(complaint) !== undefined || isWanted(complaint);
}

/** Is the answer out of the house: its result in the journal, signed, sent, and not come back (R121, R122)? */
export function isAnsweredInWriting(complaint: Pick<Complaint, 'letters'>): boolean {
  const letter = resultLetter(complaint);
  return letter?.state === 'sent' && letter.signed !== null && letter.result !== null;
}

const isPromised = ({ promises }: Known): boolean =>
  promises.some(({ what, state }) => what === 'letter' && state !== 'cancelledByCustomer' && state !== 'void');

/** A lawyer or an authority waits for it. */
const isWatched = ({ triage }: Known): boolean => triage.flags.some((flag) => flag === 'legal' || flag === 'regulatory');

/** Asked for, or it came in writing and no other way was named; whoever was answered on the spot has the answer. */
const isWanted = ({ channel, facts: { replyChannel }, resolvedFirstContact }: Known): boolean =>
  !resolvedFirstContact && (replyChannel === undefined ? inWriting.includes(channel) : replyChannel === 'email');

const inWriting: readonly Complaint['channel'][] = ['mail', 'email', 'book'];
