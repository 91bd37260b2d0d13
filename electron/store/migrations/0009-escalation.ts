import { type Kysely, sql } from 'kysely';

const statements = [
  // `root` is the key of the firing that began it: accepted by one, it waits for nobody else.
  `create table notice (id text primary key, at integer not null, fired_for integer not null, "to" text not null references employee, "as" text not null,
    instead_of text references employee, rule text not null, step text not null, complaint text references complaint, number text not null,
    facts text not null, digest text, accept_by integer, raised integer not null, root text not null, seen_at integer, accepted_at integer) strict`,
  `create index notice_to on notice ("to", id)`,
  `create index notice_recent on notice ("to", at)`,
  `create index notice_unseen on notice ("to", id) where seen_at is null`,
  `create index notice_unaccepted on notice (accept_by) where accept_by is not null`,
  `create index notice_waiting on notice ("to", id) where accept_by is not null`,
  `create index notice_root on notice (root)`,
  `create index notice_complaint on notice (complaint) where complaint is not null`,
  // One rule, object, step and turn fires once, ever: whatever clock, sleep or restart says.
  `create table escalation_fired (key text primary key, complaint text references complaint, at integer not null) strict, without rowid`,
  `create index escalation_fired_complaint on escalation_fired (complaint) where complaint is not null`,
  // When the rules look at a complaint next; 0 is at once, null is not before it changes.
  `create table escalation_watch (complaint text primary key references complaint, next_at integer, level integer not null)
    strict, without rowid`,
  `create index escalation_watch_next on escalation_watch (next_at, complaint) where next_at is not null`,
  ...['notice', 'escalation_fired', 'escalation_watch'].map(
    (table) => `create trigger ${table}_stays before delete on ${table} begin select raise(abort, 'nothing is deleted'); end`,
  ),
  `create trigger escalation_fired_unchanged before update on escalation_fired begin select raise(abort, 'nothing is rewritten'); end`,
  `insert into escalation_watch select id, 0, 0 from complaint where complaint.state not in ('resolved', 'closed', 'cancelled') and external_ref is null`,
];

/** What the rules of escalation told whom, what has fired, and when they look at each complaint next; all that is open is looked at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
