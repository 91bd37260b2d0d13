import { type Kysely, sql } from 'kysely';

/** Up to where every backup that head office still keeps has this desk's events: what a backup had so long ago, they all have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    'safe integer not null default 0',
    'safe_next integer not null default 0',
    'safe_next_at integer not null default 0',
  ])
    await sql.raw(`alter table sync_state add column ${column}`).execute(db);
}
