import type { Complaint } from '../complaint/complaint.ts';
import { isOpen } from '../complaint/states.ts';
import type { Instant } from '../ids.ts';
import { tellsResult } from '../letter/letter-kind.ts';
import { isAnsweredInWriting } from '../letter/written-answer.ts';
import { assertNever } from '../result.ts';
import { type Deadline, fellAway } from './deadline.ts';
import { closedKey } from './starts.ts';

/** What became of a deadline: what it waits for happened at a moment, or it fell away. Undefined while it waits. */
export type End = { readonly at: Instant } | { readonly waived: string } | undefined;

/** Reopened: what is kept is kept from the day it is closed at last. */
const isOtherClosing = (key: string, { closedAt }: Complaint): boolean =>
  key.startsWith('closed ') && (closedAt === null || key !== closedKey(closedAt));

/** Channels on which the answer is heard at once: whoever takes the call has answered it (R84, R91). */
const live: readonly Complaint['channel'][] = ['call', 'inPerson', 'chat'];

/** What ends a deadline of each kind. `now` is when the complaint came to stand as it does. */
export function endOf({ kind, key, startedAt }: Pick<Deadline, 'kind' | 'key' | 'startedAt'>, complaint: Complaint, now: Instant): End {
  if (complaint.state === 'cancelled') return { waived: fellAway.cancelled };
  switch (kind) {
    case 'firstResponse':
      return live.includes(complaint.channel) ? { at: startedAt } : acted(complaint, now);
    case 'acknowledge':
      return live.includes(complaint.channel) ? { at: startedAt } : (acknowledged(complaint) ?? settled(complaint));
    case 'handover':
      return acted(complaint, now);
    case 'secondContact':
      return promiseEnd(complaint, key);
    case 'decision':
      return complaint.finding === null ? settled(complaint) : { at: complaint.finding.at };
    case 'finalResponse':
    case 'remedy':
      return settled(complaint);
    case 'loan':
      return loaned(complaint) ?? settled(complaint);
    case 'tell':
      return told(complaint, key);
    case 'letter':
      return answered(complaint);
    case 'report':
      return undefined; // done outside the complaint
    case 'retention':
      return isOtherClosing(key, complaint) ? { waived: fellAway.replaced } : undefined;
    default:
      return assertNever(kind);
  }
}

/** Did the letter that met it come back? Then it has told nobody anything, and the next one has to (R121). */
export const isUndone = ({ kind, metAt }: Pick<Deadline, 'kind' | 'metAt'>, { letters }: Complaint): boolean =>
  (kind === 'letter' || kind === 'acknowledge') &&
  metAt !== null &&
  letters.some(({ kind: of, state, sent }) => state === 'returned' && sent?.at === metAt && tellsResult(of) === (kind === 'letter'));

/** Somebody has taken it up: the complaint has left the state in which nobody had. */
const acted = ({ state }: Complaint, now: Instant): End => (state === 'registered' ? undefined : { at: now });

const settled = (complaint: Complaint): End =>
  isOpen(complaint) || complaint.resolvedAt === null ? undefined : { at: complaint.resolvedAt };

/** Moved in time before it was due, or given up by the customer, a promise need not be kept any more. */
function promiseEnd({ promises }: Complaint, key: string): End {
  const found = promises.find(({ id }) => id === key);
  if (found === undefined || found.closedAt === null) return undefined;
  return found.state === 'kept' || found.state === 'keptLate' ? { at: found.closedAt } : { waived: fellAway.replaced };
}

function told(complaint: Complaint, key: string): End {
  const at = complaint.escalations.find(({ id }) => id === key)?.toldAt ?? null;
  return at === null ? settled(complaint) : { at };
}

function loaned({ offers }: Complaint): End {
  const at = offers.find(({ type, executedAt }) => type === 'loanItem' && executedAt !== null)?.executedAt ?? null;
  return at === null ? undefined : { at };
}

function acknowledged({ letters }: Complaint): End {
  const at = letters.find(({ kind, state }) => kind === 'acknowledgement' && state === 'sent')?.sent?.at ?? null;
  return at === null ? undefined : { at };
}

/** The answer is out of the house by the rule that closing goes by; one that came back has answered nobody (R121). */
function answered({ letters }: Complaint): End {
  if (!isAnsweredInWriting({ letters })) return undefined;
  const at = letters.find(({ kind, state }) => tellsResult(kind) && state === 'sent')?.sent?.at ?? null;
  return at === null ? undefined : { at };
}
