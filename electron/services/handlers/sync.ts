import { reach } from '../../../shared/access.ts';
import type { EmployeeId } from '../../../shared/ids.ts';
import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { objectsAfter } from '../../store/outbox.ts';
import { readSyncState } from '../../store/sync-state.ts';
import { countTold, endTold, readTold } from '../../store/told.ts';
import type { Handlers, SessionContext } from '../handler.ts';
import { inOneGo } from '../in-one-go.ts';
import { syncView } from '../sync-view.ts';
import { toldOf } from '../told-rows.ts';

/** The desk and head office: where they stand to each other, joining, and what head office did not do as it was done here. */
export const syncHandlers = {
  'sync.state': async (context) => ok(await viewOf(context)),

  'sync.join': async (context, { address, code, confirm }) => {
    const own = await context.keys.confirm(confirm);
    if (!own.ok) return own;
    const joined = await context.desk.headOffice.join({ address, code, who: context.who });
    return joined.ok ? ok(await viewOf(context)) : joined;
  },

  'sync.now': async (context) => {
    context.desk.headOffice.force();
    return ok(await viewOf(context));
  },

  'sync.told': async (context, { show, before, rows }) => {
    const { db, desk } = context;
    const by = whose(context);
    const found = await readTold(db, {
      by,
      open: show === 'open',
      before: before === undefined ? undefined : Number(before),
      rows: rows + 1,
    });
    const told = await Promise.all(found.slice(0, rows).map((row) => toldOf(db, row, desk.language)));
    return ok({ told, more: found.length > rows, open: await countTold(db, by) });
  },

  'sync.toldDone': async (context, { told }) => {
    const { db, now } = context;
    const s = Number(told);
    const [row] = Number.isSafeInteger(s) ? await readTold(db, { by: whose(context), open: false, before: s + 1, rows: 1 }) : [];
    if (row?.s !== s) return refused(because('noSuchEntry'));
    await inOneGo(db, (tx) => endTold(tx, s, now()));
    return ok(null);
  },

  'sync.undelivered': async ({ db }, { complaints }) => {
    const { phase, acked } = await readSyncState(db);
    if (phase === 'alone') return ok({ alone: true, undelivered: [] });
    // While everything still goes up, nothing is known to be there.
    if (phase === 'bringing') return ok({ alone: false, undelivered: complaints });
    const waiting = await objectsAfter(db, acked, complaints);
    return ok({ alone: false, undelivered: complaints.filter((id) => waiting.has(id)) });
  },
} as const satisfies Partial<Handlers>;

const viewOf = ({ db, desk }: SessionContext) => syncView(db, desk.headOffice.state(), desk.world);

/** Whoever sees the day sees everybody's; the others their own. */
const whose = ({ who }: SessionContext): EmployeeId | undefined => (reach(who.roles, 'seeDay') === 'all' ? undefined : who.id);
