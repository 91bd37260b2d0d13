import { rankOf, isDecider } from '../../../shared/remedy/authority.ts';
/** Those a complaint can be handed to, the nearest above first; never the person who hands over. */
export const deciders = (people, me) =>
  people
    .filter((one) => one.active && one.id !== me && isDecider(one.roles))
    .toSorted((one, other) => rankOf(one.roles) - rankOf(other.roles));
/** Who gets a hand-over unless the operator chooses another: the manager of the category, else the first manager, else whoever decides. */
export function whoDecides({ people, categories, category, me }) {
  const able = deciders(people, me);
  const named = categories.find((one) => one.id === category)?.manager;
  return able.find((one) => one.id === named) ?? able.find((one) => one.roles.includes('manager')) ?? able[0];
}
