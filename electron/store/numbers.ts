import { sql } from 'kysely';
import { compiled, type Given } from './compiled.ts';
import type { Tx } from './schema.ts';

const count = compiled((db, { year }: Given<{ year: number }>) =>
  db
    .insertInto('number_counter')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql<number>`number_counter.last + 1` }))
    .returning('last'),
);

/** The next running number of a year on this desk, starting at 1; taken in the transaction of the registration, so none is skipped or given twice. */
export async function nextNumber(tx: Tx, year: number): Promise<number> {
  const [row] = (await count(tx, { year })).rows;
  if (row === undefined) throw new Error(`no number in ${year}`);
  return row.last;
}
