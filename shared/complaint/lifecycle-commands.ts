import { z } from 'zod';
import { complaintId, employeeId, instant, promiseId, workRecordId } from '../ids.ts';
import { filled, note } from '../text/fields.ts';
import { cancelReason, causeType, faultSide, finding, triage } from './handling.ts';
import { handLinkKind, linkKind } from './link.ts';
import { promisePayload } from './promise-payload.ts';

/** Why a complaint is none of its own; merging is a reason too, but two complaints change then (`join`). */
export const givenCancelReason = cancelReason.exclude(['merged']);

/** What people do to a complaint after the call: who has it, how heavy it weighs, how it goes on and how it ends (product.md 3.3). */
export const lifecyclePayloads = {
  weigh: triage,
  /** Who is the customer's one voice, and who finds out what happened; a field left out stays as it is. */
  assign: z.strictObject({ owner: employeeId.optional(), investigator: employeeId.nullable().optional(), text: note }),
  investigate: z.strictObject({
    investigator: employeeId.optional(),
    text: note,
    /** By when those who have to be heard say what happened; the promise to the customer otherwise. */
    askBy: instant.optional(),
    /** The statements that are asked for; the desk gives them their ids. */
    statements: z.array(workRecordId).max(22).optional(),
  }),
  conclude: finding.omit({ by: true, at: true }),
  wait: z.strictObject({ for: filled(note), remindAt: instant }),
  resume: z.strictObject({ text: note }),
  sendBack: z.strictObject({ reason: filled(note) }),
  /** How high the trouble stood when the person looked, and how high it stands from now on. */
  deEscalate: z.strictObject({ seen: z.number().int().min(1).max(3), to: z.number().int().min(0).max(2), reason: filled(note) }),
  close: z.strictObject({
    correctiveAction: z.boolean(),
    note,
    /** Asked in the closing form where the investigation has not named it (U6). */
    cause: z.strictObject({ causeType, faultSide, rootCause: note }).optional(),
  }),
  reopen: z.strictObject({ reason: filled(note), promise: promisePayload }),
  cancel: z.strictObject({
    reason: cancelReason,
    text: note,
    /** The complaint it repeats or was joined to. */
    target: complaintId.optional(),
    /** The tie to the complaint it repeats; the desk gives it an id. */
    link: workRecordId.optional(),
  }),
  restore: z.strictObject({ text: note }),
  /** On the complaint that goes on: another one is joined into it. */
  join: z.strictObject({ source: complaintId, link: workRecordId, promise: promiseId }),
  part: z.strictObject({ link: workRecordId }),
  link: z.strictObject({ link: workRecordId, kind: linkKind.extract([...handLinkKind.options, 'newAfterClose']), other: complaintId }),
  unlink: z.strictObject({ link: workRecordId }),
} as const;
