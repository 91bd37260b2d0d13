import type { Instant } from '../../shared/ids.ts';
import { compiled } from './compiled.ts';
import { isOpenRow } from './is-open-row.ts';
import type { Db, Tx } from './schema.ts';
import { readSyncState } from './sync-state.ts';

const daySeen = 'escalation.hotSpots';

const day = compiled((db) => db.selectFrom('setting').select('value').where('key', '=', daySeen));

/** The day on which it was last looked for complaints that belong together (E9); undefined before the first time. */
export const lookedForOn = async (db: Db): Promise<string | undefined> => (await day(db, {})).rows[0]?.value;

/** It was looked for them on this day. */
export async function keepLookedFor(tx: Tx, today: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key: daySeen, value: today })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: today }))
    .execute();
}

/** What head office has not heard: since when, and how many promises stand open here meanwhile (E14). */
export async function readUnsent(
  db: Db,
): Promise<{ readonly headOffice: boolean; readonly oldestAt: Instant | null; readonly promises: number }> {
  const { phase, acked } = await readSyncState(db);
  if (phase === 'alone') return { headOffice: false, oldestAt: null, promises: 0 };
  const oldest = await db.selectFrom('outbox').select('at').where('seq', '>', acked).orderBy('seq').limit(1).executeTakeFirst();
  const open = await db
    .selectFrom('complaint')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where(isOpenRow)
    .where('promise_due', 'is not', null)
    .executeTakeFirstOrThrow();
  return { headOffice: true, oldestAt: (oldest?.at ?? null) as Instant | null, promises: open.count };
}
