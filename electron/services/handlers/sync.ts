import type { SyncView } from '../../../shared/contract/sync.ts';
import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import type { Handlers, SessionContext } from '../handler.ts';

/** The desk and head office: where they stand to each other, joining, and what head office did not do as it was done here. */
export const syncHandlers = {
  'sync.state': async (context) => ok(viewOf(context)),

  'sync.join': async (context, { address, code, confirm }) => {
    const own = await context.keys.confirm(confirm);
    if (!own.ok) return own;
    const joined = await context.desk.headOffice.join({ address, code, who: context.who });
    return joined.ok ? ok(viewOf(context)) : joined;
  },

  'sync.now': async (context) => {
    context.desk.headOffice.nudge();
    return ok(viewOf(context));
  },

  'sync.told': async () => ok({ told: [], more: false, open: 0 }),
  'sync.toldDone': async () => refused(because('noSuchEntry')),
  'sync.undelivered': async () => ok({ alone: true, undelivered: [] }),
} as const satisfies Partial<Handlers>;

const viewOf = ({ desk }: SessionContext): SyncView => ({ state: desk.headOffice.state(), headOffice: null });
