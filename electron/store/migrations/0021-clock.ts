import { type Kysely, sql } from 'kysely';

/** What the desk knows of the right time: what head office's clock said, at which running time of which start of the computer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['clock_at integer', 'clock_running integer not null default 0', "clock_boot text not null default ''"])
    await sql.raw(`alter table sync_state add column ${column}`).execute(db);
}
