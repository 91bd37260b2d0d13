import { z } from 'zod';
import { replyChannel } from '../complaint/card.ts';
import { outcome } from '../complaint/complaint.ts';
import { callId, complaintId, employeeId, instant } from '../ids.ts';
import { language } from '../language.ts';
import { checkPayload } from '../satisfaction/check-commands.ts';
import type { Method } from './method.ts';
import { changedComplaint, onComplaint } from './on-complaint.ts';

/** A customer to be asked whether they are content, the one due first first. Whoever asks sees the name and the number: they call. */
export const checkRow = z.strictObject({
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  customerName: z.string().nullable(),
  phone: z.string(),
  replyChannel: replyChannel.nullable(),
  replyAddress: z.string(),
  /** What the customer speaks, where it is known. */
  language: language.nullable(),
  /** What was done, in the words of whoever solved it. */
  solution: z.string(),
  outcome: outcome.nullable(),
  solver: employeeId,
  resolvedAt: instant,
  /** Tries in vain since it was solved, and the last one. */
  tries: z.number().int(),
  lastTry: instant.nullable(),
  dueAt: instant,
  /** Why the customer is not to be called, where they asked so. */
  doNotCall: z.string().nullable(),
});
export type CheckRow = z.infer<typeof checkRow>;

/** Customers are asked whether they are content (R39, R125). */
export const followUpContract = {
  /** Whom the asking person may ask: never about what they solved or what is about them. */
  'check.list': {
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(checkRow), more: z.boolean() }),
    needs: 'checkSatisfaction',
  },
  /** Writes down that the customer is being called; what came of it comes with the check. */
  'check.call': { input: z.strictObject({ complaint: complaintId, call: callId }), output: z.null(), needs: 'checkSatisfaction' },
  'complaint.check': { input: onComplaint(checkPayload), output: changedComplaint, needs: 'checkSatisfaction' },
} as const satisfies Readonly<Record<string, Method>>;
