import { type Kysely, sql } from 'kysely';

const statements = [
  // What a newer head office sent and this program cannot read, as it was sent: the program after the next step reads it.
  `create table unread (kind text not null, id text not null, seq integer not null, version text not null, body text not null,
    primary key (kind, id)) strict, without rowid`,
];

/** What a desk that is one version older keeps for its next one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
