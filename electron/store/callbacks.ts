import type { CallbackId, CallId, CustomerId, EmployeeId, Instant } from '../../shared/ids.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** A call-back about to be written down; `dueAt` is the promised time, null for a call nobody took. */
export interface NewCallback {
  readonly id: CallbackId;
  readonly call: CallId;
  readonly reason: 'missed' | 'parked' | 'dropped';
  readonly number: string;
  readonly name: string;
  readonly customer: CustomerId | null;
  readonly at: Instant;
  readonly dueAt: Instant | null;
  readonly by: EmployeeId | null;
}

/** Writes down that someone is to be called back (R17). */
export async function createCallback(tx: Tx, created: NewCallback): Promise<void> {
  const { dueAt, ...rest } = created;
  await tx
    .insertInto('callback')
    .values({ ...rest, due_at: dueAt, closed_at: null, result: null })
    .execute();
}

/** One call-back, or undefined. */
export const readCallback = (db: Db, id: CallbackId): Promise<RowOf<'callback'> | undefined> =>
  db.selectFrom('callback').selectAll().where('id', '=', id).executeTakeFirst();

/** Who still waits to be called back, at most 200: missed calls first, oldest first, then the parked ones by their time. */
export const openCallbacks = (db: Db): Promise<RowOf<'callback'>[]> =>
  db
    .selectFrom('callback')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy((order) => order('reason', '<>', 'missed'))
    .orderBy((order) => order.fn.coalesce('due_at', 'at'))
    .limit(200)
    .execute();

/** Notes who took a call-back on. */
export async function takeCallback(tx: Tx, id: CallbackId, by: EmployeeId): Promise<void> {
  await tx.updateTable('callback').set({ by }).where('id', '=', id).execute();
}

/** Closes a call-back with what came of it. */
export async function closeCallback(
  tx: Tx,
  id: CallbackId,
  closed: { readonly at: Instant; readonly by: EmployeeId; readonly result: string },
): Promise<void> {
  await tx.updateTable('callback').set({ closed_at: closed.at, by: closed.by, result: closed.result }).where('id', '=', id).execute();
}
