import { z } from 'zod';
import { callId, complaintId, customerId, employeeId, escalationId, instant, promiseId } from '../ids.ts';
import { letterPayload, signLetterPayload } from '../letter/letter-commands.ts';
import { investigationPayloads } from '../investigation/investigation-commands.ts';
import { attachmentPayloads } from '../attachment/attachment-commands.ts';
import { offerPayloads } from '../remedy/offer-commands.ts';
import { checkPayload } from '../satisfaction/check-commands.ts';
import { remedyType } from '../remedy/remedy.ts';
import { filled, line, note } from '../text/fields.ts';
import { callerState, card, caseFacts, offerResult, verdict } from './card.ts';
import { escalationAnswer, escalationReason } from './complaint.ts';
import { lifecyclePayloads } from './lifecycle-commands.ts';
import { promisePayload } from './promise-payload.ts';

// What people do to a complaint. Each payload guards the form, the door and (later) head office; `decide.ts` says whether it may happen.

export const solvePayload = z.strictObject({
  verdict,
  remedy: z.strictObject({ type: remedyType, text: note, amount: z.number().int().min(0).max(1e12) }),
  reply: offerResult,
  measure: filled(note),
  /** Why it was not justified, where that is the verdict and nothing says it yet (R62). */
  reason: note.optional(),
  /** The operator read the product's own warranty promise before deciding (R57). */
  warrantyChecked: z.boolean(),
});

export const refusePayload = z.strictObject({ reason: note, alternative: note, reply: offerResult, warrantyChecked: z.boolean() });

export const handOverPayload = z.strictObject({
  escalation: escalationId,
  /** The promise of an answer that goes with it: the customer hears by this time. */
  promise: promiseId,
  to: employeeId,
  answerBy: instant,
  reason: escalationReason,
  text: note,
});

export const correctPayload = z.strictObject({
  /** The revision the person saw; an older one is refused as changedMeanwhile when the same field changed since. */
  seen: z.number().int().min(1),
  caller: z.strictObject({ name: line.optional(), phone: line.optional() }).optional(),
  facts: caseFacts.partial(),
});

export const contactPayload = z.strictObject({
  /** reached: the customer was spoken to; noAnswer: tried in vain. */
  result: z.enum(['reached', 'noAnswer']),
  /** told: the manager's answer or outcome was passed on, so the complaint is settled. */
  settles: z.boolean(),
  /** The manager's answer was passed on although the complaint stays open: the customer wants something else. */
  told: z.boolean().optional(),
  text: note,
  /** The next named contact: required when the promise is closed or missed and the complaint stays open. */
  next: promisePayload.optional(),
  call: callId.optional(),
});

export const answerPayload = z.strictObject({
  escalation: escalationId,
  answer: escalationAnswer,
  text: filled(note),
  /** By when the operator tells the customer. */
  tellBy: instant,
  /** The promise to the customer this becomes; the desk gives it an id when the window did not. */
  promise: promiseId.optional(),
  /** What the manager grants, when the answer is approved or otherOffer. */
  remedy: z.strictObject({ type: remedyType, text: note, amount: z.number().int().min(0).max(1e12) }).optional(),
  /** A refusal: the way out the customer is offered instead (R116), and that the product's own warranty promise was read (R57). */
  alternative: note.optional(),
  warrantyChecked: z.boolean().optional(),
});

export const commandPayloads = {
  register: z.strictObject({
    card,
    call: callId.optional(),
    receivedAt: instant.optional(),
    customer: customerId.optional(),
    /** The caller's state when the call began; `card.caller.state` is the state now. */
    moodStart: callerState.optional(),
  }),
  measure: z.strictObject({ text: filled(note) }),
  promise: promisePayload,
  /** A later or earlier date agreed with the customer before the old one passed. */
  movePromise: promisePayload,
  contact: contactPayload,
  solve: solvePayload,
  refuse: refusePayload,
  handOver: handOverPayload,
  take: z.strictObject({ escalation: escalationId }),
  answer: answerPayload,
  correct: correctPayload,
  letter: letterPayload,
  signLetter: signLetterPayload,
  check: checkPayload,
  ...lifecyclePayloads,
  ...investigationPayloads,
  ...offerPayloads,
  ...attachmentPayloads,
} as const;

export type CommandKind = keyof typeof commandPayloads;

/** One change of one complaint, as it is decided here, queued for head office, and decided there again. */
export type Command = {
  [Kind in CommandKind]: {
    readonly kind: Kind;
    readonly complaint: z.infer<typeof complaintId>;
    readonly payload: Readonly<z.infer<(typeof commandPayloads)[Kind]>>;
  };
}[CommandKind];
