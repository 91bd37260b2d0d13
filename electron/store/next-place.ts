import { sql } from 'kysely';

/** The place the next event will have: what is written before it in the same transaction is its work. */
export const nextPlace = sql<number>`(select coalesce((select seq from sqlite_sequence where name = 'outbox'), 0) + 1)`;
