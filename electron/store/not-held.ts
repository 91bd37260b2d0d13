import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** Which of these complaints are not in the register. */
export async function notHeld<Id extends string>(db: Db, ids: readonly Id[]): Promise<readonly Id[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    id: string;
  }>`select id from complaint where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  const held = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !held.has(id));
}
