import { sql } from 'kysely';
import type { Db, Tx } from './schema.ts';

/** Somebody sits at a desk now; nothing is written while they stay there. */
export async function noteSeated(
  tx: Tx,
  { branch, person, desk }: { readonly branch: number; readonly person: string; readonly desk: string },
): Promise<void> {
  await tx
    .insertInto('seated')
    .values({ branch, person, desk })
    .onConflict((met) =>
      met
        .columns(['branch', 'person'])
        .doUpdateSet({ desk })
        .where(sql<boolean>`seated.desk <> excluded.desk`),
    )
    .execute();
}

/** The desk somebody was last at: its number, how far it has the feed, and when it was last heard of. */
export async function deskOfPerson(
  db: Db,
  branch: number,
  person: string,
): Promise<{ readonly no: number; readonly cursor: number; readonly seen_at: number | null } | undefined> {
  return db
    .selectFrom('seated')
    .innerJoin('device', (join) => join.onRef('device.branch', '=', 'seated.branch').onRef('device.desk', '=', 'seated.desk'))
    .select(['device.no', 'device.cursor', 'device.seen_at'])
    .where('seated.branch', '=', branch)
    .where('seated.person', '=', person)
    .executeTakeFirst();
}
