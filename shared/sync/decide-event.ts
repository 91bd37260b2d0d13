import type { DeskEvent } from './event.ts';
import type { EventContext, EventDecision } from './event-decision.ts';
import { type AsItStands, asItStands } from './as-it-stands.ts';
import type { Ledger } from './ledger.ts';

/**
 * Head office's decision about one event: what everybody gets of it and what is written. Content never makes it throw: what is not
 * understood is parked, what may not be is refused. Reads through `ledger` what stands with every earlier event of the push in it
 * (`push-buffer.ts`), and changes nothing itself.
 */
export async function decideEvent(ledger: Ledger, event: DeskEvent, _context: EventContext): Promise<EventDecision> {
  return parked(await asItStands(ledger, event));
}

const nothing = { complaints: [], rows: [] } as const;

const parked = (touched: AsItStands): EventDecision => ({
  effect: { outcome: 'parked', refusal: null, ...touched, over: [] },
  writes: nothing,
});
