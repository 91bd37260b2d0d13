import { z } from 'zod';
import { causeId, correctiveActionId, employeeId, instant } from '../ids.ts';
import { filled, note } from '../text/fields.ts';

/** What is changed, so that it does not happen again (R132). */
export const actionKind = z.enum(['product', 'workflow', 'training', 'instruction', 'supplier', 'standard']);
export const effect = z.enum(['effective', 'not', 'unclear']);
export type Effect = z.infer<typeof effect>;

/** What somebody plans: who does what until when, and when it is looked at whether it helped. */
export const actionPlan = z.strictObject({
  kind: actionKind,
  what: filled(note),
  responsible: employeeId,
  dueAt: instant,
  checkAt: instant,
});
export type ActionPlan = Readonly<z.infer<typeof actionPlan>>;

/** Whether it helped: complaints a week before and after, and what somebody concludes from them. */
export const effectCheck = z.strictObject({
  verdict: effect,
  note,
  /** Complaints of the cause a week, in the eight weeks before it was done and in those since. */
  before: z.number().min(0),
  after: z.number().min(0),
  by: employeeId,
  at: instant,
});

/** A corrective action (R130, U28): planned, done, checked, and only then closed. */
export const correctiveAction = actionPlan.extend({
  id: correctiveActionId,
  cause: causeId,
  plannedBy: employeeId,
  plannedAt: instant,
  doneAt: instant.nullable(),
  doneText: note,
  check: effectCheck.nullable(),
  closedAt: instant.nullable(),
  revision: z.number().int().min(1),
});
export type CorrectiveAction = Readonly<z.infer<typeof correctiveAction>>;
