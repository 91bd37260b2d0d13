import type { Catalogue } from '../../shared/contract/catalogue.ts';
import { type DeadlineBasis, deadlineBasisOf } from '../../shared/deadline/deadline-basis.ts';
import { readCalendars } from '../store/calendars.ts';
import { readRules } from '../store/deadline-rules.ts';
import { deadlineStamp } from '../store/deadline-stamp.ts';
import type { Db } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';

const kept = new WeakMap<Db, { readonly stamp: string; readonly basis: DeadlineBasis }>();

/**
 * The rules and calendars of this register, read again only after they have changed: a registration asks for them each time. `held` is
 * the connection they are kept for, `db` where they are read: the transaction inside one.
 */
export async function deadlineBasis(held: Db, db: Db = held): Promise<DeadlineBasis> {
  const stamp = await deadlineStamp(db);
  const known = kept.get(held);
  if (known?.stamp === stamp) return known.basis;
  const basis = await readBasis(db);
  kept.set(held, { stamp, basis });
  return basis;
}

/** When the site works, with the dates that differ from their weekday: what people at the desk are told and asked by. */
export async function siteHours(db: Db): Promise<Catalogue['hours']> {
  const { week, timeZone, days = [] } = (await deadlineBasis(db)).hoursOf(null);
  return { week, timeZone, days: [...days] };
}

async function readBasis(db: Db): Promise<DeadlineBasis> {
  const { timeZone } = await readSite(db);
  const { workingWeek } = await readSettings(db);
  return deadlineBasisOf(await readRules(db), await readCalendars(db), { timeZone, workingWeek });
}
