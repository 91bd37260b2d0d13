import { compiled, type Given } from './compiled.ts';
import type { NewRow, Tx } from './schema.ts';

const add = compiled((db, row: Given<NewRow<'outbox'>>) => db.insertInto('outbox').values(row).returning('seq'));

/** One change on its way to head office: what happened to which thing, with the body that repeats it there. */
export interface OutboxEntry {
  readonly at: number;
  readonly by: string;
  readonly kind: string;
  readonly object: string;
  readonly body: unknown;
}

/** Queues a change in the transaction that makes it, so that neither exists without the other; gives its place in the queue. */
export async function appendOutbox(tx: Tx, { at, by, kind, object, body }: OutboxEntry): Promise<number> {
  const [row] = (await add(tx, { at, by, kind, object, body: JSON.stringify(body) })).rows;
  if (row === undefined) throw new Error('nothing was queued');
  return row.seq;
}
