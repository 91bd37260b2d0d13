import type { Ring } from '../../shared/contract/call.ts';
import { coveredRing } from './covered-ring.ts';
import { knownRing } from './known-ring.ts';
import type { OpenDesk } from './open-desk.ts';

/** The rings as every window may see them now: with nobody signed in, or the screen covered, only that a telephone rings, not whose. */
export async function shownRings({ seat, world }: OpenDesk): Promise<Ring[]> {
  const shown: Ring[] = [];
  for (const rang of world.telephone.rings.now())
    shown.push(seat.kind === 'active' ? await knownRing(seat.data.db, rang) : coveredRing(rang));
  return shown;
}
