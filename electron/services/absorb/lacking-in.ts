import type { FeedLine } from '../../../shared/sync/feed.ts';
import { notHeld } from '../../store/not-held.ts';
import type { Db } from '../../store/schema.ts';

/**
 * Complaints that these lines go on with and the register does not hold, because they ended long ago: without their beginnings their histories
 * would stand here as if nothing had been before.
 */
export async function lackingIn(db: Db, lines: readonly FeedLine[]): Promise<readonly string[]> {
  const begun = new Set<string>();
  const goneOn = new Set<string>();
  for (const { id, body, lines: gained } of lines.flatMap(({ effect }) => effect.complaints)) {
    if (gained[0] !== undefined && beginnings.has(gained[0].kind)) begun.add(id);
    else if (body !== null && !begun.has(id)) goneOn.add(id);
  }
  return notHeld(db, [...goneOn]);
}

const beginnings: ReadonlySet<string> = new Set(['registered', 'imported']);
