import { sql } from 'kysely';
import type { CallId } from '../../shared/ids.ts';
import type { Tx } from './schema.ts';

/**
 * Drops the number and name the telephone delivered with a call whose caller stays anonymous (ux.md 8): from the call, from its call
 * back, and from what was queued for head office about them. Only the complaint's code remains.
 */
export async function forgetCaller(tx: Tx, call: CallId): Promise<void> {
  await tx.updateTable('call').set({ raw_number: '', e164: null, ring_name: '', customer: null }).where('id', '=', call).execute();
  await tx.updateTable('callback').set({ number: '', name: '', customer: null }).where('call', '=', call).execute();
  await tx
    .updateTable('outbox')
    .set({ body: sql<string>`json_remove(body, '$.number', '$.name', '$.customer')` })
    .where('object', '=', call)
    .execute();
}
