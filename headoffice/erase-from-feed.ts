import { registerAct, registeredFor } from '../shared/erasure/registered-for.ts';
import { scrubbedText } from '../shared/erasure/scrub-event.ts';
import type { Subject } from '../shared/erasure/subject.ts';
import { link } from '../shared/sync/chain.ts';
import { chainStart } from '../shared/sync/protocol.ts';
import type { Office } from './office.ts';
import { scrubbedEffect } from './scrubbed-effect.ts';
import { sha256 } from './signature.ts';
import { noteAct } from './store/admin/acts.ts';
import { readComplaint } from './store/complaints.ts';
import { endErasing, erasuresDone, type LineToErase, linesToErase, readErasing, rewriteLine } from './store/erasing.ts';
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
  for (const { branch, erasure, at, things, ids, numbers } of await readErasing(db)) {
    const done = (await erasuresDone(db, branch)).find((one) => one.erasure.id === erasure);
    const cards = new Set<string>(done?.erasure.customers);
    const subject = { ids: new Set(ids), numbers: new Set(numbers), cards, at };
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

/** A person, as what is theirs is found on the way through a feed. */
interface Sought extends Subject {
  readonly ids: Set<string>;
  readonly cards: ReadonlySet<string>;
  /** When they were erased: who complains anew afterwards is heard. */
  readonly at: number;
}

interface Through {
  readonly subject: Sought;
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
  readonly subject: Sought;
  /** Where the chain of each desk stands. */
  readonly tails: Map<number, string>;
}

async function throughPiece(tx: Tx, branch: number, { from, subject, tails }: Piece): Promise<number> {
  const lines = await linesToErase(tx, branch, { from, upTo: from + atOnce });
  let count = 0;
  for (const line of lines) {
    const { seq, desk, object, body, effect } = line;
    if (await wasNeverDone(tx, branch, { line, subject })) subject.ids.add(object);
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

/** Is it a registration of theirs that was refused or parked? Nothing else names the complaint that never came of it. */
async function wasNeverDone(
  tx: Tx,
  branch: number,
  { line, subject }: { readonly line: LineToErase; readonly subject: Sought },
): Promise<boolean> {
  const { act, outcome, received_at, body } = line;
  if (act !== registerAct || (outcome !== 'refused' && outcome !== 'parked') || received_at > subject.at) return false;
  const complaint = registeredFor(body, subject.cards);
  return complaint !== undefined && (await readComplaint(tx, branch, complaint)) === undefined;
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
