import { type Kysely, sql } from 'kysely';

const statements = [
  // After a snapshot: which own events are in it of which it is not known what became, behind `own_after` up to `own_until`; both null where there are none.
  `alter table sync_state add column own_after integer`,
  `alter table sync_state add column own_until integer`,
  `alter table sync_state add column snapshot_at text not null default ''`,
  // The queue begins behind this event; the chain goes on from its hash.
  `alter table sync_state add column forgotten integer not null default 0`,
  `alter table sync_state add column forgotten_tail text not null default '${'0'.repeat(64)}'`,
  // The latest moment this desk knows to have come, and how long the computer had been running by then.
  `alter table sync_state add column latest integer not null default 0`,
  `alter table sync_state add column latest_running integer not null default 0`,
];

/** What became of own events that a snapshot holds, where the queue begins once old events are forgotten, and time that only goes forward. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
