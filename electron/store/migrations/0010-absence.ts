import { type Kysely, sql } from 'kysely';

const statements = [
  'alter table employee add column absent_from integer',
  'alter table employee add column absent_to integer',
  'alter table employee add column deputy text references employee',
  // The ledger asks for the promises of one standing by their time.
  'create index promise_state on promise (state, due_at)',
];

/** When somebody is away and who does their work meanwhile (product.md 3.1); nobody is away to begin with. Promises by how they stand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
