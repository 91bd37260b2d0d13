import { type Kysely, sql } from 'kysely';

/**
 * Where the content of each file lies and the key that opens it: without its row a file is noise, so taking the row out destroys it
 * (security.md 8.7). `sent`: head office has the content as well.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table kept_file (sha256 text primary key, place text not null unique, key text not null, size integer not null, at integer not null,
    sent integer not null default 0) strict, without rowid`.execute(db);
  await sql`create index work_record_file on work_record (json_extract(body, '$.sha256')) where kind = 'attachment'`.execute(db);
}
