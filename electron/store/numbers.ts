import { sql } from 'kysely';
import type { Tx } from './schema.ts';

/** The next running number of a year on this desk, starting at 1; taken in the transaction of the registration, so none is skipped or given twice. */
export async function nextNumber(tx: Tx, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('number_counter')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql<number>`number_counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
