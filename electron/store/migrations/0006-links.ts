import { type Kysely, sql } from 'kysely';

const statements = [
  // A tie is written on one complaint and shown on both.
  `create index work_record_link on work_record (json_extract(body, '$.other')) where kind = 'link'`,
  `create index complaint_waiting on complaint (waiting_until, owner) where waiting_until is not null`,
];

/** Ties between complaints are found from either end, and the customers to ask again by their day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
