import { type Kysely, sql } from 'kysely';

const settled = `('resolved', 'closed', 'cancelled')`;
const untriaged = `{"weight":"minor","severity":1,"complexity":"noAnalysis","concerns":null,"claimType":null,"flags":[],"revealsWeakPoint":false,"subjects":[]}`;

const statements = [
  `alter table complaint add column investigator text`,
  `alter table complaint add column closed_at integer`,
  `alter table complaint add column waiting_until integer`,
  `alter table complaint add column reopened integer not null default 0`,
  `alter table complaint add column severity integer not null default 1`,
  `alter table complaint add column handling text not null default '{"triage":${untriaged},"finding":null,"waiting":null,"closing":null,"cancelled":null}'`,
  // What was open while nothing but resolved ended a complaint, is open while it is neither resolved, closed nor cancelled.
  `drop index complaint_open`,
  `drop index complaint_owner_open`,
  `create index complaint_open on complaint (received_at) where complaint.state not in ${settled}`,
  `create index complaint_owner_open on complaint (owner, promise_due) where complaint.state not in ${settled}`,
  `create index complaint_investigator on complaint (investigator, received_at) where investigator is not null`,
  `create table work_record (id text primary key, complaint text not null references complaint, kind text not null, state text not null, person text,
    due_at integer, at integer not null, body text not null) strict`,
  `create index work_record_complaint on work_record (complaint, at, id)`,
  `create index work_record_state on work_record (kind, state, due_at)`,
  `create index work_record_person on work_record (person, kind, state, due_at) where person is not null`,
  `create trigger work_record_stays before delete on work_record begin select raise(abort, 'nothing is deleted'); end`,
  // A score once given is nobody's to change (product.md 3.3).
  `create trigger work_record_check_unchanged before update on work_record when old.kind = 'check'
    begin select raise(abort, 'nothing is rewritten'); end`,
];

/** What happens after the call: states beyond resolved, who investigates, what was weighed and found, and the records of the work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
