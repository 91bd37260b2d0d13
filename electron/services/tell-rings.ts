import { keepMissed } from './keep-missed.ts';
import type { OpenDesk } from './open-desk.ts';
import { shownRings } from './shown-rings.ts';

/** Tells every window what rings now, then writes the missed calls down: a register that takes nothing (a full disk) silences no telephone. */
export async function tellRings(desk: OpenDesk): Promise<void> {
  desk.world.announce({ event: 'rings', rings: await shownRings(desk) });
  await keepMissed(desk);
}
