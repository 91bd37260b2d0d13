import { type Kysely, sql } from 'kysely';

const statements = [
  `create table cause (id text primary key, title text not null, by_rule integer not null, category text, product text, cause_type text, owner text,
    status text not null, opened_by text not null, opened_at integer not null, closed_at integer, revision integer not null) strict`,
  // A complaint added by hand, or one that the rule finds and somebody took out.
  `create table cause_member (cause text not null references cause, complaint text not null references complaint, belongs integer not null,
    by text not null, at integer not null, primary key (cause, complaint)) strict, without rowid`,
  `create index cause_member_complaint on cause_member (complaint)`,
  `create table corrective_action (id text primary key, cause text not null references cause, kind text not null, what text not null, responsible text not null,
    due_at integer not null, check_at integer not null, planned_by text not null, planned_at integer not null, done_at integer, done_text text not null,
    "check" text, closed_at integer, revision integer not null) strict`,
  `create index corrective_action_cause on corrective_action (cause)`,
  `create index corrective_action_open on corrective_action (due_at) where closed_at is null`,
  // What a rule looks for is written in the card and the finding; only complaints that have it stand in these.
  `create index complaint_cause_type on complaint (handling ->> '$.finding.causeType', received_at) where handling ->> '$.finding.causeType' is not null`,
  `create index complaint_product on complaint (card ->> '$.case.productId', received_at) where card ->> '$.case.productId' is not null`,
  ...['cause', 'corrective_action'].map(
    (table) => `create trigger ${table}_stays before delete on ${table} begin select raise(abort, 'nothing is deleted'); end`,
  ),
];

/** Causes behind many complaints, which complaints belong to them, and what is done against them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
