import type { Tx } from './schema.ts';

/** One change on its way to head office: what happened to which thing, with the body that repeats it there. */
export interface OutboxEntry {
  readonly at: number;
  readonly by: string;
  readonly kind: string;
  readonly object: string;
  readonly body: unknown;
}

/** Queues a change in the transaction that makes it, so that neither exists without the other; gives its place in the queue. */
export async function appendOutbox(tx: Tx, entry: OutboxEntry): Promise<number> {
  const { seq } = await tx
    .insertInto('outbox')
    .values({ ...entry, body: JSON.stringify(entry.body) })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}
