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
}

/** One event with its moment and what came of it. */
export interface Decided {
  readonly event: DeskEvent;
  readonly at: number;
  readonly effect: Effect;
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
    decided.push({ event, at, effect, erased });
    memory = { ...memory, last: at };
    joining &&= !isLastBrought(event);
  }
  return { decided, last: memory.last, joining };
}

/** A fault in our own rules must not stop a desk for ever: what they stumble over is parked like anything else that is not understood. */
async function decideOne(
  event: DeskEvent,
  { buffer, desk, branch, joining, onStumble }: Deciding,
  { place, at }: { readonly place: number; readonly at: number },
): Promise<EventDecision> {
  try {
    return await decideEvent(buffer.ledger, event, { desk, place, at: instant.parse(at), joining, branch, onStumble });
  } catch (error) {
    if (isOfDatabase(error)) throw error;
    onStumble(error);
    const touched = await asItStands(buffer.ledger, event);
    return { effect: { outcome: 'parked', refusal: null, ...touched, over: [] }, writes: { complaints: [], rows: [] } };
  }
}
