import type { DeskEvent } from '../../../shared/sync/event.ts';
import { decideEvent } from '../../../shared/sync/decide-event.ts';
import type { EventContext } from '../../../shared/sync/event-decision.ts';
import { pushBuffer } from '../../../shared/sync/push-buffer.ts';
import { aBranch } from './a-branch.ts';
import { aContext } from './an-event.ts';
import { ledgerOver, write } from './held-things.ts';

/** Head office with a branch in it. */
export function anOffice(held = aBranch()) {
  const hear = async (event: DeskEvent, as: Partial<EventContext> = {}) => {
    const buffer = pushBuffer(ledgerOver(held));
    const { effect, writes } = await decideEvent(buffer.ledger, event, aContext(as));
    buffer.take(writes);
    write(held, buffer.written(100));
    return effect;
  };
  return { held, hear };
}
