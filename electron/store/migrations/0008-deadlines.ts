import { type Kysely, sql } from 'kysely';
import { shippedCalendars } from '../../../shared/calendar/holidays.ts';
import { presetsFor } from '../../../shared/deadline/presets.ts';

const statements = [
  `create table deadline_rule (id text not null, version integer not null, since integer not null, body text not null,
    primary key (id, version)) strict, without rowid`,
  `create table calendar (code text primary key, name text not null, week text, follows text references calendar) strict`,
  `create table calendar_day (calendar text not null references calendar, date text not null, kind text not null, name text not null,
    less_minutes integer not null, "like" integer not null, source text not null, verified_on text, "on" integer not null,
    primary key (calendar, date)) strict, without rowid`,
  `create table deadline (complaint text not null references complaint, rule text not null, version integer not null, key text not null, kind text not null,
    level text not null, started_at integer not null, due_at integer not null, paused_seconds integer not null, paused_since integer, state text not null,
    met_at integer, extension integer, reason text not null, why text not null, primary key (complaint, rule, key)) strict, without rowid`,
  `create index deadline_state on deadline (state, due_at)`,
  `create index deadline_running on deadline (due_at) where state = 'pending' and paused_since is null`,
  `create table deadline_pause (complaint text not null references complaint, from_at integer not null, to_at integer,
    primary key (complaint, from_at)) strict, without rowid`,
  ...['deadline', 'deadline_rule', 'calendar_day', 'deadline_pause'].map(
    (table) => `create trigger ${table}_stays before delete on ${table} begin select raise(abort, 'nothing is deleted'); end`,
  ),
  // A case keeps the version it was registered under, so that version never reads otherwise (product.md 3.6).
  `create trigger deadline_rule_unchanged before update on deadline_rule begin select raise(abort, 'nothing is rewritten'); end`,
];

/** Deadline rules and their versions, calendars, the deadlines of each complaint and when their clocks stood still. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  const { rows } = await sql<{
    country: string;
  }>`select json_extract(value, '$') as country from setting where key = 'desk.phoneCountry'`.execute(db);
  const [site] = rows;
  if (site !== undefined) await fill(db, site.country);
}

/** A desk that was set up before gets what a new one begins with; the rules count for what is registered from now on. */
async function fill(db: Kysely<unknown>, country: string): Promise<void> {
  const calendars = shippedCalendars(country);
  for (const { calendar } of calendars)
    await sql`insert into calendar values (${calendar.code}, ${JSON.stringify(calendar.name)},
      ${calendar.week === null ? null : JSON.stringify(calendar.week)}, ${calendar.follows})`.execute(db);
  for (const { calendar, days } of calendars)
    for (const day of days)
      await sql`insert into calendar_day values (${calendar.code}, ${day.date}, ${day.kind}, ${JSON.stringify(day.name)}, ${day.lessMinutes},
        ${day.like}, ${day.source}, ${day.verifiedOn}, ${day.on ? 1 : 0})`.execute(db);
  for (const rule of presetsFor(country))
    await sql`insert into deadline_rule values (${rule.id}, 1, cast(unixepoch('subsec') * 1000 as integer), ${JSON.stringify(rule)})`.execute(
      db,
    );
}
