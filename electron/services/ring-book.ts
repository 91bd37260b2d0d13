import type { CallId, Instant } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { Pop } from './pop.ts';

/** A call as the telephone told us of it. */
export interface PhoneRing {
  readonly id: CallId;
  readonly number: string;
  readonly name: string;
  readonly at: Instant;
  readonly state: 'ringing' | 'answered' | 'ended';
  readonly endedAt: Instant | null;
  readonly key: string | null;
}

/** The calls at this desk's telephone now. In memory: a ring is heard with the register locked or closed, and none of it is kept longer than it needs. */
export interface RingBook {
  /** Takes what a telephone said; refuses tooManyRings above five new rings in ten seconds. */
  readonly hear: (pop: Pop) => Result<null, Refusal>;
  /** What stands in the bar now, oldest first. */
  readonly now: () => readonly PhoneRing[];
  /** The operator takes this call: it leaves the bar and is no missed call. Undefined when it is gone. */
  readonly take: (id: CallId) => PhoneRing | undefined;
  /** Calls that ended without anyone taking them, not yet written down. They stay until `written`. */
  readonly missed: () => readonly PhoneRing[];
  readonly written: (id: CallId) => void;
  /** Ends what a telephone forgot to end. */
  readonly sweep: () => void;
}

const mostRings = { count: 5, ms: 10_000 };
/** A telephone that never says a call ended: nobody lets it ring longer than this. */
const longestRing = 180_000;
/** A call that was answered by hand and ended without a card stays in the bar this long, so that it can still be written down. */
const staysAfterEnd = 600_000;
/** More missed calls than a desk can have while nobody signs in; the oldest stand. */
const mostMissed = 500;

/** Keeps the calls at the telephone; `changed` runs when the bar shows something else. */
export function createRingBook(world: {
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly changed: () => void;
}): RingBook {
  let rings: readonly PhoneRing[] = [];
  let missed: readonly PhoneRing[] = [];
  let recent: readonly number[] = [];

  function put(next: readonly PhoneRing[]): void {
    rings = next;
    world.changed();
  }

  function ring(pop: Pop): Result<null, Refusal> {
    const at = world.now();
    const same = rings.find((one) => one.state === 'ringing' && isSame(one, pop));
    if (same !== undefined) {
      if (pop.name !== '' && pop.name !== same.name) put(rings.map((one) => (one === same ? { ...same, name: pop.name } : one)));
      return ok(null);
    }
    recent = recent.filter((time) => at - time < mostRings.ms && time <= at);
    if (recent.length >= mostRings.count) return refused(because('tooManyRings'));
    recent = [...recent, at];
    // The desk made this id itself; a branded id is only ever parsed at the door.
    const id = world.newId() as CallId;
    put([...rings, { id, number: pop.number ?? '', name: pop.name, at, state: 'ringing', endedAt: null, key: pop.key }]);
    return ok(null);
  }

  function answer(pop: Pop): void {
    const which = rings.find((one) => one.state === 'ringing' && isMeant(one, pop));
    if (which !== undefined) put(rings.map((one) => (one === which ? { ...one, state: 'answered' } : one)));
  }

  function end(which: PhoneRing | undefined): void {
    if (which === undefined) return;
    const ended: PhoneRing = { ...which, state: 'ended', endedAt: world.now() };
    if (which.state === 'ringing') {
      missed = [...missed, ended].slice(0, mostMissed);
      put(rings.filter((one) => one !== which));
    } else put(rings.map((one) => (one === which ? ended : one)));
  }

  return {
    hear: (pop) => {
      if (pop.event === 'ring') return ring(pop);
      if (pop.event === 'answer') answer(pop);
      else end(rings.findLast((one) => one.state !== 'ended' && isMeant(one, pop)));
      return ok(null);
    },
    now: () => rings,
    take: (id) => {
      const taken = rings.find((one) => one.id === id);
      if (taken !== undefined) put(rings.filter((one) => one !== taken));
      return taken;
    },
    missed: () => missed,
    written: (id) => {
      missed = missed.filter((one) => one.id !== id);
    },
    sweep: () => {
      const at = world.now();
      for (const forgotten of rings.filter((one) => one.state === 'ringing' && at - one.at > longestRing)) end(forgotten);
      const kept = rings.filter((one) => one.endedAt === null || at - one.endedAt < staysAfterEnd);
      if (kept.length < rings.length) put(kept);
    },
  };
}

/** Is this the same call told twice? By the telephone's own name for it, else by its number. */
const isSame = (ring: PhoneRing, pop: Pop): boolean =>
  pop.key !== null && ring.key !== null ? ring.key === pop.key : pop.number !== null && ring.number === pop.number;

/** Which call a telephone means that may say neither name nor number: then any, there is seldom a second. */
const isMeant = (ring: PhoneRing, pop: Pop): boolean => (pop.key === null && pop.number === null) || isSame(ring, pop);
