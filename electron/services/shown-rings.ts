import type { Ring } from '../../shared/contract/call.ts';
import { readPerson } from '../store/people.ts';
import { coveredRing } from './covered-ring.ts';
import { knownRing } from './known-ring.ts';
import { knowsCustomers } from './masked.ts';
import type { OpenDesk } from './open-desk.ts';

/**
 * The rings as every window may see them now: with nobody signed in, the screen covered, or somebody there who may not see customers,
 * only that a telephone rings, not whose.
 */
export async function shownRings({ seat, world }: OpenDesk): Promise<Ring[]> {
  const who = seat.kind === 'active' ? await readPerson(seat.data.db, seat.person) : undefined;
  const sees = who !== undefined && knowsCustomers(who);
  const shown: Ring[] = [];
  for (const rang of world.telephone.rings.now())
    shown.push(seat.kind === 'active' && sees ? await knownRing(seat.data.db, rang) : coveredRing(rang));
  return shown;
}
