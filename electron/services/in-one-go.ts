import type { Db, Tx } from '../store/schema.ts';
import { nothingStray } from '../store/touched.ts';

/** Does all of `make` in one transaction or nothing of it; what it changes of synced rows, an event of the same transaction must tell. */
export const inOneGo = <Value>(db: Db, make: (tx: Tx) => Promise<Value>): Promise<Value> =>
  db.transaction().execute(async (tx) => {
    const value = await make(tx);
    await nothingStray(tx);
    return value;
  });
