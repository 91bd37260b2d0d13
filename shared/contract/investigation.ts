import { z } from 'zod';
import { complaintId, employeeId, instant, workRecordId } from '../ids.ts';
import { investigationPayloads } from '../investigation/investigation-commands.ts';
import { offerPayloads } from '../remedy/offer-commands.ts';
import { approval } from '../remedy/offer.ts';
import { remedyType } from '../remedy/remedy.ts';
import type { Method } from './method.ts';
import { changedComplaint, onComplaint } from './on-complaint.ts';

const { askStatement, giveStatement, missStatement, askTask, endTask } = investigationPayloads;
const { propose, approve, present, execute, dropOffer } = offerPayloads;

/** A statement or a task somebody is asked for, soonest due first. */
export const askedRow = z.strictObject({
  kind: z.enum(['statement', 'task']),
  record: workRecordId,
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  /** The question, or what is to be done. */
  what: z.string(),
  from: employeeId,
  dueAt: instant,
  insteadOf: employeeId.optional(),
});
export type AskedRow = z.infer<typeof askedRow>;

/** A remedy that waits for the asking person's yes, soonest to be answered first. */
export const approvalRow = z.strictObject({
  offer: workRecordId,
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  customerName: z.string().nullable(),
  type: remedyType,
  text: z.string(),
  amount: z.number().int(),
  by: employeeId,
  because: approval.shape.because,
  note: z.string(),
  answerBy: instant,
  requestedAt: instant,
  insteadOf: employeeId.optional(),
});
export type ApprovalRow = z.infer<typeof approvalRow>;

/** What a customer was given or promised, on any of their complaints; `promised` is not carried out yet. */
export const givenRow = z.strictObject({
  complaint: complaintId,
  number: z.string(),
  type: remedyType,
  text: z.string(),
  amount: z.number().int(),
  underWarranty: z.boolean(),
  promised: z.boolean(),
  at: instant,
});
export type GivenRow = z.infer<typeof givenRow>;

const nothing = z.strictObject({});

/** What happened is found out, and a remedy goes its way from proposal to proof. */
export const investigationContract = {
  'complaint.askStatement': { input: onComplaint(askStatement), output: changedComplaint, needs: 'investigate' },
  'complaint.giveStatement': { input: onComplaint(giveStatement), output: changedComplaint, needs: 'giveStatement' },
  'complaint.missStatement': { input: onComplaint(missStatement), output: changedComplaint, needs: 'giveStatement' },
  'complaint.askTask': { input: onComplaint(askTask), output: changedComplaint, needs: 'investigate' },
  'complaint.endTask': { input: onComplaint(endTask), output: changedComplaint, needs: 'giveStatement' },
  'complaint.propose': { input: onComplaint(propose), output: changedComplaint, needs: 'grantRemedy' },
  'complaint.approve': { input: onComplaint(approve), output: changedComplaint, needs: 'approveRemedy' },
  'complaint.present': { input: onComplaint(present), output: changedComplaint, needs: 'recordMeasure' },
  'complaint.execute': { input: onComplaint(execute), output: changedComplaint, needs: 'recordMeasure' },
  'complaint.dropOffer': { input: onComplaint(dropOffer), output: changedComplaint, needs: 'grantRemedy' },
  /** Statements and tasks asked of this person, or tasks of their department. */
  'asked.read': { input: nothing, output: z.array(askedRow), needs: 'giveStatement' },
  /** Remedies this person is asked to approve. */
  'approval.read': { input: nothing, output: z.array(approvalRow), needs: 'approveRemedy' },
  /** What the complaint's customer was given in the last 90 days, or is promised; the latest first. */
  'complaint.given': { input: z.strictObject({ complaint: complaintId }), output: z.array(givenRow), needs: 'grantRemedy' },
} as const satisfies Readonly<Record<string, Method>>;
