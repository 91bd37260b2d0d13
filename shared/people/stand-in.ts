import type { Person } from '../contract/people.ts';
import type { EmployeeId, Instant } from '../ids.ts';
import { rankOf } from '../remedy/authority.ts';
import { isAway } from './absence.ts';

export interface Around {
  readonly people: readonly Person[];
  readonly now: Instant;
}

/**
 * Who does somebody's work in their place, the first choice first (R98, E13): the deputy, and where he is away too, his deputy; then
 * everyone there of the next level, and of each level above. In one's own department before elsewhere, by name within. Never the person.
 */
export function standInLine(absent: Person, { people, now }: Around): readonly Person[] {
  const deputies = deputiesOf(absent, people);
  const others = people
    .filter((one) => isAbove(one, absent))
    .toSorted(
      (one, other) =>
        rankOf(one.roles) - rankOf(other.roles) ||
        Number(other.department === absent.department) - Number(one.department === absent.department) ||
        (one.name < other.name ? -1 : 1),
    );
  return [...new Set([...deputies, ...others])].filter((one) => one.id !== absent.id && !isAway(one, now));
}

/** The first of that line who may do the work in question; undefined where nobody is left. Whether the person is away is not asked. */
export const standInFor = (absent: Person, around: Around, mayDoIt: (one: Person) => boolean = () => true): Person | undefined =>
  standInLine(absent, around).find(mayDoIt);

/** The deputy, his deputy, and so on, until it ends or comes round. */
function deputiesOf({ id, deputy }: Person, people: readonly Person[]): readonly Person[] {
  const seen = new Set<EmployeeId>([id]);
  const chain: Person[] = [];
  let next = people.find((one) => one.id === deputy);
  while (next !== undefined && !seen.has(next.id)) {
    seen.add(next.id);
    chain.push(next);
    const { deputy: after }: Person = next;
    next = people.find((one) => one.id === after);
  }
  return chain;
}

/** Leads at least a shift and stands above them; above a director there is nobody but another one. */
function isAbove(one: Person, absent: Person): boolean {
  const [rank, than] = [rankOf(one.roles), Math.max(0, rankOf(absent.roles))];
  return rank > than || (rank === than && than === rankOf(['director']));
}
