import { type Kysely, sql } from 'kysely';

const statements = [
  `create table incentive_batch (number integer primary key, from_at integer not null, to_at integer not null, by text not null, at integer not null) strict`,
  `create table incentive_entry (id text primary key, key text not null, event text not null, person text not null references employee,
    complaint text references complaint, article text references article, amount integer not null, note text not null, at integer not null,
    proposed_by text, state text not null, why text, reason text not null, decided_by text, decided_at integer,
    batch integer references incentive_batch, unique (event, key)) strict`,
  `create index incentive_entry_at on incentive_entry (at, id)`,
  `create index incentive_entry_person on incentive_entry (person, at)`,
  `create index incentive_entry_complaint on incentive_entry (complaint) where complaint is not null`,
  `create index incentive_entry_batch on incentive_entry (batch) where batch is not null`,
  // A ledger: what was earned is not rewritten, what payroll was given stays as it was given.
  `create trigger incentive_entry_stays before delete on incentive_entry begin select raise(abort, 'nothing is deleted'); end`,
  `create trigger incentive_entry_fixed before update on incentive_entry
    when old.state = 'exported' or new.id <> old.id or new.event <> old.event or new.key <> old.key or new.person <> old.person
      or new.amount <> old.amount or new.at <> old.at
    begin select raise(abort, 'nothing is rewritten'); end`,
  `create trigger incentive_batch_stays before delete on incentive_batch begin select raise(abort, 'nothing is deleted'); end`,
  `create trigger incentive_batch_fixed before update on incentive_batch begin select raise(abort, 'nothing is rewritten'); end`,
];

/** The ledger of rewards and what payroll was given of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
