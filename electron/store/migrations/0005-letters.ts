import { type Kysely, sql } from 'kysely';

const statements = [
  `create table letter_template (kind text not null, language text not null, version integer not null, subject text not null, body text not null,
    by text not null, at integer not null, primary key (kind, language, version)) strict, without rowid`,
  // Earlier words stay: letters name the version they began with.
  `create trigger letter_template_stays before delete on letter_template begin select raise(abort, 'nothing is deleted'); end`,
  `create trigger letter_template_unchanged before update on letter_template begin select raise(abort, 'nothing is rewritten'); end`,
  // Signed words are nobody's to change (R122).
  `create trigger work_record_letter_frozen before update on work_record
    when old.kind = 'letter' and json_extract(old.body, '$.signed') is not null
      and json_extract(new.body, '$.signed') is not json_extract(old.body, '$.signed')
    begin select raise(abort, 'signed words are not rewritten'); end`,
];

/** The company's own words for its letters, version by version, and letters that stay as they were signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
