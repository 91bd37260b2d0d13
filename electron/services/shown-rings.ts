import type { Ring } from '../../shared/contract/call.ts';
import { knownRing } from './known-ring.ts';
import type { OpenDesk } from './open-desk.ts';

/** The rings as every window may see them now: with nobody signed in only that a telephone rings, not whose. */
export async function shownRings({ seat, world }: OpenDesk): Promise<Ring[]> {
  const shown: Ring[] = [];
  for (const rang of world.telephone.rings.now())
    shown.push(seat.kind === 'nobody' ? nobodys(rang.id, rang.at, rang.state) : await knownRing(seat.data.db, rang));
  return shown;
}

const nobodys = (id: Ring['id'], at: Ring['at'], state: Ring['state']): Ring => ({
  id,
  number: '',
  name: '',
  at,
  state,
  customer: null,
  customerName: null,
  openComplaints: 0,
  matches: 0,
});
