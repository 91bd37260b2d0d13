import { z } from 'zod';
import { notice } from '../escalation/notice.ts';
import { noticeId } from '../ids.ts';
import type { Method } from './method.ts';

/** What the rules of escalation told the person who asks; a window hears `changed` `notices` when there is more of it. */
export const noticesContract = {
  /** Newest first; `waiting` are those that must be accepted and are not. `before` goes on behind the last id of the page before. */
  'notices.list': {
    input: z.strictObject({
      show: z.enum(['all', 'unseen', 'waiting']),
      before: noticeId.optional(),
      rows: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({
      notices: z.array(notice),
      more: z.boolean(),
      /** Of all, not only of this page. */
      unseen: z.number().int(),
      waiting: z.number().int(),
    }),
    needs: 'signedIn',
  },
  /** The person has them on the screen; one seen before, or of someone else, is left as it is. */
  'notices.seen': { input: z.strictObject({ notices: z.array(noticeId).min(1).max(100) }), output: z.null(), needs: 'signedIn' },
  /** "I have it": nobody else is told of the same any more. A second time changes nothing; refuses noSuchEntry. */
  'notices.accept': { input: z.strictObject({ notice: noticeId }), output: z.null(), needs: 'signedIn' },
} as const satisfies Readonly<Record<string, Method>>;
