import { z } from 'zod';
import { attachment } from '../attachment/attachment.ts';
import { callId, catalogueId, complaintId, customerId, employeeId, escalationId, instant, promiseId } from '../ids.ts';
import { statement } from '../investigation/statement.ts';
import { task } from '../investigation/task.ts';
import { letter } from '../letter/letter.ts';
import { offer } from '../remedy/offer.ts';
import { remedyType } from '../remedy/remedy.ts';
import { satisfactionCheck } from '../satisfaction/check.ts';
import { caller, callerState, caseFacts, channel, replyChannel, verdict } from './card.ts';
import { cancelled, closing, finding, triage, waiting } from './handling.ts';
import { caseLink } from './link.ts';
import { complaintState } from './states.ts';

/** complaint: someone waits for an answer. anonymousFeedback: no name, no deadlines, counted (R28). */
export const complaintType = z.enum(['complaint', 'anonymousFeedback']);

export const outcome = z.enum(['satisfied', 'alternativeAccepted', 'refusedWithAlternative', 'informed', 'withdrawn']);
export type Outcome = z.infer<typeof outcome>;

export const promiseWhat = z.enum(['answer', 'callback', 'visit', 'refund', 'letter', 'fix']);
export type PromiseWhat = z.infer<typeof promiseWhat>;
/**
 * broken: never kept, and nobody waits for it any more; while it still can be kept late, it is open and past due. void: the complaint
 * it was given on was cancelled or joined into another.
 */
export const promiseState = z.enum(['open', 'kept', 'keptLate', 'broken', 'renegotiated', 'cancelledByCustomer', 'void']);

/** What was promised to the customer, by whom, until when. Only one next-contact promise is open at a time (R87). */
export const promise = z.strictObject({
  id: promiseId,
  what: promiseWhat,
  text: z.string(),
  dueAt: instant,
  channel: replyChannel,
  givenBy: employeeId,
  givenAt: instant,
  state: promiseState,
  closedAt: instant.nullable(),
});
export type Promised = z.infer<typeof promise>;

export const escalationReason = z.enum(['aboveLimit', 'wantsManager', 'notSatisfied', 'safety', 'courtOrPress', 'other']);
export type EscalationReason = z.infer<typeof escalationReason>;
export const escalationAnswer = z.enum(['approved', 'otherOffer', 'refused', 'callMyself', 'advice']);
export type EscalationAnswer = z.infer<typeof escalationAnswer>;
/** How a hand-over ended: by an answer, passed on to someone higher, who answers in turn, or because the complaint was cancelled. */
export const escalationEnd = z.enum([...escalationAnswer.options, 'passedOn', 'withdrawn']);

/** A complaint handed to a named person who answers by a named time. */
export const escalation = z.strictObject({
  id: escalationId,
  from: employeeId,
  to: employeeId,
  reason: escalationReason,
  text: z.string(),
  at: instant,
  answerBy: instant,
  takenAt: instant.nullable(),
  answeredAt: instant.nullable(),
  answer: escalationEnd.nullable(),
  answerText: z.string(),
  /** By when the customer must hear the answer; the operator's new promise. */
  tellBy: instant.nullable(),
  toldAt: instant.nullable(),
});
export type Escalation = z.infer<typeof escalation>;

/** One line of "what was done" (R77); never edited, only followed by a further line. */
export const measure = z.strictObject({ at: instant, by: employeeId, text: z.string() });

/** What was given to the customer and what the customer said to it (R120). */
export const remedy = z.strictObject({
  type: remedyType,
  text: z.string(),
  amount: z.number().int().min(0),
  grantedBy: employeeId,
  at: instant,
  /** The product's own warranty promise covered it, so no approval was needed (R57, R100). */
  underWarranty: z.boolean(),
});
export type Remedy = z.infer<typeof remedy>;

export const timelineKinds = [
  'letterWritten',
  'letterChanged',
  'letterInReview',
  'letterSentBack',
  'resultEntered',
  'letterSigned',
  'letterSent',
  'letterReturned',
  'letterDropped',
  'registered',
  'imported',
  'corrected',
  'identified',
  'measure',
  'promised',
  'promiseMoved',
  'contact',
  'noAnswer',
  'handedOver',
  'escalated',
  'deEscalated',
  'taken',
  'answered',
  'told',
  'solved',
  'refused',
  'weighed',
  'assigned',
  'investigating',
  'found',
  'waiting',
  'resumed',
  'sentBack',
  'closed',
  'reopened',
  'cancelled',
  'restored',
  'joined',
  'parted',
  'linked',
  'unlinked',
  'statementAsked',
  'statementGiven',
  'statementMissed',
  'taskAsked',
  'taskDone',
  'taskDropped',
  'proposed',
  'approved',
  'disapproved',
  'approvalPassedOn',
  'offered',
  'executed',
  'offerDropped',
  'checked',
  'checkTried',
  'attached',
  'detached',
] as const;

/** One line of a complaint's history: who did what and when (R75). `facts` hold what the line shows: old and new values, names, times. */
export const timelineEntry = z.strictObject({
  at: instant,
  by: employeeId,
  kind: z.enum(timelineKinds),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** A complaint as the register holds it. */
export const complaint = z.strictObject({
  id: complaintId,
  number: z.string(),
  type: complaintType,
  state: complaintState,
  channel,
  receivedAt: instant,
  registeredAt: instant,
  resolvedAt: instant.nullable(),
  /** Who took the call; who is the customer's one voice (R98). */
  receiver: employeeId,
  owner: employeeId,
  customer: customerId.nullable(),
  call: callId.nullable(),
  /** What an anonymous caller says to hear the answer; null for everyone with a name. */
  code: z.string().nullable(),
  caller,
  facts: caseFacts,
  category: catalogueId.nullable(),
  moodStart: callerState,
  moodEnd: callerState,
  verdict: verdict.nullable(),
  outcome: outcome.nullable(),
  resolvedFirstContact: z.boolean(),
  promises: z.array(promise),
  escalations: z.array(escalation),
  measures: z.array(measure),
  remedies: z.array(remedy),
  /** Who finds out what happened, behind the owner's voice; never someone the complaint is about (R98, E10). */
  investigator: employeeId.nullable(),
  triage,
  finding: finding.nullable(),
  waiting: waiting.nullable(),
  /** Closed after the customer was asked; reopened, it is null again. */
  closedAt: instant.nullable(),
  closing: closing.nullable(),
  reopened: z.number().int().min(0),
  /** What was decided or written before this moment was not the last word; null: never reopened. */
  reopenedAt: instant.nullable().default(null),
  cancelled: cancelled.nullable(),
  statements: z.array(statement),
  tasks: z.array(task),
  offers: z.array(offer),
  letters: z.array(letter),
  checks: z.array(satisfactionCheck),
  /** Ties to other complaints; the tie back is found in the register. */
  links: z.array(caseLink),
  /** Photos, papers and recordings; their contents lie beside the register. */
  attachments: z.array(attachment).default([]),
  /** The register this row came from and its key there; null for what was registered here. */
  externalRef: z.string().nullable(),
  /** Rises with every change; a correction names the revision it saw. */
  revision: z.number().int().min(1),
});
export type Complaint = Readonly<z.infer<typeof complaint>>;

/** The next-contact promise that waits to be kept, if any. */
export const openPromise = (of: Complaint): Promised | undefined => of.promises.find((one) => one.state === 'open');

/** The hand-over that waits for an answer, if any. */
export const openEscalation = (of: Complaint): Escalation | undefined => of.escalations.find((one) => one.answeredAt === null);

/** The manager's latest answer that the customer has not heard yet, if any. */
export const untoldAnswer = (of: Complaint): Escalation | undefined =>
  of.escalations.findLast((one) => one.answeredAt !== null && one.toldAt === null);
