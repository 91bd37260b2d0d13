import { z } from 'zod';
import { complaint, complaintType, outcome, timelineEntry } from '../complaint/complaint.ts';
import { callerState, verdict } from '../complaint/card.ts';
import { linkKind } from '../complaint/link.ts';
import { complaintState } from '../complaint/states.ts';
import { steps } from '../complaint/transitions.ts';
import { shownFlag } from '../customer/flag.ts';
import { catalogueId, complaintId, customerId, employeeId, escalationId, instant, promiseId, workRecordId } from '../ids.ts';
import { refusal } from '../refusal/refusal.ts';
import { line } from '../text/fields.ts';

/** One row of a list of complaints. An analyst gets it without name and number (null). */
export const complaintRow = z.strictObject({
  id: complaintId,
  number: z.string(),
  type: complaintType,
  state: complaintState,
  title: z.string(),
  category: catalogueId.nullable(),
  customer: customerId.nullable(),
  customerName: z.string().nullable(),
  code: z.string().nullable(),
  receivedAt: instant,
  resolvedAt: instant.nullable(),
  owner: employeeId,
  receiver: employeeId,
  moodStart: callerState,
  moodEnd: callerState,
  verdict: verdict.nullable(),
  outcome: outcome.nullable(),
  /** The open next-contact promise, if any. */
  promiseDue: instant.nullable(),
  /** Who is asked to decide, if anyone. */
  escalatedTo: employeeId.nullable(),
  /** What the supervisor should see filled: name, contact, product, decision, promise … */
  open: z.array(z.string()),
});
export type ComplaintRow = z.infer<typeof complaintRow>;

/** A complaint tied to this one; what was joined into this one brings its history along. */
export const linkedComplaint = z.strictObject({
  link: workRecordId,
  kind: linkKind,
  /** The tie is written on the other one: that one repeats this, came after it, or this one was joined into it. */
  back: z.boolean(),
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  state: complaintState,
  at: instant,
  timeline: z.array(timelineEntry),
});
export type LinkedComplaint = z.infer<typeof linkedComplaint>;

export const complaintView = z.strictObject({
  complaint,
  customerName: z.string().nullable(),
  /** What to mind with the customer now, the gravest first; nothing for whoever reads without names. */
  customerFlags: z.array(shownFlag),
  timeline: z.array(timelineEntry),
  /** How high the trouble with it stands: 0 nobody, 1 the shift lead, 2 the manager, 3 the director was told (product.md 3.1). */
  level: z.number().int().min(0).max(3),
  open: z.array(z.string()),
  /** Its files: whether this desk has the content, and whether head office does (null on a desk that stands alone). */
  files: z.array(z.strictObject({ attachment: workRecordId, here: z.boolean(), sent: z.boolean().nullable() })),
  /** What the asking person may do to this complaint now. */
  may: z.strictObject({
    edit: z.boolean(),
    promise: z.boolean(),
    grant: z.boolean(),
    handOver: z.boolean(),
    answer: z.boolean(),
    weigh: z.boolean(),
    assign: z.boolean(),
    deEscalate: z.boolean(),
    merge: z.boolean(),
    attach: z.boolean(),
    /** The files this person may take off. */
    detach: z.array(workRecordId),
    /** The offers that wait for this person's yes or no, their own or in the place of somebody who is away or does not answer. */
    approve: z.array(workRecordId),
  }),
  /** The steps it can take next, and what is missing for each (product.md 3.3). */
  steps: z.array(z.strictObject({ step: z.enum(steps), to: complaintState, missing: z.array(refusal), asked: z.array(z.string()) })),
  /** Complaints it is tied to, whichever of the two says so. */
  links: z.array(linkedComplaint),
});
export type ComplaintView = z.infer<typeof complaintView>;

export const registerFilter = z.strictObject({
  text: line.optional(),
  state: z.array(complaintState).max(9).optional(),
  category: catalogueId.optional(),
  owner: employeeId.optional(),
  customer: customerId.optional(),
  from: instant.optional(),
  to: instant.optional(),
  /** The last row of the page before: pages go newest first. */
  after: z.strictObject({ receivedAt: instant, id: complaintId }).optional(),
  /** The first row of the page behind: the page that ends just before it; with `end`, the page of the oldest rows. */
  before: z.union([z.strictObject({ receivedAt: instant, id: complaintId }), z.literal('end')]).optional(),
  rows: z.number().int().min(1).max(200),
});

export const registerPage = z.strictObject({ rows: z.array(complaintRow), more: z.boolean() });

/** Of the lists people work from: the colleague who is away or does not answer, and in whose place the asking person sees the row. */
export const insteadOf = employeeId.optional();

/** A promise on the home list, soonest first. */
export const promiseRow = z.strictObject({
  promise: promiseId,
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  customerName: z.string().nullable(),
  code: z.string().nullable(),
  what: z.string(),
  dueAt: instant,
  channel: z.string(),
  insteadOf,
});
export type PromiseRow = z.infer<typeof promiseRow>;

/** A hand-over in the manager's queue, or an answered one back at the operator. */
export const escalationRow = z.strictObject({
  escalation: escalationId,
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  customerName: z.string().nullable(),
  from: employeeId,
  to: employeeId,
  reason: z.string(),
  text: z.string(),
  answerBy: instant,
  takenAt: instant.nullable(),
  answeredAt: instant.nullable(),
  answer: z.string().nullable(),
  answerText: z.string(),
  tellBy: instant.nullable(),
  moodStart: callerState,
  moodEnd: callerState,
  safety: z.boolean(),
  insteadOf,
});
export type EscalationRow = z.infer<typeof escalationRow>;

/** What can be granted here and now, shown beside the remedy (R100, R118). Money in minor units; null is without limit. */
export const authority = z.strictObject({
  perComplaint: z.number().int().nullable(),
  perCustomer: z.number().int().nullable(),
  /** Granted to this customer in the last 90 days. */
  spent: z.number().int(),
  /** Granted or promised on this complaint and on those tied to it. */
  spentHere: z.number().int(),
  /** What may still be granted now: the smaller of both rests. */
  left: z.number().int().nullable(),
  costOfLoss: z.number().int(),
});
export type Authority = z.infer<typeof authority>;
