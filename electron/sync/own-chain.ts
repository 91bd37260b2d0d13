import { createHash } from 'node:crypto';
import { chainAfter } from '../../shared/sync/chain.ts';
import { outboxAfter } from '../store/outbox.ts';
import type { Db } from '../store/schema.ts';
import { readSyncState } from '../store/sync-state.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A place in the desk's own chain of events, and the hash of the chain there. */
export interface ChainEnd {
  readonly s: number;
  readonly tail: string;
}

/** The end of the chain with these texts behind it. */
export const chainedOn = (tail: string, texts: readonly string[]): string => chainAfter(sha256, texts, tail);

/** The hash of the desk's own chain at a place, reckoned on from one that is known; undefined where the desk has not done so much, or has forgotten it. */
export async function tailAt(db: Db, s: number, known: ChainEnd): Promise<string | undefined> {
  let at: ChainEnd = known.s <= s ? known : await beginning(db);
  if (at.s > s) return undefined;
  while (at.s < s) {
    const rows = await outboxAfter(db, { after: at.s, count: Math.min(500, s - at.s), bytes: 4_000_000 });
    const last = rows.at(-1);
    if (last === undefined || last.s !== at.s + rows.length) return undefined;
    at = {
      s: last.s,
      tail: chainedOn(
        at.tail,
        rows.map(({ text }) => text),
      ),
    };
  }
  return at.tail;
}

/** Where the queue begins: what lies before was forgotten, but for the hash of it. */
async function beginning(db: Db): Promise<ChainEnd> {
  const { forgotten: s, forgotten_tail: tail } = await readSyncState(db);
  return { s, tail };
}
