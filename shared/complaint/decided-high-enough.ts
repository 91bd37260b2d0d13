import type { Person } from '../contract/people.ts';
import type { EmployeeId } from '../ids.ts';
import { rankOf } from '../remedy/authority.ts';
import type { Complaint } from './complaint.ts';

interface Asking {
  readonly who: Pick<Person, 'id' | 'roles'>;
  readonly person: (id: EmployeeId) => Pick<Person, 'roles'> | undefined;
}

const managerRank = rankOf(['manager']);

/**
 * Did somebody decide it who may? What is minor is the front desk's; what weighs heavily is decided by a manager or the director, in person,
 * by an answer, by what they found out, or by the remedy they granted (product.md 3.4). What was decided before it was reopened does not count.
 */
export function isDecidedHighEnough(complaint: Complaint, { who, person }: Asking): boolean {
  if (complaint.triage.weight === 'minor' || rankOf(who.roles) >= managerRank) return true;
  // What is being carried out was decided when that began.
  if ((complaint.waiting?.before ?? complaint.state) === 'remedyInProgress') return true;
  return decidersOf(complaint).some((id) => rankOf(person(id)?.roles ?? []) >= managerRank);
}

/** Whoever answered a hand-over, found out what happened, or granted a remedy since it was last reopened. */
export function decidersOf({ escalations, finding, offers, reopenedAt }: Complaint): readonly EmployeeId[] {
  const since = (at: number | null): boolean => at !== null && at >= (reopenedAt ?? 0);
  return [
    ...escalations.filter((one) => since(one.answeredAt) && one.answer !== 'passedOn' && one.answer !== 'withdrawn').map(({ to }) => to),
    ...(finding !== null && since(finding.at) ? [finding.by] : []),
    ...offers
      .filter(({ state, proposedAt }) => since(proposedAt) && (state === 'accepted' || state === 'executed'))
      .map(({ approval, proposedBy }) => approval?.decidedBy ?? proposedBy),
  ];
}
