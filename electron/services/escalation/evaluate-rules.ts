import type { Instant } from '../../../shared/ids.ts';
import { keepStamp, newStamp } from '../../store/escalation-rules.ts';
import { nextWatch, watchSlice } from '../../store/escalation-watch.ts';
import { nextAcceptBy } from '../../store/notices.ts';
import { beginLook, type EscalationDesk, type Look } from './escalation-desk.ts';
import { lookFurther } from './look-further.ts';
import { lookOver, type SliceDone } from './look-over-cases.ts';
import { nextPassing, passOnSlice } from './pass-on.ts';
import { inOneGo } from '../in-one-go.ts';

/** What one evaluation came to. */
export interface Evaluation {
  readonly looked: number;
  readonly fired: number;
  /** When something is due next; null where nothing is. */
  readonly nextAt: Instant | null;
}

const rewatchRows = 1_000;

/**
 * Evaluates the rules of escalation over everything whose moment has come, slice by slice with a turn for everybody else in between (at
 * 50,000 open cases nobody waits). Ends early, at the end of a slice, when `goesOn` says no; what is left is found the next time.
 */
export async function evaluateRules(desk: EscalationDesk, goesOn: () => boolean = () => true): Promise<Evaluation> {
  const { db } = desk;
  await watchAnew(desk, goesOn);
  const look = await beginLook(desk);
  let [looked, fired] = [0, 0];
  let slice: SliceDone | undefined;
  while (goesOn()) {
    slice = await lookOver(look, slice);
    looked += slice.looked;
    fired += slice.fired;
    if (slice.looked === 0) break;
    await aTurn();
  }
  if (goesOn()) fired += await lookFurther(look);
  fired += await passAllOn(look, goesOn);
  if (fired > 0) announce(desk);
  return { looked, fired, nextAt: soonest([await nextWatch(db), nextPassing(look, await nextAcceptBy(db))]) };
}

async function passAllOn(look: Look, goesOn: () => boolean): Promise<number> {
  let count = 0;
  while (goesOn()) {
    const passed = await passOnSlice(look);
    if (passed === 0) break;
    count += passed;
    await aTurn();
  }
  return count;
}

/** After the rules or the working hours were changed, every open complaint is looked at again; begun and not ended, it begins anew. */
async function watchAnew({ db }: EscalationDesk, goesOn: () => boolean): Promise<void> {
  const stamp = await newStamp(db);
  if (stamp === undefined) return;
  for (let after: string | undefined = ''; after !== undefined;) {
    if (!goesOn()) return;
    const from: string = after;
    after = await inOneGo(db, (tx) => watchSlice(tx, from, rewatchRows));
    await aTurn();
  }
  await inOneGo(db, (tx) => keepStamp(tx, stamp));
}

function announce(desk: EscalationDesk): void {
  desk.announce({ event: 'changed', what: 'notices', id: null });
  desk.announce({ event: 'changed', what: 'complaints', id: null });
}

const soonest = (moments: readonly (Instant | null)[]): Instant | null =>
  moments.reduce((first, one) => (first === null || (one !== null && one < first) ? one : first), null);

const aTurn = (): Promise<void> =>
  new Promise((resume) => {
    setImmediate(resume);
  });
