import { theirsAfter } from './row-checks.ts';
import { about, becomes, madeBy, type RowRight } from './row-right.ts';

/** What asking for an erasure does to its row. */
export const erasureAsked: RowRight = {
  add: true,
  only: [about('customer'), madeBy('asked_by'), becomes('state', ['asked']), becomes('customers', ['[]'])],
};

/** What a second person's word does to it. That it is a second one, and that nothing stands against it: decide-erasure.ts. */
export const erasureDecided = (state: 'confirmed' | 'dropped'): RowRight => ({
  change: ['state', 'decided_by', 'decided_at'],
  only: [about('customer'), becomes('state', [state]), theirsAfter('decided_by')],
  stays: (before) => before['state'] !== 'asked',
});
