import type { Complaint, Promised, TimelineEntry } from './complaint.ts';
import { type Deciding, no, type PayloadOf } from './deciding.ts';

type Given = PayloadOf<'promise'>;

/**
 * Why this may not be promised, if it may not. A caller without a name can be promised an answer, to be fetched with the code;
 * a visit, a refund or a call back need someone to go to (R28, ux.md 3.2).
 */
export function promiseProblem(complaint: Complaint, { what, dueAt }: Given, { now }: Deciding): ReturnType<typeof no> | undefined {
  if (complaint.type === 'anonymousFeedback' && what !== 'answer' && what !== 'callback') return no('anonymousGetsNoAnswer', { what });
  if (dueAt <= now) return no('dueInThePast', { dueAt });
  return undefined;
}

/** The open promise as it is written down. Whoever has no number cannot be called back: they call us, and their code answers. */
export function newPromise(complaint: Complaint, { promise, what, text, dueAt, channel }: Given, { who, now }: Deciding): Promised {
  const byCode = complaint.type === 'anonymousFeedback';
  return {
    id: promise,
    what: byCode ? 'answer' : what,
    text,
    dueAt,
    channel: byCode ? 'none' : channel,
    givenBy: who.id,
    givenAt: now,
    state: 'open',
    closedAt: null,
  };
}

/** What the history shows of a promise. */
export const promiseFacts = ({ id, what, text, dueAt, channel }: Promised): TimelineEntry['facts'] => ({
  promise: id,
  what,
  text,
  dueAt,
  channel,
});
