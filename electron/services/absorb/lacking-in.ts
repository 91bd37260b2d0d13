import type { SentLine } from '../../../shared/sync/feed.ts';
import { notHeld } from '../../store/not-held.ts';
import type { Db } from '../../store/schema.ts';

/**
 * Complaints that these lines go on with and the register does not hold, because they ended long ago: without their beginnings their histories
 * would stand here as if nothing had been before.
 */
export async function lackingIn(db: Db, lines: readonly SentLine[]): Promise<readonly string[]> {
  const begun = new Set<string>();
  const goneOn = new Set<string>();
  for (const { id, body, lines: gained } of lines.flatMap(({ effect }) => effect.complaints)) {
    if (beginsHistory(gained[0])) begun.add(id);
    else if (body !== null && !begun.has(id)) goneOn.add(id);
  }
  return notHeld(db, [...goneOn]);
}

const beginnings: ReadonlySet<unknown> = new Set(['registered', 'imported']);

const beginsHistory = (line: unknown): boolean => typeof line === 'object' && line !== null && 'kind' in line && beginnings.has(line.kind);
