import type { WorkingHours } from '../../shared/calendar/day-spans.ts';
import type { ShippedCalendar } from '../../shared/calendar/holidays.ts';
import type { Catalogue, Settings } from '../../shared/contract/catalogue.ts';
import type { Keeping } from '../../shared/deadline/keep-deadlines.ts';
import type { Instant } from '../../shared/ids.ts';
import { readCalendars } from '../store/calendars.ts';
import { type DatedRule, readRules } from '../store/deadline-rules.ts';
import { deadlineStamp } from '../store/deadline-stamp.ts';
import type { Db } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';

/** Rules and calendars made ready for counting. */
export interface DeadlineBasis {
  readonly rules: readonly DatedRule[];
  readonly hoursOf: Keeping['hoursOf'];
}

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
  const hours = hoursByCode(await readCalendars(db), { timeZone, workingWeek });
  const site = hours.get('site') ?? { week: workingWeek, timeZone };
  return { rules: await readRules(db), hoursOf: (calendar) => (calendar === null ? site : (hours.get(calendar) ?? site)) };
}

/** Each calendar's hours with its own dates, and beside them those of the calendar it follows. */
export function hoursByCode(
  calendars: readonly ShippedCalendar[],
  { timeZone, workingWeek }: Pick<Settings, 'workingWeek'> & { readonly timeZone: string },
): ReadonlyMap<string, WorkingHours> {
  const daysOf = (code: string | null) => calendars.find(({ calendar }) => calendar.code === code)?.days ?? [];
  return new Map(
    calendars.map(({ calendar, days }) => {
      const own = new Set(days.map(({ date }) => date));
      const followed = daysOf(calendar.follows).filter(({ date }) => !own.has(date));
      return [calendar.code, { week: calendar.week ?? workingWeek, timeZone, days: [...followed, ...days] }] as const;
    }),
  );
}

/** What a complaint registered then is kept by: each rule in its version of that time. */
export function keepingOf({ rules, hoursOf }: DeadlineBasis, registeredAt: Instant, now: Instant): Keeping {
  const current = new Map(rules.filter(({ since }) => since <= registeredAt).map((one) => [one.rule.id, one] as const)); // the last wins
  return {
    rules: [...current.values()],
    ruleOf: (id, version) => rules.find((one) => one.rule.id === id && one.version === version)?.rule,
    hoursOf,
    now,
  };
}
