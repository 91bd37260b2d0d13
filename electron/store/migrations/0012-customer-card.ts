import { type Kysely, sql } from 'kysely';

const statements = [
  // JSON of what the card says beside name and numbers: shared/customer/customer-card.ts.
  `alter table customer add column details text not null default '{}'`,
  `alter table customer add column merged_into text references customer`,
  `alter table customer add column revision integer not null default 1`,
  `create index customer_merged on customer (merged_into) where merged_into is not null`,
  `create index customer_email on customer (json_extract(details, '$.email')) where json_extract(details, '$.email') <> ''`,
  `alter table customer_phone add column preferred integer not null default 0`,
  `alter table customer_phone add column removed_at integer`,
  `create index call_customer on call (customer) where customer is not null`,
  `create index callback_customer on callback (customer) where customer is not null`,
  `create table customer_flag (id text primary key, customer text not null references customer, kind text not null, note text not null,
    until integer, by text not null, at integer not null, lifted_at integer, lifted_by text) strict`,
  `create index customer_flag_customer on customer_flag (customer)`,
  `create table customer_purchase (id text primary key, customer text not null references customer, product_id text references product, product text not null,
    document text not null, bought_on text not null, amount integer, warranty_until text, by text not null, at integer not null,
    removed_at integer, removed_by text, revision integer not null) strict`,
  `create index customer_purchase_customer on customer_purchase (customer, bought_on)`,
  // The body holds what both cards said and what moved, so that a merge can be undone.
  `create table customer_merge (id text primary key, kept text not null references customer, gone text not null references customer, by text not null,
    at integer not null, parted_at integer, parted_by text, body text not null) strict`,
  `create index customer_merge_kept on customer_merge (kept, at)`,
  ...['customer_flag', 'customer_purchase', 'customer_merge'].map(
    (table) => `create trigger ${table}_stays before delete on ${table} begin select raise(abort, 'nothing is deleted'); end`,
  ),
];

/** The customer's card: what they wish and allow, their flags and purchases, and merges of two customers that can be undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
