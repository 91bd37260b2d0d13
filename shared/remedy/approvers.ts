import type { Complaint } from '../complaint/complaint.ts';
import { isSubject } from '../complaint/subjects.ts';
import type { Limit } from '../contract/catalogue.ts';
import type { Person } from '../contract/people.ts';
import type { EmployeeId } from '../ids.ts';
import { amountLeft, limitsOf, rankOf, type Spent } from './authority.ts';

interface Asking {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly limits: readonly Limit[];
}

/** Whom this person can ask to approve a remedy of this complaint: whoever decides more than they do, and whom it is not about (E6, E10). */
export const approversFor = (complaint: Complaint, { me, people, limits }: Asking): readonly Person[] =>
  people.filter(
    (one) =>
      one.active &&
      one.id !== me.id &&
      !isSubject(complaint, one.id) &&
      rankOf(one.roles) > 0 &&
      (rankOf(one.roles) > rankOf(me.roles) || limitsOf(one.roles, limits).perComplaint === null),
  );

interface Wanted {
  readonly amount: number;
  readonly spent: Spent;
  readonly limits: readonly Limit[];
  /** Who decides this category usually; chosen before others of the same rank. */
  readonly usual: EmployeeId | null;
}

/** Who is asked first: the lowest of them whose limits cover the amount; where nobody's do, the highest, who knows further (R100). */
export function firstApprover(approvers: readonly Person[], { amount, spent, limits, usual }: Wanted): Person | undefined {
  const covers = ({ roles }: Person): boolean => {
    const left = amountLeft(limitsOf(roles, limits), spent);
    return left === null || left >= amount;
  };
  const byRank = approvers.toSorted(
    (one, other) => rankOf(one.roles) - rankOf(other.roles) || Number(other.id === usual) - Number(one.id === usual),
  );
  return byRank.find(covers) ?? byRank.at(-1);
}
