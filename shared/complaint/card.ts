import { z } from 'zod';
import { callId, catalogueId, complaintId, customerId, employeeId, instant } from '../ids.ts';
import { language } from '../language.ts';
import { line, note, story } from '../text/fields.ts';

export const callerState = z.enum(['calm', 'irritated', 'aggressive']);
export type CallerState = z.infer<typeof callerState>;
export const verdict = z.enum(['yes', 'no', 'unclear', 'partly']);
export type Verdict = z.infer<typeof verdict>;
export const offerResult = z.enum(['accepted', 'declined', 'thinks', 'none']);
export type OfferResult = z.infer<typeof offerResult>;
export const replyChannel = z.enum(['phone', 'sms', 'email', 'none']);
export type ReplyChannel = z.infer<typeof replyChannel>;
export const channel = z.enum(['call', 'mail', 'email', 'chat', 'social', 'forum', 'comment', 'book', 'memo', 'questionnaire', 'inPerson']);

/** Who is on the line. Every part may be missing: the caller comes first, the form second. */
export const caller = z.strictObject({
  customer: customerId.optional(),
  phone: line.optional(),
  name: line.optional(),
  anonymous: z.boolean().optional(),
  relation: z.enum(['self', 'third']).optional(),
  lang: language.optional(),
  state: callerState.optional(),
});
export type Caller = z.infer<typeof caller>;

/** What the caller said and what was agreed; the keys are those the call script binds to (`case.essence` is `facts.essence`). */
export const caseFacts = z.strictObject({
  title: line.optional(),
  essence: story.optional(),
  category: catalogueId.optional(),
  product: line.optional(),
  productId: catalogueId.optional(),
  orderRef: line.optional(),
  occurredAt: line.optional(),
  place: line.optional(),
  staff: line.optional(),
  impact: line.optional(),
  desired: note.optional(),
  previous: z.enum(['no', 'yes']).optional(),
  evidence: line.optional(),
  safety: z.enum(['no', 'yes']).optional(),
  priority: z.enum(['high', 'critical']).optional(),
  readBackOk: z.boolean().optional(),
  justified: verdict.optional(),
  reason: note.optional(),
  offerId: z.string().max(40).optional(),
  offerText: note.optional(),
  offerAmount: z.number().int().min(0).max(1e12).optional(), // minor units of the site's currency
  altText: note.optional(),
  benefit: line.optional(),
  offerResult: offerResult.optional(),
  what: line.optional(),
  deadline: instant.optional(),
  replyChannel: replyChannel.optional(),
  replyAddress: line.optional(),
  owner: employeeId.optional(),
  escalatedTo: employeeId.optional(),
  escalateWish: z.boolean().optional(),
  satisfaction: z.number().int().min(1).max(5).optional(),
  rootCause: line.optional(),
  prevention: note.optional(),
  wrapUp: z.string().max(40).optional(),
  public: z.boolean().optional(),
  channel: channel.optional(),
});
export type CaseFacts = z.infer<typeof caseFacts>;

/** The complaint card as it is filled on the call: everything optional, nothing lost. The same schema guards the form, the draft and the door. */
export const card = z.strictObject({ caller, case: caseFacts });
export type Card = z.infer<typeof card>;

/** An unfinished card on this computer, with where the caret stood. */
export const draftBody = z.strictObject({
  card,
  call: callId.optional(),
  /** The card is registered: what stands here is only what the register has not heard of yet, an emptied field as empty. */
  complaint: complaintId.optional(),
  caret: z.strictObject({ field: z.string().max(60), at: z.number().int().min(0).max(30_000) }).optional(),
  stage: z.string().max(40).optional(),
});
export type DraftBody = z.infer<typeof draftBody>;
