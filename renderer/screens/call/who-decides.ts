import type { Category } from '../../../shared/contract/catalogue.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { CatalogueId, EmployeeId } from '../../../shared/ids.ts';
import { rankOf, isDecider } from '../../../shared/remedy/authority.ts';

/** Those a complaint can be handed to, the nearest above first; never the person who hands over. */
export const deciders = (people: readonly Person[], me: EmployeeId | undefined): readonly Person[] =>
  people
    .filter((one) => one.active && one.id !== me && isDecider(one.roles))
    .toSorted((one, other) => rankOf(one.roles) - rankOf(other.roles));

interface About {
  readonly people: readonly Person[];
  readonly categories: readonly Category[];
  readonly category: CatalogueId | undefined;
  readonly me: EmployeeId | undefined;
}

/** Who gets a hand-over unless the operator chooses another: the manager of the category, else the first manager, else whoever decides. */
export function whoDecides({ people, categories, category, me }: About): Person | undefined {
  const able = deciders(people, me);
  const named = categories.find((one) => one.id === category)?.manager;
  return able.find((one) => one.id === named) ?? able.find((one) => one.roles.includes('manager')) ?? able[0];
}
