import { z } from 'zod';
import { verdict } from '../complaint/card.ts';
import { givenCancelReason, lifecyclePayloads } from '../complaint/lifecycle-commands.ts';
import { handLinkKind } from '../complaint/link.ts';
import { complaintId, employeeId, instant } from '../ids.ts';
import { refusal } from '../refusal/refusal.ts';
import { remedyType } from '../remedy/remedy.ts';
import { filled, story } from '../text/fields.ts';
import type { Method } from './method.ts';
import { changedComplaint, onComplaint } from './on-complaint.ts';

const { weigh, assign, investigate, conclude, wait, resume, sendBack, deEscalate, close, reopen, cancel, restore, link, unlink } =
  lifecyclePayloads;

const cancelHere = cancel.omit({ link: true }).extend({ reason: givenCancelReason });

/** What can be done with several complaints at once; each is decided as if it were the only one (U6). */
export const bulkAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), payload: assign }),
  z.strictObject({ kind: z.literal('wait'), payload: wait }),
  z.strictObject({ kind: z.literal('resume'), payload: resume }),
  z.strictObject({ kind: z.literal('close'), payload: close }),
  z.strictObject({ kind: z.literal('cancel'), payload: cancelHere }),
  z.strictObject({ kind: z.literal('sameCause'), payload: z.strictObject({ other: complaintId }) }),
]);
export type BulkAct = z.infer<typeof bulkAct>;

/** How one of several complaints fares: what it says no to, or null. */
export const bulkOutcome = z.strictObject({ complaint: complaintId, number: z.string(), title: z.string(), refusal: refusal.nullable() });
export type BulkOutcome = z.infer<typeof bulkOutcome>;

/** What an operator reports of a complaint they solved in the first contact: what was done, what was given (R71). */
export const onCallReport = z.strictObject({
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  at: instant,
  by: employeeId,
  verdict: verdict.nullable(),
  text: z.string(),
  remedy: remedyType.nullable(),
  amount: z.number().int(),
});
export type OnCallReport = z.infer<typeof onCallReport>;

/** So many complaints are done in one request: the window sends the next ones when these are done, and can stop between. */
export const bulkAtOnce = 20;

/** A complaint whose customer was waited for until now, soonest first. */
export const waitingRow = z.strictObject({
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  customerName: z.string().nullable(),
  code: z.string().nullable(),
  for: z.string(),
  remindAt: instant,
  insteadOf: employeeId.optional(),
});
export type WaitingRow = z.infer<typeof waitingRow>;

/** From the call to the end: weighed, given to people, investigated, waited for, closed, reopened, cancelled, tied to others. */
export const lifecycleContract = {
  'complaint.weigh': { input: onComplaint(weigh), output: changedComplaint, needs: 'weighComplaint' },
  'complaint.assign': { input: onComplaint(assign), output: changedComplaint, needs: 'assignComplaint' },
  'complaint.investigate': { input: onComplaint(investigate.omit({ statements: true })), output: changedComplaint, needs: 'investigate' },
  'complaint.conclude': { input: onComplaint(conclude), output: changedComplaint, needs: 'concludeInvestigation' },
  'complaint.wait': { input: onComplaint(wait), output: changedComplaint, needs: 'recordMeasure' },
  'complaint.resume': { input: onComplaint(resume), output: changedComplaint, needs: 'recordMeasure' },
  'complaint.sendBack': { input: onComplaint(sendBack), output: changedComplaint, needs: 'sendBack' },
  'complaint.deEscalate': { input: onComplaint(deEscalate), output: changedComplaint, needs: 'deEscalate' },
  'complaint.close': { input: onComplaint(close), output: changedComplaint, needs: 'closeComplaint' },
  'complaint.reopen': { input: onComplaint(reopen), output: changedComplaint, needs: 'takeCall' },
  /** A new complaint of the same customer, tied to one that can no longer be reopened (U27). */
  'complaint.again': {
    input: z.strictObject({ complaint: complaintId, after: complaintId, essence: filled(story) }),
    output: changedComplaint,
    needs: 'takeCall',
  },
  'complaint.cancel': { input: onComplaint(cancelHere), output: changedComplaint, needs: 'cancelComplaint' },
  /** Puts a cancelled complaint back; one that was merged is parted from the other (U12). */
  'complaint.restore': { input: onComplaint(restore), output: changedComplaint, needs: 'cancelComplaint' },
  /** Joins this complaint into `into`, where it goes on. Answers with that one. */
  'complaint.merge': {
    input: z.strictObject({ complaint: complaintId, into: complaintId }),
    output: changedComplaint,
    needs: 'cancelComplaint',
  },
  'complaint.link': { input: onComplaint(link.extend({ kind: handLinkKind })), output: changedComplaint, needs: 'takeCall' },
  'complaint.unlink': { input: onComplaint(unlink), output: changedComplaint, needs: 'editComplaint' },
  /** The report line to the manager on everything that was solved in the first contact in this time, the latest first (R71). */
  'report.onCall': {
    input: z.strictObject({ from: instant, to: instant }),
    output: z.array(onCallReport),
    needs: 'answerEscalation',
  },
  /** What several complaints would say to an act, with nothing done. */
  'bulk.preview': {
    input: z.strictObject({ act: bulkAct, complaints: z.array(complaintId).min(1).max(500) }),
    output: z.array(bulkOutcome),
    needs: 'handOver',
  },
  'bulk.run': {
    input: z.strictObject({ act: bulkAct, complaints: z.array(complaintId).min(1).max(bulkAtOnce) }),
    output: z.array(bulkOutcome),
    needs: 'handOver',
  },
} as const satisfies Readonly<Record<string, Method>>;
