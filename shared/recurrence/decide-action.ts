import type { Person } from '../contract/people.ts';
import type { CauseId, CorrectiveActionId, Instant } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import type { ActionPlan, CorrectiveAction, Effect } from './corrective-action.ts';
import type { Rates } from './rates.ts';

interface By {
  readonly who: Pick<Person, 'id'>;
  readonly now: Instant;
}

type Decided = Result<CorrectiveAction, Refusal>;

interface Planning extends By {
  readonly id: CorrectiveActionId;
  readonly cause: CauseId;
  readonly plan: ActionPlan;
  /** The revision the person saw; 0 for a new one. */
  readonly seen: number;
}

/** Who does what against a cause until when, or the plan put right while it is not closed (R130). Refuses dueInThePast, checkBeforeDue, actionClosed, changedMeanwhile. */
export function planAction(before: CorrectiveAction | undefined, { who, now, id, cause, plan, seen }: Planning): Decided {
  if (plan.checkAt <= plan.dueAt) return refused(because('checkBeforeDue'));
  if (before === undefined) {
    if (plan.dueAt < now) return refused(because('dueInThePast'));
    return ok({
      ...plan,
      id,
      cause,
      plannedBy: who.id,
      plannedAt: now,
      doneAt: null,
      doneText: '',
      check: null,
      closedAt: null,
      revision: 1,
    });
  }
  if (before.closedAt !== null) return refused(because('actionClosed'));
  if (before.revision !== seen) return refused(because('changedMeanwhile'));
  return ok({ ...before, ...plan, revision: before.revision + 1 });
}

/** It has been done; from now on the complaints after it are counted. */
export function finishAction(before: CorrectiveAction, { now, text }: By & { readonly text: string }): Decided {
  if (before.closedAt !== null) return refused(because('actionClosed'));
  if (before.doneAt !== null) return ok(before);
  return ok({ ...before, doneAt: now, doneText: text, revision: before.revision + 1 });
}

interface Checking extends By {
  readonly verdict: Effect;
  readonly note: string;
  /** Counted from the complaints themselves, never typed in. */
  readonly rates: Rates;
}

/** Whether it helped (R133). Refuses actionNotDone, and checkTooEarly before the day that was set for it or within a week of its being done. */
export function checkAction(before: CorrectiveAction, { who, now, verdict, note, rates }: Checking): Decided {
  if (before.closedAt !== null) return refused(because('actionClosed'));
  if (before.doneAt === null) return refused(because('actionNotDone'));
  if (now < before.checkAt || rates.after === undefined) return refused(because('checkTooEarly', { days: daysUntil(before, now) }));
  const check = { verdict, note, before: rates.before.perWeek, after: rates.after.perWeek, by: who.id, at: now };
  return ok({ ...before, check, revision: before.revision + 1 });
}

const dayMs = 86_400_000;

const daysUntil = ({ checkAt, doneAt }: CorrectiveAction, now: Instant): number =>
  Math.ceil((Math.max(checkAt, (doneAt ?? now) + 7 * dayMs) - now) / dayMs);

/** Nothing is left to do about it: never before somebody looked whether it helped (U28). Refuses checkMissing. */
export function closeAction(before: CorrectiveAction, { now }: By): Decided {
  if (before.closedAt !== null) return ok(before);
  if (before.check === null) return refused(because('checkMissing'));
  return ok({ ...before, closedAt: now, revision: before.revision + 1 });
}
