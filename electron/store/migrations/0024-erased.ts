import { type Kysely, sql } from 'kysely';

/**
 * Who is to be erased and who was; `erased` says what this register itself has forgotten of them, and when: a register that was put back from before does not have it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table erasure (id text primary key, customer text not null references customer, ground text not null, asked_by text not null,
    asked_at integer not null, due_at integer not null, state text not null check (state in ('asked', 'confirmed', 'done', 'dropped')), decided_by text,
    decided_at integer, done_at integer, customers text not null) strict, without rowid`.execute(db);
  await sql`create index erasure_customer on erasure (customer)`.execute(db);
  await sql`create table erased (customer text primary key, at integer not null, counts text not null) strict, without rowid`.execute(db);
}
