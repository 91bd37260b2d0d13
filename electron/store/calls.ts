import type { CallId, ComplaintId, CustomerId, EmployeeId, Instant } from '../../shared/ids.ts';
import { type ScriptEvent, scriptEvent } from '../../shared/script/events.ts';
import type { Db, NewRow, RowOf, Tx } from './schema.ts';

/** One call, or undefined. */
export const readCall = (db: Db, id: CallId): Promise<RowOf<'call'> | undefined> =>
  db.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst();

/** Calls of this desk that were answered and have not ended, the latest first: while there is one, the desk does not lock. */
export const liveCalls = (db: Db): Promise<RowOf<'call'>[]> =>
  db
    .selectFrom('call')
    .selectAll()
    .where('answered_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where('here', '=', 1)
    .orderBy('answered_at', 'desc')
    .limit(20)
    .execute();

/** The call being held at this desk, if any. */
export const liveCall = async (db: Db): Promise<RowOf<'call'> | undefined> => (await liveCalls(db))[0];

/** Writes a call down as it begins. */
export async function createCall(tx: Tx, call: NewRow<'call'>): Promise<void> {
  await tx
    .insertInto('call')
    .values({ ...call, here: 1 })
    .execute();
}

/** Sets what is now known of a call; what it began with stays. */
export async function updateCall(tx: Tx, id: CallId, known: Partial<Omit<NewRow<'call'>, 'id'>>): Promise<void> {
  await tx.updateTable('call').set(known).where('id', '=', id).execute();
}

/** A call that rang and that nobody took: it stays in the register, and whoever it was is called back. */
export async function recordMissedCall(
  tx: Tx,
  missed: {
    readonly id: CallId;
    readonly number: string;
    readonly e164: string | null;
    readonly name: string;
    readonly rangAt: Instant;
    readonly endedAt: Instant;
    readonly customer: CustomerId | null;
  },
): Promise<void> {
  await createCall(tx, {
    id: missed.id,
    direction: 'in',
    raw_number: missed.number,
    e164: missed.e164,
    ring_name: missed.name,
    customer: missed.customer,
    rang_at: missed.rangAt,
    ended_at: missed.endedAt,
    hold_seconds: 0,
    result: 'missed',
  });
}

/** Ends a call that was left without an end at its last sign of life: the last thing the script recorded, or its answer. */
export async function endAtLastSign(tx: Tx, call: Pick<RowOf<'call'>, 'id' | 'answered_at'>): Promise<void> {
  const last = await tx
    .selectFrom('script_event')
    .select((of) => of.fn.max('ms').as('ms'))
    .where('call', '=', call.id)
    .executeTakeFirst();
  await tx
    .updateTable('call')
    .set({ ended_at: (call.answered_at ?? 0) + (last?.ms ?? 0), result: 'answered' })
    .where('id', '=', call.id)
    .execute();
}

/** What the script recorded on a call, in order (ux.md 6.2); ids, states and times, never words. */
export async function readEvents(db: Db, call: CallId): Promise<ScriptEvent[]> {
  const rows = await db.selectFrom('script_event').select(['e', 'ms', 'd']).where('call', '=', call).orderBy('seq').limit(5000).execute();
  return rows.map((row) => scriptEvent.parse({ e: row.e, ms: row.ms, d: JSON.parse(row.d) }));
}

/** How many events a call has so far. */
export async function countEvents(db: Db, call: CallId): Promise<number> {
  const last = await db
    .selectFrom('script_event')
    .select((of) => of.fn.max('seq').as('seq'))
    .where('call', '=', call)
    .executeTakeFirst();
  return last?.seq ?? 0;
}

/** Adds to what the script recorded on a call; the count goes on where it stood. */
export async function appendEvents(tx: Tx, call: CallId, events: readonly ScriptEvent[]): Promise<void> {
  const start = await countEvents(tx, call);
  const rows = events.map((event, place) => ({ call, seq: start + place + 1, ms: event.ms, e: event.e, d: JSON.stringify(event.d) }));
  for (let from = 0; from < rows.length; from += 100)
    await tx
      .insertInto('script_event')
      .values(rows.slice(from, from + 100))
      .execute();
}

/** Whose complaint it is, for a call about it; undefined where there is no such complaint. */
export async function complaintOfCall(
  db: Db,
  id: ComplaintId,
): Promise<{ readonly customer: CustomerId | null; readonly owner: EmployeeId } | undefined> {
  const row = await db.selectFrom('complaint').select(['customer', 'owner']).where('id', '=', id).executeTakeFirst();
  return row && { customer: row.customer as CustomerId | null, owner: row.owner as EmployeeId };
}

/** More calls than a desk answers in a week: a list of figures has an end. */
const mostTimed = 5_000;

/** How many seconds each call answered in the period was wrapped up in after its end; calls not yet wrapped up are left out. */
export async function wrapUpTimes(db: Db, { from, to }: { readonly from: number; readonly to: number }): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('call')
    .select('wrap_up_seconds')
    .where('answered_at', '>=', from)
    .where('answered_at', '<', to)
    .where('wrap_up_seconds', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(mostTimed)
    .execute();
  return rows.flatMap((row) => row.wrap_up_seconds ?? []);
}
