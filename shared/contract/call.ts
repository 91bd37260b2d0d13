import { z } from 'zod';
import { callerState } from '../complaint/card.ts';
import { callbackId, callId, complaintId, customerId, draftId, employeeId, instant } from '../ids.ts';
import { scriptEvent, scriptPin } from '../script/events.ts';
import { line } from '../text/fields.ts';

/** A phone that rings, as the telephone told us; it waits in a bar at the top and never takes the focus. */
export const ring = z.strictObject({
  id: callId,
  number: line,
  name: line,
  at: instant,
  state: z.enum(['ringing', 'answered', 'ended']),
  /** The one customer with this number, if there is exactly one. */
  customer: customerId.nullable(),
  customerName: line.nullable(),
  openComplaints: z.number().int(),
  /** How many customers share the number: above 1 the operator chooses. */
  matches: z.number().int(),
});
export type Ring = z.infer<typeof ring>;

export const callDirection = z.enum(['in', 'out']);

/** A call being held at this desk. */
export const liveCall = z.strictObject({
  id: callId,
  draft: draftId,
  direction: callDirection,
  number: line,
  customer: customerId.nullable(),
  complaint: complaintId.nullable(),
  answeredAt: instant,
  script: scriptPin,
  events: z.array(scriptEvent).optional(),
});
export type LiveCall = z.infer<typeof liveCall>;

export const startCall = z.strictObject({
  call: callId,
  draft: draftId,
  direction: callDirection,
  number: line.optional(),
  /** The ring this call answers. */
  ring: callId.optional(),
  /** The call-back it carries out. */
  callback: callbackId.optional(),
  /** The complaint it is about, when an operator calls the customer. */
  complaint: complaintId.optional(),
});

export const finishCall = z.strictObject({
  call: callId,
  endedAt: instant,
  holdSeconds: z.number().int().min(0).max(86_400),
  moodStart: callerState,
  moodEnd: callerState,
  wrapUp: z.string().max(40).nullable(),
  wrapUpSeconds: z.number().int().min(0).max(86_400),
  complaint: complaintId.nullable(),
  customer: customerId.nullable(),
  /** Weight of the script's evidence found and applicable on the path taken, 0 to 100; null before any stage counted. */
  adherence: z.number().min(0).max(100).nullable(),
});

/** A customer to call back: a call nobody took, or one parked with a time. */
export const callback = z.strictObject({
  id: callbackId,
  reason: z.enum(['missed', 'parked', 'dropped']),
  number: line,
  name: line,
  customer: customerId.nullable(),
  openComplaints: z.number().int(),
  at: instant,
  dueAt: instant.nullable(),
  by: employeeId.nullable(),
});
export type Callback = z.infer<typeof callback>;
