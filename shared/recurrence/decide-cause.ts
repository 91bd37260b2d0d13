import { reach } from '../access.ts';
import type { Person } from '../contract/people.ts';
import type { CauseId, EmployeeId, Instant } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import type { Cause, CauseStatus, CauseText } from './cause.ts';
import type { CorrectiveAction } from './corrective-action.ts';

interface By {
  readonly who: Pick<Person, 'id' | 'roles'>;
  readonly now: Instant;
  /** The revision the person saw; 0 for a new one. */
  readonly seen: number;
}

/** May this person change what this one answers for? A supervisor changes only their own. */
export function mayManage({ id, roles }: By['who'], owner: EmployeeId | null): boolean {
  const how = reach(roles, 'manageCauses');
  return how === 'own' ? owner === id : how !== 'none';
}

/** A cause is named, or named better. Refuses ruleMissing for a rule that names nothing, notYours and changedMeanwhile. */
export function nameCause(
  before: Cause | undefined,
  { who, now, seen, id, text }: By & { readonly id: CauseId; readonly text: CauseText },
): Result<Cause, Refusal> {
  const { rule } = text;
  if (rule !== null && rule.category === null && rule.product === null && rule.causeType === null) return refused(because('ruleMissing'));
  if (!mayManage(who, before === undefined ? text.owner : before.owner)) return refused(because('notYours'));
  if (before === undefined) return ok({ ...text, id, status: 'open', openedBy: who.id, openedAt: now, closedAt: null, revision: 1 });
  if (before.revision !== seen) return refused(because('changedMeanwhile'));
  return ok({ ...before, ...text, revision: before.revision + 1 });
}

/** Nothing is left to do against a cause, or it is taken up again. Refuses actionsOpen while one of its actions is not closed. */
export function turnCause(
  before: Cause,
  { who, now, seen, status, actions }: By & { readonly status: CauseStatus; readonly actions: readonly CorrectiveAction[] },
): Result<Cause, Refusal> {
  if (!mayManage(who, before.owner)) return refused(because('notYours'));
  if (before.status === status) return ok(before);
  if (before.revision !== seen) return refused(because('changedMeanwhile'));
  const open = actions.filter((one) => one.closedAt === null).length;
  if (status === 'closed' && open > 0) return refused(because('actionsOpen', { number: open }));
  return ok({ ...before, status, closedAt: status === 'closed' ? now : null, revision: before.revision + 1 });
}
