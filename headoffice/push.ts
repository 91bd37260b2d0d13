import { ok, refused, type Result } from '../shared/result.ts';
import { scrubbedText } from '../shared/erasure/scrub-event.ts';
import { chainAfter, link } from '../shared/sync/chain.ts';
import type { DeskEvent } from '../shared/sync/event.ts';
import { pushBuffer } from '../shared/sync/push-buffer.ts';
import { limits, type Problem, type PushAnswer, type PushRequest } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import { type Decided, decidePush } from './decide-push.ts';
import { sha256 } from './signature.ts';
import { namedIn } from './named-in.ts';
import { effectToKeep, erasuresIn } from './erasures-decided.ts';
import type { Office } from './office.ts';
import { placeOfPush } from './place-of-push.ts';
import { findBranch } from './store/branches.ts';
import { changeDevice, type Device, holdDevice } from './store/devices.ts';
import { eraseInBranch } from './store/erase.ts';
import { addEvents, type KeptEvent, type NewEvent, readBodies } from './store/events.ts';
import { ledgerOf } from './store/ledger-of.ts';
import type { Tx } from './store/schema.ts';
import { holdStream, readStream, type Stream, takePlaces } from './store/streams.ts';
import { isOfContent, isWorthAnotherTry } from './store/trouble.ts';
import { waitingOf } from './store/parked.ts';
import { writePush } from './store/write-push.ts';
import { understood } from './understood.ts';
import { waitingThings } from './waiting-things.ts';

/** What came of a push, for the desk, for the live lines and for the counters. */
export interface Pushed {
  readonly answer: PushAnswer;
  readonly stream: Stream;
  readonly outcomes: readonly string[];
}

export interface Pushing {
  readonly desk: Desk;
  readonly onStumble: (error: unknown) => void;
}

/** How much of a push is taken in at once; `park`: without asking what it says. */
interface Portion {
  readonly most: number;
  readonly park: boolean;
  readonly tries: number;
}

const whole: Portion = { most: limits.events, park: false, tries: 3 };

/**
 * Takes a desk's events in: the new ones, decided in their order, in one transaction. Only the envelope is a reason to refuse: gap, forked, broken, wentBack, revoked,
 * unknownDesk. Sending the same again is harmless. `acked` is less than all only where the database itself could not hold one of them; it is parked when it is next.
 */
export async function push(
  office: Office,
  pushing: Pushing,
  request: PushRequest,
  portion: Portion = whole,
): Promise<Result<Pushed, Problem>> {
  try {
    return await office.db.transaction().execute(async (tx) => pushIn(tx, { office, pushing, request, portion }));
  } catch (error) {
    const next = afterTrouble(error, portion, request.events.length);
    if (next === undefined) throw error;
    if (next.park) pushing.onStumble(error);
    return push(office, pushing, request, next);
  }
}

/** What to try next. What the database cannot hold is closed in on by halves, until it stands alone and is parked. */
function afterTrouble(error: unknown, { most, park, tries }: Portion, size: number): Portion | undefined {
  if (isWorthAnotherTry(error)) return tries === 0 ? undefined : { most, park, tries: tries - 1 };
  if (!isOfContent(error) || park) return undefined;
  const half = Math.floor(Math.min(most, size) / 2);
  return half >= 1 ? { most: half, park: false, tries } : { most: 1, park: true, tries };
}

interface Asked {
  readonly office: Office;
  readonly pushing: Pushing;
  readonly request: PushRequest;
  readonly portion: Portion;
}

async function pushIn(tx: Tx, { office, pushing, request, portion }: Asked): Promise<Result<Pushed, Problem>> {
  const { branch } = pushing.desk;
  const device = await holdDevice(tx, pushing.desk);
  if (device === undefined) return refused({ problem: 'unknownDesk' });
  if (device.revoked_at !== null) return refused({ problem: 'revoked' });
  const before = await readStream(tx, branch);
  if (before.epoch !== request.epoch) return refused({ problem: 'wentBack' });
  const placed = await placeOfPush(request.events, request.tail, {
    lastS: device.last_s,
    tail: device.tail,
    bodies: async (from, to) => readBodies(tx, { branch, desk: device.no, from, to }),
  });
  if (!placed.ok) return placed;
  const { from } = placed.value;
  const texts = placed.value.texts.slice(0, portion.most);
  if (texts.length === 0) return ok({ answer: { acked: device.last_s, head: before.head }, stream: before, outcomes: [] });
  // What costs time and needs nobody's lock is done before the branch's feed is held.
  const events = texts.map((text, at) => understood(portion.park ? '' : text, from + at));
  const tail = texts.length === placed.value.texts.length ? request.tail : chainAfter(sha256, texts, device.tail);
  const stream = await holdStream(tx, branch);
  if (stream.epoch !== request.epoch) return refused({ problem: 'wentBack' });
  return ok(await takeIn(tx, { office, pushing, request, device, stream, tail, texts, events }));
}

interface TakingIn {
  readonly office: Office;
  readonly pushing: Pushing;
  readonly request: PushRequest;
  readonly device: Device;
  readonly stream: Stream;
  /** The chain's end after these texts. */
  readonly tail: string;
  readonly texts: readonly string[];
  readonly events: readonly DeskEvent[];
}

async function takeIn(tx: Tx, { office, pushing, request, device, stream, tail, texts, events }: TakingIn): Promise<Pushed> {
  const { branch } = device;
  const found = await findBranch(tx, branch);
  if (found === undefined) throw new Error(`no branch ${branch}`);
  const now = office.now();
  const ledger = ledgerOf(tx, branch);
  await ledger.expect(namedIn(events));
  const buffer = pushBuffer(ledger);
  const memory = { boot: device.boot, offset: device.clock_offset, last: device.last_at };
  const { decided, last, joining } = await decidePush(events, {
    desk: device.no,
    branch: found,
    buffer,
    now,
    clock: request.clock,
    memory,
    joining: device.joining === 1,
    head: stream.head,
    onStumble: pushing.onStumble,
    decide: office.decide,
    waiting: waitingThings(() => parkedOf(tx, device)),
  });
  const head = await takePlaces(tx, branch, decided.length);
  await writePush(tx, { branch, ledger, head }, buffer.written(stream.head));
  const kept = withoutErased(texts, decided, device.tail);
  await addEvents(
    tx,
    decided.map((one, at) =>
      keptEvent(one, { branch, seq: stream.head + at + 1, desk: device.no, body: kept[at] ?? '', received_at: now }),
    ),
  );
  for (const erasure of await erasuresIn(decided, ledger)) await eraseInBranch(tx, branch, { erasure, head, at: now });
  const acked = device.last_s + decided.length;
  await changeDevice(tx, device, {
    last_s: acked,
    tail,
    boot: request.clock.boot,
    clock_offset: now - request.clock.at,
    last_at: last,
    joining: joining ? 1 : 0,
    seen_at: now,
  });
  return { answer: { acked, head }, stream: { head, epoch: stream.epoch }, outcomes: decided.map(({ effect }) => effect.outcome) };
}

async function* parkedOf(tx: Tx, { branch, no }: Device): AsyncGenerator<DeskEvent> {
  for await (const { body, s } of waitingOf(tx, branch, no)) yield understood(body, s);
}

/** The texts as they are kept: without the words of anybody who is erased. `before`: the chain's end before them. */
function withoutErased(texts: readonly string[], decided: readonly Decided[], before: string): readonly string[] {
  let tail = before;
  return texts.map((text, at) => {
    tail = link(sha256, tail, text);
    const subject = decided[at]?.erased;
    return subject === undefined ? text : scrubbedText(text, () => ({ was: sha256(text), link: tail }), subject);
  });
}

function keptEvent(
  { event, at, effect: made, joining, erased }: Decided,
  line: Pick<KeptEvent, 'branch' | 'seq' | 'desk' | 'body' | 'received_at'>,
): NewEvent {
  const effect = effectToKeep({ event, effect: made, erased });
  const text = JSON.stringify(effect);
  return {
    ...line,
    joining,
    s: event.s,
    at,
    by: event.by,
    act: event.act,
    object: event.object,
    outcome: effect.outcome,
    refusal: effect.refusal?.code ?? null,
    effect: text,
    size: Buffer.byteLength(text),
  };
}
