import { effectWithoutWords, scrubbedText } from '../shared/erasure/scrub-event.ts';
import type { Subject } from '../shared/erasure/subject.ts';
import { link } from '../shared/sync/chain.ts';
import { effect as effectSchema } from '../shared/sync/feed.ts';
import { chainStart } from '../shared/sync/protocol.ts';
import type { Office } from './office.ts';
import { sha256 } from './signature.ts';
import { noteAct } from './store/admin/acts.ts';
import { endErasing, linesToErase, readErasing, rewriteLine } from './store/erasing.ts';
import type { Db, Tx } from './store/schema.ts';
import { readStream } from './store/streams.ts';

const atOnce = 500;

interface Going {
  readonly newId: () => string;
  readonly goesOn?: () => boolean;
}

/**
 * Goes through the feeds of branches in which somebody was erased, from their first line on, and takes their words out of what desks sent and what came of it; the hashes those texts
 * had stay beside them. A piece at a time, so that nobody waits; what is broken off begins anew. Gives how many people it was.
 */
export async function eraseFromFeeds({ db, now }: Office, { newId, goesOn = () => true }: Going): Promise<number> {
  let ended = 0;
  for (const { branch, erasure, things, ids, numbers } of await readErasing(db)) {
    const subject = { ids: new Set(ids), numbers: new Set(numbers) };
    const events = await throughFeed(db, branch, { subject, goesOn });
    if (events === undefined) return ended;
    await db.transaction().execute(async (tx) => {
      await endErasing(tx, branch, erasure);
      const detail = `${String(things)} + ${String(events)}`;
      await noteAct(tx, { id: newId(), at: now(), by: '', byName: '', act: 'customer.erase', object: erasure, detail });
    });
    ended += 1;
  }
  return ended;
}

interface Through {
  readonly subject: Subject;
  readonly goesOn: () => boolean;
}

/** How many lines of the feed said something of them; undefined where it was broken off. */
async function throughFeed(db: Db, branch: number, { subject, goesOn }: Through): Promise<number | undefined> {
  const { head } = await readStream(db, branch);
  const tails = new Map<number, string>();
  let count = 0;
  for (let from = 0; from < head; from += atOnce) {
    if (!goesOn()) return undefined;
    count += await db.transaction().execute(async (tx) => throughPiece(tx, branch, { from, subject, tails }));
  }
  return count;
}

interface Piece {
  readonly from: number;
  readonly subject: Subject;
  /** Where the chain of each desk stands. */
  readonly tails: Map<number, string>;
}

async function throughPiece(tx: Tx, branch: number, { from, subject, tails }: Piece): Promise<number> {
  const lines = await linesToErase(tx, branch, { from, upTo: from + atOnce });
  let count = 0;
  for (const { seq, desk, object, body, effect } of lines) {
    const tail = link(sha256, tails.get(desk) ?? chainStart, body);
    tails.set(desk, tail);
    const without = {
      body: scrubbedText(body, () => ({ was: sha256(body), link: tail }), subject),
      effect: scrubbedEffect(effect, object, subject),
    };
    if (without.body === body && without.effect === effect) continue;
    await rewriteLine(tx, branch, { seq, ...without });
    count += 1;
  }
  return count;
}

/** The text of an effect without somebody's words; the very text where it has none. */
export function scrubbedEffect(text: string, object: string, subject: Subject): string {
  const read = effectSchema.parse(JSON.parse(text));
  const without = effectWithoutWords(read, object, subject);
  return JSON.stringify(without) === JSON.stringify(read) ? text : JSON.stringify(without);
}

interface Rounds {
  readonly every: number;
  readonly newId: () => string;
  readonly onErased: () => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
}

/** Looks now and then whether somebody is to be erased from a feed, until stopped; gives what stops it, once the piece in work is done with. */
export function eraseInRounds(office: Office, { every, newId, onErased, onTrouble }: Rounds): () => Promise<void> {
  let stopped = false;
  let round: Promise<unknown> = Promise.resolve();
  const look = async (): Promise<void> => {
    if (stopped) return;
    try {
      if ((await eraseFromFeeds(office, { newId, goesOn: () => !stopped })) > 0) await onErased();
    } catch (error) {
      onTrouble(error);
    }
  };
  const timer = setInterval(() => (round = round.then(look)), every);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await round;
  };
}
