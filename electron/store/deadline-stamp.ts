import { compiled } from './compiled.ts';
import type { Db, Tx } from './schema.ts';

const key = 'deadlines.stamp';
const week = 'desk.workingWeek';

const read = compiled((db) => db.selectFrom('setting').select(['key', 'value']).where('key', 'in', [key, week]).orderBy('key'));

/** Changes whenever rules, calendars or the site's working week do: whoever keeps them in memory knows by it when to read again. */
export async function deadlineStamp(db: Db): Promise<string> {
  const { rows } = await read(db, {});
  return JSON.stringify(rows.map(({ value }) => value));
}

/** Rules or calendars have changed. */
export async function touchDeadlines(tx: Tx): Promise<void> {
  const before = await tx.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  const value = String(Number(before?.value ?? 0) + 1);
  await tx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
