import { reach } from '../../../shared/access.ts';
import type { EmployeeId } from '../../../shared/ids.ts';
import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { findComplaint } from '../../store/complaints.ts';
import { readNotTaken } from '../../store/confirmed.ts';
import { isHandOverAfter } from '../../store/outbox.ts';
import { readSyncState } from '../../store/sync-state.ts';
import { countTold, endTold, readTold } from '../../store/told.ts';
import type { Handlers, SessionContext } from '../handler.ts';
import { inOneGo } from '../in-one-go.ts';
import { maskedTold, readsMasked } from '../masked.ts';
import { notTakenOf } from '../not-taken.ts';
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
    return ok({ told: readsMasked(context.who) ? told.map(maskedTold) : told, more: found.length > rows, open: await countTold(db, by) });
  },

  'sync.toldDone': async (context, { told }) => {
    const { db, now } = context;
    const s = Number(told);
    const [row] = Number.isSafeInteger(s) ? await readTold(db, { by: whose(context), open: false, before: s + 1, rows: 1 }) : [];
    if (row?.s !== s) return refused(because('noSuchEntry'));
    await inOneGo(db, (tx) => endTold(tx, s, now()));
    return ok(null);
  },

  'sync.notTaken': async ({ db }, { rows }) => {
    const found = await readNotTaken(db, rows + 1);
    return ok({ things: await Promise.all(found.slice(0, rows).map((row) => notTakenOf(db, row))), more: found.length > rows });
  },

  'sync.delivery': async ({ db, desk }, { complaint, escalation }) => {
    const { phase, acked } = await readSyncState(db);
    if (phase === 'alone') return ok({ reached: 'alone' });
    const asked = (await findComplaint(db, complaint))?.escalations.find(({ id }) => id === escalation);
    if (asked === undefined) return refused(because('noSuchEntry'));
    // Whoever took it has it, whatever else of the case is still on its way.
    if (asked.takenAt !== null) return ok({ reached: 'theirDesk' });
    // While everything still goes up, nothing is known to be there.
    if (phase === 'bringing' || (await isHandOverAfter(db, acked, { complaint, escalation }))) return ok({ reached: 'nobody' });
    const said = await desk.headOffice.reached({ complaint, person: asked.to });
    if (said?.desk?.has === true) return ok({ reached: 'theirDesk' });
    return ok({
      reached: 'headOffice',
      theirDesk: said === undefined ? 'unknown' : said.desk === null ? 'none' : 'not',
      seenAt: said?.desk?.seenAt ?? null,
    });
  },
} as const satisfies Partial<Handlers>;

const viewOf = ({ db, desk }: SessionContext) => syncView(db, desk.headOffice.state(), desk.world);

/** Whoever sees the day sees everybody's; the others their own. */
const whose = ({ who }: SessionContext): EmployeeId | undefined => (reach(who.roles, 'seeDay') === 'all' ? undefined : who.id);
