import { sql } from 'kysely';
import type { CallId } from '../../shared/ids.ts';
import type { DeskEvent, RowChange } from '../../shared/sync/event.ts';
import type { Tx } from './schema.ts';
import { readSyncState } from './sync-state.ts';

/**
 * Drops the number and name the telephone delivered with a call whose caller stays anonymous (ux.md 8): from the call, from every call
 * it calls back or is called back by, from their call-backs, and from what was queued for head office about them. Only the complaint's
 * code remains.
 */
export async function forgetCaller(tx: Tx, call: CallId): Promise<void> {
  const calls = await callsWithSameCaller(tx, call);
  const callbacks = (await tx.selectFrom('callback').select('id').where('call', 'in', calls).execute()).map((one) => one.id);
  await tx.updateTable('call').set({ raw_number: '', e164: null, ring_name: '', customer: null }).where('id', 'in', calls).execute();
  await tx.updateTable('callback').set({ number: '', name: '', customer: null }).where('call', 'in', calls).execute();
  await forgetQueued(tx, [...calls, ...callbacks]);
}

/** Where a queued body names the caller: on its own, or as the missed call and its call-back side by side. */
const identifying = ['$', '$.call', '$.callback'].flatMap((at) =>
  ['number', 'e164', 'name', 'customer'].map((field) => `$.body${at.slice(1)}.${field}`),
);

/** What names the caller in a queued row of these tables, and what stands there once nobody does. */
const blank = { call: { raw_number: '', e164: null, ring_name: '', customer: null }, callback: { number: '', name: '', customer: null } };

/**
 * An event that was never sent is told without the caller, under its own place. One that was sent is not written again: head office learns with
 * the next event that nobody called.
 */
async function forgetQueued(tx: Tx, objects: readonly string[]): Promise<void> {
  const { offered } = await readSyncState(tx);
  await tx
    .updateTable('outbox')
    .set({ text: sql<string>`json_remove(text, ${sql.join(identifying.map((path) => sql.lit(path)))})` })
    .where('object', 'in', objects)
    .where('seq', '>', offered)
    .execute();
  const rows = await tx.selectFrom('outbox').select(['seq', 'text']).where('object', 'in', objects).where('seq', '>', offered).execute();
  for (const { seq, text } of rows) {
    const event: DeskEvent = JSON.parse(text);
    const forgotten = JSON.stringify({ ...event, rows: event.rows.map((one) => forgottenIn(one, objects)) });
    if (forgotten !== text) await tx.updateTable('outbox').set({ text: forgotten }).where('seq', '=', seq).execute();
  }
}

function forgottenIn(change: RowChange, objects: readonly string[]): RowChange {
  if (change.did === 'remove' || (change.table !== 'call' && change.table !== 'callback')) return change;
  if (!objects.some((id) => change.key === JSON.stringify([id]))) return change;
  const named = Object.entries(blank[change.table]).filter(([column]) => column in change.set);
  return { ...change, set: { ...change.set, ...Object.fromEntries(named) } };
}

/** This call, the calls it carries out a call-back for, and those that carry out its own. */
async function callsWithSameCaller(tx: Tx, call: CallId): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive same(id) as (
      select ${call}
      union select callback.call from same join call on call.id = same.id join callback on callback.id = call.callback
      union select call.id from same join callback on callback.call = same.id join call on call.callback = callback.id)
    select id from same`.execute(tx);
  return rows.map((row) => row.id);
}
