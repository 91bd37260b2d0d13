import { z } from 'zod';
import { causeType } from '../complaint/handling.ts';
import { catalogueId, causeId, complaintId, correctiveActionId, instant } from '../ids.ts';
import { cause, causeStatus, causeText } from '../recurrence/cause.ts';
import { actionPlan, correctiveAction, effect } from '../recurrence/corrective-action.ts';
import { filled, note } from '../text/fields.ts';
import { complaintRow } from './complaint.ts';
import type { Method } from './method.ts';

const seen = z.number().int().min(0);
const week = z.strictObject({ from: instant, count: z.number().int() });

/** A cause in the list: how many complaints, since when, and the last twelve weeks. */
export const causeRow = z.strictObject({
  cause,
  complaints: z.number().int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  weeks: z.array(week),
  /** Corrective actions that are not closed. */
  openActions: z.number().int(),
});
export type CauseRow = z.infer<typeof causeRow>;

/** Complaints that came close together and have no cause of their own yet (E9). */
export const proposedCause = z.strictObject({
  product: catalogueId.nullable(),
  productName: z.string(),
  causeType,
  complaints: z.array(complaintId),
  firstAt: instant,
  lastAt: instant,
});
export type ProposedCause = z.infer<typeof proposedCause>;

/** What is due or overdue about a corrective action. */
export const actionReminder = z.strictObject({
  action: correctiveAction,
  causeTitle: z.string(),
  what: z.enum(['do', 'check', 'close']),
  dueAt: instant,
  overdue: z.boolean(),
});
export type ActionReminder = z.infer<typeof actionReminder>;

const rate = z.strictObject({ count: z.number().int(), weeks: z.number(), perWeek: z.number() });

/** A corrective action with the complaints counted around the day it was done, and what they say by themselves. */
export const countedAction = z.strictObject({
  action: correctiveAction,
  before: rate.nullable(),
  after: rate.nullable(),
  says: effect.nullable(),
  may: z.strictObject({ plan: z.boolean(), finish: z.boolean() }),
});
export type CountedAction = z.infer<typeof countedAction>;

export const causeView = causeRow.extend({
  /** The newest complaints of the cause. */
  rows: z.array(complaintRow),
  actions: z.array(countedAction),
  mayManage: z.boolean(),
});
export type CauseView = z.infer<typeof causeView>;

export const recurrenceContract = {
  'cause.list': {
    input: z.strictObject({ status: causeStatus.optional() }),
    output: z.strictObject({
      causes: z.array(causeRow),
      proposed: z.array(proposedCause),
      reminders: z.array(actionReminder),
      /** Closed in the last 90 days with the word that something is done, and nothing is planned against any cause of theirs (R130). */
      unplanned: z.array(complaintRow),
    }),
    needs: 'readCauses',
  },
  'cause.read': { input: z.strictObject({ cause: causeId }), output: causeView, needs: 'readCauses' },
  /** The open causes, and to which of them a complaint belongs. */
  'cause.choices': {
    input: z.strictObject({ complaint: complaintId }),
    output: z.array(z.strictObject({ cause, belongs: z.boolean() })),
    needs: 'manageCauses',
  },
  'cause.save': {
    input: z.strictObject({ cause: causeId, seen, text: causeText, complaints: z.array(complaintId).max(500) }),
    output: cause,
    needs: 'manageCauses',
  },
  'cause.turn': { input: z.strictObject({ cause: causeId, seen, status: causeStatus }), output: cause, needs: 'manageCauses' },
  'cause.member': {
    input: z.strictObject({ cause: causeId, complaint: complaintId, belongs: z.boolean() }),
    output: z.null(),
    needs: 'manageCauses',
  },
  'action.plan': {
    input: z.strictObject({ action: correctiveActionId, cause: causeId, seen, plan: actionPlan }),
    output: correctiveAction,
    needs: 'manageCauses',
  },
  'action.finish': {
    input: z.strictObject({ action: correctiveActionId, text: filled(note) }),
    output: correctiveAction,
    needs: 'manageCauses',
  },
  'action.check': {
    input: z.strictObject({ action: correctiveActionId, verdict: effect, note }),
    output: correctiveAction,
    needs: 'manageCauses',
  },
  'action.close': { input: z.strictObject({ action: correctiveActionId }), output: correctiveAction, needs: 'manageCauses' },
} as const satisfies Readonly<Record<string, Method>>;
