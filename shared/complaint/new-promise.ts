import type { Complaint, Promised, TimelineEntry } from './complaint.ts';
import { type Deciding, no, type PayloadOf } from './deciding.ts';

type Given = PayloadOf<'promise'>;

/**
 * Why this may not be promised, if it may not. A caller without a name can be promised an answer, to be fetched with the code;
 * a visit, a refund or a call back need someone to go to (R28, ux.md 3.2).
 */
export function promiseProblem(complaint: Complaint, { what, dueAt }: Given, { now }: Deciding): ReturnType<typeof no> | undefined {
  if (complaint.type === 'anonymousFeedback' && what !== 'answer') return no('anonymousGetsNoAnswer', { what });
  if (dueAt <= now) return no('dueInThePast', { dueAt });
  return undefined;
}

/** The open promise as it is written down; an anonymous caller is reached by no channel. */
export const newPromise = (complaint: Complaint, { promise, what, text, dueAt, channel }: Given, { who, now }: Deciding): Promised => ({
  id: promise,
  what,
  text,
  dueAt,
  channel: complaint.type === 'anonymousFeedback' ? 'none' : channel,
  givenBy: who.id,
  givenAt: now,
  state: 'open',
  closedAt: null,
});

/** What the history shows of a promise. */
export const promiseFacts = ({ id, what, text, dueAt, channel }: Promised): TimelineEntry['facts'] => ({
  promise: id,
  what,
  text,
  dueAt,
  channel,
});
