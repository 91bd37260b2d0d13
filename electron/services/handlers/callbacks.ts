import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { closeCallback, readCallback } from '../../store/callbacks.ts';
import { listCallbacks } from '../callback-rows.ts';
import type { Handlers } from '../handler.ts';
import { type Change, recordChange } from '../record-change.ts';

/** Who waits to be called back (R17): everybody who takes calls sees that they wait, so that none waits for one person. */
export const callbacksHandlers = {
  'callback.list': async ({ db, who }) => ok(await listCallbacks(db, who)),

  'callback.close': async (desk, { callback, result }) => {
    const open = await readCallback(desk.db, callback);
    if (open === undefined) return refused(because('noSuchEntry'));
    if (open.closed_at !== null) return ok(null); // closed a moment ago: what was asked for is so
    const closed = { at: desk.now(), by: desk.who.id, result };
    const change: Change = {
      act: 'callback.close',
      object: 'callback',
      objectId: callback,
      fields: ['closedAt', 'result'],
      body: { callback, ...closed },
    };
    const outcome = await recordChange(desk, change, async (tx) => {
      await closeCallback(tx, callback, closed);
      return ok(null);
    });
    if (outcome.ok) desk.announce({ event: 'changed', what: 'callbacks', id: callback });
    return outcome;
  },
} as const satisfies Partial<Handlers>;
