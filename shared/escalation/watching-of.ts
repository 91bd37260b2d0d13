import type { Person } from '../contract/people.ts';
import type { DeadlineBasis } from '../deadline/deadline-basis.ts';
import type { EmployeeId, Instant } from '../ids.ts';
import { isAway } from '../people/absence.ts';
import type { Watching } from './planned.ts';
import type { EscalationRule } from './rule.ts';

interface Known {
  readonly now: Instant;
  readonly rules: readonly EscalationRule[];
  readonly people: readonly Person[];
}

/** What the rules of escalation ask of a branch at this moment: its rules, its hours and who is there. Whoever is not known is away. */
export function watchingOf({ hoursOf }: Pick<DeadlineBasis, 'hoursOf'>, { now, rules, people }: Known): Watching {
  const known = new Map<EmployeeId, Person>(people.map((one) => [one.id, one]));
  return {
    rules,
    now,
    hours: hoursOf(null),
    hoursOf,
    isAway: (id) => {
      const person = known.get(id);
      return person === undefined || isAway(person, now);
    },
    isActive: (id) => known.get(id)?.active === true,
    nameOf: (id) => known.get(id)?.name ?? '',
  };
}
