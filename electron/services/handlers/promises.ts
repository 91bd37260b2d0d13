import { may } from '../../../shared/access.ts';
import { dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import type { LedgerRow } from '../../../shared/contract/promises.ts';
import { type EmployeeId, instant } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { countStandings, promiseLedger } from '../../store/promise-ledger.ts';
import { readSite } from '../../store/site.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { knowsCustomers, readsMasked } from '../masked.ts';
import { setAbsence } from '../set-absence.ts';

const daysAround = 7;

/** What was promised to customers, how it stands, and who keeps it while somebody is away (R86–R88). */
export const promisesHandlers = {
  'promise.list': async (desk, { standing, owner, skip, rows }) => {
    const { db, who, now } = desk;
    const found = await promiseLedger(db, { standing, owner: whose(desk, owner), now: now(), skip, rows: rows + 1 });
    const shown = found.slice(0, rows);
    return ok({ rows: knowsCustomers(who) && !readsMasked(who) ? shown : shown.map(masked), more: found.length > rows });
  },

  'promise.days': async (desk, { owner: asked }) => {
    const { db, now } = desk;
    const { timeZone } = await readSite(db);
    const owner = whose(desk, asked);
    const at = now();
    const today = Temporal.PlainDate.from(siteDay(at, timeZone));
    const days = [];
    for (let away = -daysAround; away <= daysAround; away += 1) {
      const date = today.add({ days: away }).toString();
      days.push({ date, ...(await countStandings(db, { owner, now: at, ...dayBounds(date, timeZone) })) });
    }
    const { open, broken, keptLate } = await countStandings(db, { owner, now: at, from: instant.parse(0), to: instant.parse(8.64e15) });
    return ok({ open, broken, keptLate, days });
  },

  'absence.set': setAbsence,
} as const satisfies Partial<Handlers>;

/** Everybody's promises are for whoever sees the day of the site; others see their own. */
const whose = ({ who }: Pick<DeskContext, 'who'>, owner: EmployeeId | null): EmployeeId | null =>
  may(who.roles, 'seeDay') ? owner : who.id;

const masked = (row: LedgerRow): LedgerRow => ({ ...row, customerName: null, code: null, text: '' });
