import { sql } from 'kysely';
import type { CallId } from '../../shared/ids.ts';
import type { Tx } from './schema.ts';

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
  await tx
    .updateTable('outbox')
    .set({ body: sql<string>`json_remove(body, ${sql.join(identifying.map((path) => sql.lit(path)))})` })
    .where('object', 'in', [...calls, ...callbacks])
    .execute();
}

/** Where a queued body names the caller: on its own, or as the missed call and its call-back side by side. */
const identifying = ['$', '$.call', '$.callback'].flatMap((at) => ['number', 'e164', 'name', 'customer'].map((field) => `${at}.${field}`));

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
