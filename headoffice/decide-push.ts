import { instant } from '../shared/ids.ts';
import type { Subject } from '../shared/erasure/subject.ts';
import { asItStands } from '../shared/sync/as-it-stands.ts';
import { type ClockMemory, type ClockReading, correctedTime } from '../shared/sync/corrected-time.ts';
import { decideEvent } from '../shared/sync/decide-event.ts';
import type { Branch, EventDecision } from '../shared/sync/event-decision.ts';
import type { DeskEvent } from '../shared/sync/event.ts';
import type { Effect } from '../shared/sync/feed.ts';
import { isLastBrought } from '../shared/sync/own-acts.ts';
import type { PushBuffer } from '../shared/sync/push-buffer.ts';
import { isOfDatabase } from './store/trouble.ts';
import type { WaitingThings } from './waiting-things.ts';

/** What the events of one push are decided with. */
export interface Deciding {
  readonly desk: number;
  readonly branch: Branch;
  readonly buffer: PushBuffer;
  /** Head office's clock, and the desk's as it was when the push was sent. */
  readonly now: number;
  readonly clock: ClockReading;
  readonly memory: ClockMemory;
  readonly joining: boolean;
  /** The feed's head before the push: nobody has seen what lies behind it. */
  readonly head: number;
  /** Told of an event that head office's own rules stumbled over. */
  readonly onStumble: (error: unknown) => void;
  readonly decide?: typeof decideEvent | undefined;
  /** What parked events of this desk left undone: whatever cannot be done without it waits with them. */
  readonly waiting: WaitingThings;
}

/** One event with its moment and what came of it. */
export interface Decided {
  readonly event: DeskEvent;
  readonly at: number;
  readonly effect: Effect;
  /** Was the desk still handing over what it had? */
  readonly joining: boolean;
  /** Of whom no word stays in what is kept of it. */
  readonly erased: Subject | undefined;
}

export interface DecidedPush {
  readonly decided: readonly Decided[];
  /** The corrected moment of the last event; no later one of this desk is before it. */
  readonly last: number;
  readonly joining: boolean;
}

/** Decides the events of a push one after the other, each on what the ones before it did. Nothing is written yet. */
export async function decidePush(events: readonly DeskEvent[], deciding: Deciding): Promise<DecidedPush> {
  const decided: Decided[] = [];
  let { memory, joining } = deciding;
  for (const [index, event] of events.entries()) {
    const at = correctedTime(event, deciding.clock, { memory, now: deciding.now });
    const seen = Math.min(event.seen, deciding.head);
    const { effect, writes, erased } = await decideOne({ ...event, seen }, { ...deciding, joining }, { place: index + 1, at });
    deciding.buffer.take(writes);
    decided.push({ event, at, effect, joining, erased });
    memory = { ...memory, last: at };
    joining &&= !isLastBrought(event);
  }
  return { decided, last: memory.last, joining };
}

/** What one event is decided with. */
export type DecidingOne = Pick<Deciding, 'buffer' | 'desk' | 'branch' | 'joining' | 'onStumble' | 'waiting' | 'decide'>;

/**
 * A fault in our own rules must not stop a desk for ever: what they stumble over is parked like anything else that is not understood. What would be refused and builds on
 * something of its desk that is parked is parked behind it: nobody knows yet whether it could be done.
 */
export async function decideOne(
  event: DeskEvent,
  { buffer, desk, branch, joining, onStumble, waiting, decide = decideEvent }: DecidingOne,
  { place, at }: { readonly place: number; readonly at: number },
): Promise<EventDecision> {
  const decided = await orParked(
    () => decide(buffer.ledger, event, { desk, place, at: instant.parse(at), joining, branch, onStumble }),
    async (error) => {
      onStumble(error);
      return { effect: { outcome: 'parked', refusal: null, ...(await asItStands(buffer.ledger, event)), over: [] }, writes: nothing };
    },
  );
  const isBehind = decided.effect.outcome === 'refused' && (await waiting.areNeededBy(event));
  const made: EventDecision = isBehind
    ? { ...decided, effect: { ...decided.effect, outcome: 'parked', refusal: null }, writes: nothing }
    : decided;
  if (made.effect.outcome === 'parked') waiting.add(event);
  return made;
}

const nothing: EventDecision['writes'] = { complaints: [], rows: [] };

async function orParked(decide: () => Promise<EventDecision>, park: (error: unknown) => Promise<EventDecision>): Promise<EventDecision> {
  try {
    return await decide();
  } catch (error) {
    if (isOfDatabase(error)) throw error;
    return park(error);
  }
}
