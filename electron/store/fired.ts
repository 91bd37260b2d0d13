import { sql } from 'kysely';
import type { Instant } from '../../shared/ids.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, Tx } from './schema.ts';

const add = compiled((db, row: Given<{ key: string; complaint: string | null; at: Instant }>) =>
  db
    .insertInto('escalation_fired')
    .values(row)
    .onConflict((conflict) => conflict.doNothing()),
);
const ofComplaints = compiled((db, { ids }: Given<{ ids: string }>) =>
  db
    .selectFrom('escalation_fired')
    .select(['complaint', 'key'])
    .where('complaint', 'in', sql<string>`(select value from json_each(${ids}))`),
);
const one = compiled((db, { key }: Given<{ key: string }>) => db.selectFrom('escalation_fired').select('key').where('key', '=', key));

/** Remembers for ever that this has fired; false where it had. */
export async function remember(tx: Tx, key: string, of: { readonly complaint: string | null; readonly at: Instant }): Promise<boolean> {
  const { numAffectedRows } = await add(tx, { key, ...of });
  return numAffectedRows === 1n;
}

/** What has fired about each of these complaints. */
export async function firedAbout(db: Db, complaints: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await ofComplaints(db, { ids: JSON.stringify(complaints) });
  const found = new Map<string, Set<string>>(complaints.map((id) => [id, new Set()]));
  for (const { complaint, key } of rows) if (complaint !== null) found.get(complaint)?.add(key);
  return found;
}

/** Has this fired? */
export const hasFired = async (db: Db, key: string): Promise<boolean> => (await one(db, { key })).rows.length > 0;
