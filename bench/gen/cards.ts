import type { Command } from '../../shared/complaint/commands.ts';
import { titleOf } from '../../shared/complaint/title.ts';
import { type CatalogueId, complaintId } from '../../shared/ids.ts';
import { dice, pick } from './dice.ts';
import { inventedCustomer } from './fill-register.ts';
import { inventPerson, inventStory } from './people.ts';

/** So many cards as an operator sends them, the same every time. */
export const inventCards = (count: number, known: Known): readonly Command[] =>
  Array.from({ length: count }, (_, index) => aCard(index, known));

/** What a card may name. */
interface Known {
  readonly customers: number;
  readonly categories: readonly CatalogueId[];
}

/** Half the callers are known and chosen (new where nobody is known), four in ten are new, one in ten stays anonymous. */
function aCard(index: number, { customers, categories }: Known): Command {
  const roll = dice(index * 31_337 + 1);
  const kind = roll(10);
  const known = inventedCustomer(roll(Math.max(1, customers)));
  const fresh = inventPerson(roll);
  const isKnown = kind < 5 && customers > 0;
  const who = isKnown ? known : fresh;
  const essence = inventStory(who.language, roll);
  const caller = kind === 9 ? { anonymous: true } : { name: who.name, phone: who.phone, ...(isKnown ? { customer: known.id } : {}) };
  return {
    kind: 'register',
    complaint: complaintId.parse(`0195dddd-0000-7000-8000-${index.toString(16).padStart(12, '0')}`),
    payload: { card: { caller, case: { essence, title: titleOf(essence), category: pick(categories, roll), desired: 'a new one' } } },
  };
}
