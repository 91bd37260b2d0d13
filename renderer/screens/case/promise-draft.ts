import type { ReplyChannel } from '../../../shared/complaint/card.ts';
import { openPromise, type Complaint, type PromiseWhat } from '../../../shared/complaint/complaint.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { type Instant, promiseId } from '../../../shared/ids.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { newId } from '../../state/new-id.ts';

/** A promise as it is being written: the moment in one's own words. */
export interface PromiseDraft {
  readonly what: PromiseWhat;
  readonly when: string;
  readonly text: string;
  readonly channel: ReplyChannel;
}

/** A new promise begins as the open one was: what and how stay, the date is what changes. */
export function firstPromise(complaint: Complaint, when: string): PromiseDraft {
  const open = openPromise(complaint);
  return { what: open?.what ?? 'callback', when, text: '', channel: open?.channel ?? complaint.facts.replyChannel ?? 'phone' };
}

/** The promise as the desk takes it, for a moment that was understood. */
export const promiseOf = ({ what, text, channel }: PromiseDraft, dueAt: Instant): Omit<Input<'complaint.promise'>, 'complaint'> => ({
  promise: newId(promiseId),
  what,
  text: cleaned(text),
  dueAt,
  channel,
});
