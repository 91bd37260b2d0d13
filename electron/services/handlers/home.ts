import { dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import { may } from '../../../shared/access.ts';
import { ok } from '../../../shared/result.ts';
import { ownDay } from '../../store/day.ts';
import { countOverdue } from '../../store/promises.ts';
import { readSite } from '../../store/site.ts';
import { listCallbacks } from '../callback-rows.ts';
import { withInstead } from '../instead-of.ts';
import { knowsCustomers, unnamed } from '../masked.ts';
import { awaited, cameBack, promised, toDecide } from '../work-of.ts';
import type { Handlers } from '../handler.ts';

/** No list of the home screen is longer: whoever has more of it does the first ones first. */
const rows = 200;

/** What waits for the person who just sat down (ux.md 3.2): their promises, cards, call-backs, answers that came back, and questions to them. */
export const homeHandlers = {
  'home.read': async (desk) => {
    const { db, who, now, drafts } = desk;
    const { timeZone } = await readSite(db);
    const { from } = dayBounds(siteDay(now(), timeZone), timeZone);
    const takesCalls = may(who.roles, 'takeCall');
    const promises = await withInstead(desk, { ...promised(db), rows });
    const back = await withInstead(desk, { ...cameBack(db), rows });
    const asked = await withInstead(desk, { ...toDecide(db), rows });
    const waiting = await withInstead(desk, { ...awaited(desk), rows });
    const sees = knowsCustomers(who);
    return ok({
      promises: sees ? promises : promises.map((one) => ({ ...unnamed(one), code: null })),
      drafts: takesCalls ? [...(await drafts.rows())] : [],
      callbacks: takesCalls ? await listCallbacks(db, who) : [],
      back: sees ? back : back.map(unnamed),
      asked: sees ? asked : asked.map(unnamed),
      waiting: sees ? waiting : waiting.map((one) => ({ ...unnamed(one), code: null })),
      today: { ...(await ownDay(db, { person: who.id, since: from })), overdue: await countOverdue(db, { owner: who.id, now: now() }) },
    });
  },
} as const satisfies Partial<Handlers>;
