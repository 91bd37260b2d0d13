import { isEmptied } from '../shared/erasure/late-event.ts';
import { scrubbedText } from '../shared/erasure/scrub-event.ts';
import type { Subject } from '../shared/erasure/subject.ts';
import { because } from '../shared/refusal/refusal.ts';
import { asItStands } from '../shared/sync/as-it-stands.ts';
import type { Effect } from '../shared/sync/feed.ts';
import type { DeskEvent } from '../shared/sync/event.ts';
import { pushBuffer } from '../shared/sync/push-buffer.ts';
import { type Decided, decideOne } from './decide-push.ts';
import { effectToKeep, erasuresIn } from './erasures-decided.ts';
import { namedIn } from './named-in.ts';
import type { Office } from './office.ts';
import { sha256 } from './signature.ts';
import { type Branch, findBranch, listBranches } from './store/branches.ts';
import { eraseInBranch } from './store/erase.ts';
import { erasingIn } from './store/erasing.ts';
import { addEvents, lastEventOf } from './store/events.ts';
import { ledgerOf } from './store/ledger-of.ts';
import { noteTaken, type Waiting, waitingAfter } from './store/parked.ts';
import type { Tx } from './store/schema.ts';
import { holdStream, takePlaces } from './store/streams.ts';
import { isOfContent } from './store/trouble.ts';
import { writePush } from './store/write-push.ts';
import { understood } from './understood.ts';
import { type WaitingThings, waitingThings } from './waiting-things.ts';

export interface TakingUp {
  readonly signal: AbortSignal;
  readonly onStumble: (error: unknown) => void;
}

const atOnce = 100;

/**
 * Decides parked events anew, in the order they came: what this head office understands and an earlier one did not is done, or refused and its author told; the rest goes on
 * waiting. Gives how many were taken up. Several head offices may do it at once.
 */
export async function takeUpParked(office: Office, taking: TakingUp): Promise<number> {
  let taken = 0;
  for (const { branch } of await listBranches(office.db)) taken += await takeUpIn(office, branch, taking);
  return taken;
}

async function takeUpIn(office: Office, branch: number, { signal, onStumble }: TakingUp): Promise<number> {
  const left = new Map<number, WaitingThings>();
  let taken = 0;
  let most = atOnce;
  for (let after = 0; !signal.aborted;) {
    try {
      const some = await office.db.transaction().execute(async (tx) => takeSome(tx, { office, branch, after, most, left, onStumble }));
      if (some === undefined) break;
      after = some.last;
      taken += some.taken;
    } catch (error) {
      if (!isOfContent(error)) throw error;
      // One of them is what the database cannot hold: it stays alone where it is, the others go on one by one.
      if (most === 1) after = (await waitingAfter(office.db, branch, after, 1))[0]?.seq ?? after + 1;
      most = 1;
    }
  }
  return taken;
}

interface Asked extends Pick<TakingUp, 'onStumble'> {
  readonly office: Office;
  readonly branch: number;
  readonly after: number;
  readonly most: number;
  /** What goes on waiting, by desk. */
  readonly left: Map<number, WaitingThings>;
}

type TakenUp = Decided & { readonly from: Waiting };

async function takeSome(tx: Tx, asked: Asked): Promise<{ readonly last: number; readonly taken: number } | undefined> {
  const { branch, after, most, office } = asked;
  const stream = await holdStream(tx, branch);
  const found = await findBranch(tx, branch);
  const some = await waitingAfter(tx, branch, after, most);
  const last = some.at(-1);
  if (last === undefined || found === undefined) return undefined;
  const erasing = await erasingIn(tx, branch);
  const events = some.map(({ body, s }) => understood(withoutThem(body, erasing), s));
  const ledger = ledgerOf(tx, branch);
  await ledger.expect(namedIn(events));
  const buffer = pushBuffer(ledger);
  const done: TakenUp[] = [];
  for (const [index, from] of some.entries()) {
    const event = events[index];
    if (event === undefined) continue;
    const decided = await decideAgain(event, { ...asked, from, buffer, branch: found, place: done.length + 1 });
    if (decided !== undefined) done.push(decided);
  }
  if (done.length > 0) {
    const head = await takePlaces(tx, branch, done.length);
    await writePush(tx, { branch, ledger, head }, buffer.written(stream.head));
    await tell(tx, done, { branch, head: stream.head, now: office.now() });
    for (const erasure of await erasuresIn(done, ledger)) await eraseInBranch(tx, branch, { erasure, head, at: office.now() });
  }
  return { last: last.seq, taken: done.length };
}

/** Of whom no word stays is not brought back by what waited; the feed itself may not have been gone through yet. */
const withoutThem = (body: string, erasing: readonly Subject[]): string =>
  erasing.reduce((text, subject) => scrubbedText(text, () => ({ was: sha256(body), link: sha256(body) }), subject), body);

interface Again extends Omit<Asked, 'branch'> {
  readonly from: Waiting;
  readonly buffer: ReturnType<typeof pushBuffer>;
  readonly branch: Branch;
  readonly place: number;
}

/** Undefined: it goes on waiting. */
async function decideAgain(
  event: DeskEvent,
  { from, buffer, branch, place, left, office, onStumble }: Again,
): Promise<TakenUp | undefined> {
  const { desk, at, s, seq } = from;
  const joining = from.joining === 1;
  const waiting = left.get(desk) ?? waitingThings();
  left.set(desk, waiting);
  const decide = (await isEmptied(buffer.ledger, event)) ? refuseErased : office.decide;
  const deciding = { buffer, desk, branch, joining, onStumble, waiting, decide };
  const { effect: made, writes, erased } = await decideOne({ ...event, seen: Math.min(event.seen, seq - 1) }, deciding, { place, at });
  if (made.outcome === 'parked') return undefined;
  buffer.take(writes);
  const effect = effectToKeep({ event, effect: made, erased });
  return { event, at, joining, from, erased, effect: { ...effect, again: { desk, s } } };
}

const refuseErased: NonNullable<Office['decide']> = async (ledger, event) => ({
  effect: { outcome: 'refused', refusal: because('customerErased'), ...(await asItStands(ledger, event)), over: [] },
  writes: { complaints: [], rows: [] },
  erased: { ids: new Set([event.object]), numbers: new Set() },
});

/** Head office itself among the desks of a branch. */
const officeDesk = 0;

/** What came of them, as lines of the feed that say which event they are about. */
async function tell(
  tx: Tx,
  done: readonly TakenUp[],
  { branch, head, now }: { readonly branch: number; readonly head: number; readonly now: number },
): Promise<void> {
  const before = await lastEventOf(tx, branch, officeDesk);
  await addEvents(
    tx,
    done.map(({ event: { by, act, object }, at, effect }, index) => ({
      branch,
      seq: head + index + 1,
      desk: officeDesk,
      s: before + index + 1,
      at,
      by,
      act,
      object,
      outcome: effect.outcome,
      refusal: effect.refusal?.code ?? null,
      body: JSON.stringify({ again: effect.again }),
      ...kept(effect),
      received_at: now,
    })),
  );
  for (const [index, { from, effect }] of done.entries())
    await noteTaken(tx, { branch, seq: from.seq }, { takenSeq: head + index + 1, at: now, outcome: effect.outcome });
}

function kept(effect: Effect): { readonly effect: string; readonly size: number } {
  const text = JSON.stringify(effect);
  return { effect: text, size: Buffer.byteLength(text) };
}
