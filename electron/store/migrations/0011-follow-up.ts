import { type Kysely, sql } from 'kysely';
import { defaultQuestionnaire } from '../../../shared/satisfaction/default-questionnaire.ts';

const statements = [
  // Why a call of ours was made; null on a call of the complaint line itself.
  `alter table call add column purpose text`,
  // Whose customer is to be asked whether they are content: since when, after how many tries, and who may not ask.
  `alter table complaint add column check_since integer`,
  `alter table complaint add column check_tries integer not null default 0`,
  `alter table complaint add column solved_by text`,
  `update complaint set solved_by = coalesce((select by from measure where measure.complaint = complaint.id and measure.at = complaint.resolved_at
    order by id desc limit 1), owner) where resolved_at is not null`,
  `update complaint set check_since = resolved_at where state = 'resolved' and type = 'complaint' and resolved_at is not null`,
  `create index complaint_to_ask on complaint (check_tries > 0, check_since) where check_since is not null`,
  // Every version of every questionnaire stays; an answer names the one it was given to.
  `create table questionnaire (id text not null, version integer not null, body text not null, by text, at integer not null,
    primary key (id, version)) strict, without rowid`,
  `create table questionnaire_reply (id text primary key, questionnaire text not null, version integer not null, language text not null,
    complaint text references complaint, by text not null, at integer not null, body text not null,
    foreign key (questionnaire, version) references questionnaire) strict`,
  `create index questionnaire_reply_version on questionnaire_reply (questionnaire, version, at)`,
  `create index questionnaire_reply_complaint on questionnaire_reply (complaint) where complaint is not null`,
  // What was answered how often, counted as it is entered: however many papers came back, nobody waits for the picture.
  `create table questionnaire_count (questionnaire text not null, version integer not null, question text not null, place integer not null,
    count integer not null, primary key (questionnaire, version, question, place)) strict, without rowid`,
  ...['questionnaire', 'questionnaire_reply'].flatMap((table) => [
    `create trigger ${table}_stays before delete on ${table} begin select raise(abort, 'nothing is deleted'); end`,
    `create trigger ${table}_unchanged before update on ${table} begin select raise(abort, 'nothing is rewritten'); end`,
  ]),
];

/** Customers are asked whether they are content: who is still to be asked, calls that say what they were for, questionnaires and their answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  const { id, version, by, at, ...words } = defaultQuestionnaire;
  await sql`insert into questionnaire (id, version, body, by, at) values (${id}, ${version}, ${JSON.stringify(words)}, ${by}, ${at})`.execute(
    db,
  );
}
