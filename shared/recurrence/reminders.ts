import type { Instant } from '../ids.ts';
import type { CorrectiveAction } from './corrective-action.ts';

/** What somebody has to do about an action, and until when. */
export interface Reminder {
  readonly action: CorrectiveAction;
  readonly what: 'do' | 'check' | 'close';
  readonly dueAt: Instant;
  readonly overdue: boolean;
}

const soonMs = 7 * 86_400_000;

/** What is due within a week or overdue, the longest overdue first: to be done, to be checked whether it helped, to be closed. */
export const remindersOf = (actions: readonly CorrectiveAction[], now: Instant): readonly Reminder[] =>
  actions
    .filter((one) => one.closedAt === null)
    .map((action) => ({ action, ...nextStep(action) }))
    .filter((one) => one.dueAt - now <= soonMs)
    .map((one) => ({ ...one, overdue: one.dueAt < now }))
    .toSorted((one, other) => one.dueAt - other.dueAt);

function nextStep({ doneAt, dueAt, check, checkAt }: CorrectiveAction): Pick<Reminder, 'what' | 'dueAt'> {
  if (doneAt === null) return { what: 'do', dueAt };
  return check === null ? { what: 'check', dueAt: checkAt } : { what: 'close', dueAt: check.at };
}
