import { CompiledQuery, sql } from 'kysely';
import { personalTables, rowWithoutWords, isNumberRow } from '../../shared/erasure/subject.ts';
import type { Row } from '../../shared/sync/event.ts';
import { isSynced, synced } from '../../shared/sync/synced.ts';
import type { SubjectHere } from './subject-here.ts';
import type { Tx } from './schema.ts';

/** By which columns rows of each table are somebody's. */
const ties: Readonly<Record<string, readonly string[]>> = {
  customer: ['id'],
  customer_phone: ['customer'],
  customer_flag: ['customer'],
  customer_purchase: ['customer'],
  customer_merge: ['kept', 'gone'],
  call: ['id'],
  callback: ['id'],
  script_event: ['call'],
  notice: ['complaint'],
  questionnaire_reply: ['complaint'],
  deadline: ['complaint'],
  incentive_entry: ['complaint'],
};

/** Takes a person's words and numbers out of every row that is theirs; gives how many rows of each table it was. Only while absorbing. */
export async function eraseRows(tx: Tx, { ids }: Pick<SubjectHere, 'ids'>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const list = JSON.stringify([...ids]);
  for (const table of personalTables) {
    const columns = ties[table] ?? [];
    const theirs = columns.map((column) => `"${column}" in (select value from json_each(?))`).join(' or ');
    const lists = columns.map(() => list);
    if (!isSynced(table) || theirs === '') throw new Error(`nothing says whose the rows of ${table} are`);
    if (isNumberRow(table)) {
      const gone = await tx.executeQuery(CompiledQuery.raw(`delete from "${table}" where ${theirs}`, lists));
      counts[table] = Number(gone.numAffectedRows ?? 0n);
      continue;
    }
    const found = await tx.executeQuery<Row>(CompiledQuery.raw(`select * from "${table}" where ${theirs}`, lists));
    for (const row of found.rows) await emptyRow(tx, { table, key: synced[table].key, row });
    counts[table] = found.rows.length;
  }
  await sql`delete from customer_word where customer in (select value from json_each(${list}))`.execute(tx);
  return counts;
}

async function emptyRow(
  tx: Tx,
  { table, key, row }: { readonly table: string; readonly key: readonly string[]; readonly row: Row },
): Promise<void> {
  const changed = Object.entries(rowWithoutWords(table, row)).filter(([column, value]) => row[column] !== value);
  if (changed.length === 0) return;
  const set = changed.map(([column]) => `"${column}" = ?`).join(', ');
  const where = key.map((column) => `"${column}" = ?`).join(' and ');
  const values = [...changed.map(([, value]) => value), ...key.map((column) => row[column])];
  await tx.executeQuery(CompiledQuery.raw(`update "${table}" set ${set} where ${where}`, values));
}
