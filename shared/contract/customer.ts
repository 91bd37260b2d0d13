import { z } from 'zod';
import { replyChannel } from '../complaint/card.ts';
import { customerId, instant } from '../ids.ts';
import { language } from '../language.ts';
import { purchase } from '../customer/purchase.ts';
import { shownFlag } from '../customer/flag.ts';
import { complaintRow } from './complaint.ts';

/** A customer found by number or name. Several with one number are all listed; none is ever picked. */
export const customerMatch = z.strictObject({
  id: customerId,
  name: z.string(),
  phones: z.array(z.string()),
  language: language.nullable(),
  openComplaints: z.number().int(),
  complaints: z.number().int(),
  lastAt: instant.nullable(),
  /** What to mind with them, the gravest first. */
  flags: z.array(shownFlag),
});
export type CustomerMatch = z.infer<typeof customerMatch>;

export const customerCard = z.strictObject({
  customer: customerMatch,
  since: instant,
  /** What they like of what we do (R113), and how and when they want to be reached. */
  preferences: z.string(),
  preferredChannel: replyChannel.nullable(),
  preferredTime: z.string(),
  /** What they bought last, with its warranty. */
  purchases: z.array(purchase),
  open: z.array(complaintRow),
  closed: z.array(complaintRow),
});
