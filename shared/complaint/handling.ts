import { z } from 'zod';
import { complaintId, employeeId, instant, promiseId } from '../ids.ts';
import { line, note } from '../text/fields.ts';
import { complaintState } from './states.ts';

/** minor: the front desk solves it here and now. substantial: it needs time and effort (R60). */
export const weight = z.enum(['minor', 'substantial']);
export const complexity = z.enum(['noAnalysis', 'analysis', 'teamDecision']);
export const concerns = z.enum([
  'service',
  'staffBehaviour',
  'serviceQuality',
  'goodsQuality',
  'deliveryTime',
  'priceBilling',
  'information',
  'other',
]);
export const claimType = z.enum([
  'refund',
  'priceReduction',
  'exchange',
  'repair',
  'redoWork',
  'damages',
  'prepaymentReturn',
  'explanation',
  'apology',
  'other',
]);
export type ClaimType = z.infer<typeof claimType>;
export const caseFlag = z.enum(['safety', 'legal', 'regulatory', 'vulnerable', 'media', 'repeat']);

/** What kind of complaint it is and how heavy it weighs (R60–R65). */
export const triage = z.strictObject({
  weight,
  /** 1 is an annoyance, 4 is harm. */
  severity: z.number().int().min(1).max(4),
  complexity,
  concerns: concerns.nullable(),
  claimType: claimType.nullable(),
  flags: z.array(caseFlag).max(6),
  revealsWeakPoint: z.boolean(),
  /** The colleagues it is about; they never own, investigate, approve or rate it (E10). */
  subjects: z.array(employeeId).max(20),
});
export type Triage = z.infer<typeof triage>;

/** How a complaint stands before anybody weighed it: light, and with nothing known. */
export const untriaged: Triage = {
  weight: 'minor',
  severity: 1,
  complexity: 'noAnalysis',
  concerns: null,
  claimType: null,
  flags: [],
  revealsWeakPoint: false,
  subjects: [],
};

export const judgement = z.enum(['justified', 'partly', 'unjustified', 'undetermined']);
export type Judgement = z.infer<typeof judgement>;
export const reasonCode = z.enum(['manualNotRead', 'misuse', 'thirdParty', 'noObligation', 'outOfTerm', 'other']);
/** Whose fault it was: a person's, or one built into the service system (R66). */
export const faultSide = z.enum(['employee', 'system', 'supplier', 'customer', 'thirdParty', 'none']);
export type FaultSide = z.infer<typeof faultSide>;
export const causeType = z.enum([
  'product',
  'delivery',
  'workflow',
  'behaviour',
  'knowledge',
  'information',
  'price',
  'system',
  'supplier',
  'customer',
  'other',
]);
export type CauseType = z.infer<typeof causeType>;

/** What was found out, and the verdict on it (R62, R66, R67, R109). */
export const finding = z.strictObject({
  judgement,
  reasonCode: reasonCode.nullable(),
  reason: note,
  faultSide,
  controllable: z.boolean(),
  causeType: causeType.nullable(),
  rootCause: note,
  /** Five whys, the first symptom first; fewer are allowed. */
  whys: z.array(line).max(5),
  /** The product's own warranty promise was read (R57). */
  warrantyChecked: z.boolean(),
  by: employeeId,
  at: instant,
});
export type Finding = z.infer<typeof finding>;

/** The customer's turn: what is awaited, and when somebody looks again. */
export const waiting = z.strictObject({ for: note, remindAt: instant, since: instant, before: complaintState });

export const cancelReason = z.enum(['merged', 'duplicate', 'withdrawn', 'notAComplaint', 'test']);

/** Why a complaint is none of its own; undone within 30 days it stands where it stood. */
export const cancelled = z.strictObject({
  reason: cancelReason,
  text: note,
  /** The complaint it was merged into or repeats. */
  target: complaintId.nullable(),
  /** The promise that stood open until then. */
  promise: promiseId.nullable(),
  by: employeeId,
  at: instant,
  before: complaintState,
});
export type Cancelled = z.infer<typeof cancelled>;

/** How it was closed: whether something is done against the cause (R130). */
export const closing = z.strictObject({ correctiveAction: z.boolean(), note, by: employeeId, at: instant });
