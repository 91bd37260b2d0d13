import { createHash } from 'node:crypto';
import { chainStart } from '../../shared/sync/protocol.ts';
import { chainAfter } from '../../shared/sync/chain.ts';
import { outboxAfter } from '../store/outbox.ts';
import type { Db } from '../store/schema.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A place in the desk's own chain of events, and the hash of the chain there. */
export interface ChainEnd {
  readonly s: number;
  readonly tail: string;
}

/** The end of the chain with these texts behind it. */
export const chainedOn = (tail: string, texts: readonly string[]): string => chainAfter(sha256, texts, tail);

/** The hash of the desk's own chain at a place, reckoned on from one that is known; undefined where the desk has not done so much. */
export async function tailAt(db: Db, s: number, known: ChainEnd): Promise<string | undefined> {
  let at: ChainEnd = known.s <= s ? known : { s: 0, tail: chainStart };
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
