import { CompiledQuery, type Insertable, type Selectable, type Updateable } from 'kysely';
import { chainStart } from '../../shared/sync/protocol.ts';
import type { Db, Tx } from './schema.ts';
import type { SyncStateTable } from './schema-sync.ts';
import { keepFormerTold } from './told.ts';

/** Where this desk stands to head office, every column of it (schema-sync.ts). */
export type SyncRow = Selectable<SyncStateTable> & { readonly phase: 'alone' | 'bringing' | 'joined' };

const read: CompiledQuery<SyncRow> = CompiledQuery.raw('select * from sync_state');

/** Where this desk stands to head office. */
export async function readSyncState(db: Db): Promise<SyncRow> {
  const [row] = (await db.executeQuery(read)).rows;
  if (row === undefined) throw new Error('nothing says where this desk stands to head office');
  return row;
}

/** Writes some of it; the rest stays. */
export async function keepSyncState(tx: Tx, changes: Updateable<SyncStateTable>): Promise<void> {
  await tx.updateTable('sync_state').set(changes).execute();
}

/** Nothing was heard yet, or nothing of it counts any more. */
const nothingConfirmed = {
  cursor: 0,
  cursor_at: '',
  confirmed: 0,
  snapshot_next: null,
  snapshot_seq: null,
  snapshot_at: '',
  snapshot_done: 0,
  own_after: null,
  own_until: null,
} as const;

/** Nothing was sent and nothing was heard yet. */
const atBeginning = {
  ...nothingConfirmed,
  acked: 0,
  acked_tail: chainStart,
  offered: 0,
  durable: 0,
  forgotten: 0,
  safe: 0,
  safe_next: 0,
  safe_next_at: 0,
  forgotten_tail: chainStart,
  bringing: '{}',
  stopped: null,
  grant_text: '',
  grant_signature: '',
  clock_at: null,
} as const;

/** What an administrator's code made of this desk. */
export type Joined = Pick<
  Required<Insertable<SyncStateTable>>,
  'address' | 'desk' | 'secret_key' | 'no' | 'desk_code' | 'branch' | 'branch_name' | 'head_key' | 'epoch'
> & { readonly site: string; readonly joinedAt: number };

/**
 * Begins a desk's life with head office, or a new one under a new name: from here on its numbers bear the branch's site and its new desk code,
 * and its events count from 1. What was queued while it stood alone is dropped, because everything it has goes up whole; a desk that comes back
 * to its branch (its disk was a copy, its former self was stopped) brings nothing again, it sends what head office never had of it.
 */
export async function beginJoined(tx: Tx, { site, joinedAt, ...joined }: Joined): Promise<void> {
  const before = await readSyncState(tx);
  // One that head office does not know any more has nothing there: all of it goes up again.
  const comesBack = before.phase === 'joined' && before.branch === joined.branch && before.stopped !== 'unknown';
  await tx.updateTable('site').set({ code: site, desk_code: joined.desk_code }).execute();
  await keepFormerTold(tx, before.no);
  await restartOutbox(tx, comesBack ? before.acked : null);
  await tx.deleteFrom('confirmed_thing').execute();
  // Another head office, or this one as it was before: what it has of the files is asked anew.
  await tx.updateTable('kept_file').set({ sent: 0 }).execute();
  await tx.deleteFrom('unread').execute();
  await keepSyncState(tx, {
    ...joined,
    ...atBeginning,
    phase: 'bringing',
    bringing: JSON.stringify(comesBack ? allBrought : {}),
    joined_at: joinedAt,
  });
}

/** Nothing is left to bring but its end (`bringing.ts`): no id comes after this one. */
const allBrought = { table: 1_000, after: null, complaint: '~', early: [], done: 0 };

/** The queue from its beginning, with what lies behind `unsentAfter` in it under new places; empty for null. */
async function restartOutbox(tx: Tx, unsentAfter: number | null): Promise<void> {
  const unsent =
    unsentAfter === null ? [] : await tx.selectFrom('outbox').selectAll().where('seq', '>', unsentAfter).orderBy('seq').execute();
  await tx.deleteFrom('outbox').execute();
  await tx.executeQuery(CompiledQuery.raw(`delete from sqlite_sequence where name = 'outbox'`));
  for (const [place, row] of unsent.entries()) {
    const seq = place + 1;
    const event: object = JSON.parse(row.text);
    await tx
      .insertInto('outbox')
      .values({ ...row, seq, text: JSON.stringify({ ...event, s: seq }) })
      .execute();
  }
}

/** Head office went back in time, or the desk's view of it cannot be trusted: everything confirmed is asked for anew, and whoever is erased is forgotten anew. */
export async function forgetConfirmed(tx: Tx, epoch: number): Promise<void> {
  await tx.deleteFrom('confirmed_thing').execute();
  await tx.deleteFrom('unread').execute();
  await tx.deleteFrom('erased').execute();
  await tx.updateTable('kept_file').set({ sent: 0 }).execute();
  await keepSyncState(tx, { epoch, ...nothingConfirmed });
}
