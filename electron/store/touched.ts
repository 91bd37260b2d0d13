import { CompiledQuery } from 'kysely';
import type { Cell, RowChange } from '../../shared/sync/event.ts';
import type { Tx } from './schema.ts';

interface Touched {
  readonly tbl: string;
  readonly key: string;
  /** JSON of the row as it was before the transaction, null where it was not there; the same now. */
  readonly was: string | null;
  readonly now: string | null;
}

const read: CompiledQuery<Touched> = CompiledQuery.raw('select tbl, key, was, now from touched_now order by place');
const clear = CompiledQuery.raw('delete from touched');
const any = CompiledQuery.raw('select 1 from touched_now where was is not now limit 1');
const stray = CompiledQuery.raw(
  `select desk_stray(json_group_array(tbl || ' ' || key)) from touched_now where was is not now having count(*) > 0`,
);

/** What this transaction has done to synced rows so far and no event tells yet, each row once; from here on it is told. `whole`: changed rows with every column. */
export async function takeTouched(tx: Tx, whole = false): Promise<readonly RowChange[]> {
  const { rows } = await tx.executeQuery(read);
  if (rows.length === 0) return [];
  await tx.executeQuery(clear);
  return rows.flatMap((one) => changeOf(one, whole));
}

/** Says which rows this transaction has changed without an event that tells of it (open-register.ts hears it); there must be none when it ends. */
export async function nothingStray(tx: Tx): Promise<void> {
  await tx.executeQuery(stray);
}

/** Has this transaction changed synced rows that no event tells yet? */
export async function hasTouched(tx: Tx): Promise<boolean> {
  return (await tx.executeQuery(any)).rows.length > 0;
}

function changeOf({ tbl: table, key, was, now }: Touched, whole: boolean): readonly RowChange[] {
  if (was === now) return [];
  if (now === null) return [{ table, key, did: 'remove' }];
  const set = rowIn(now);
  if (was === null || whole) return [{ table, key, did: 'add', set }];
  const before = rowIn(was);
  return [
    { table, key, did: 'change', set: Object.fromEntries(Object.entries(set).filter(([column, value]) => before[column] !== value)) },
  ];
}

/** SQLite has just made it of the row itself: nothing is looked at twice while somebody waits. */
function rowIn(json: string): Record<string, Cell> {
  const row: Record<string, Cell> = JSON.parse(json);
  return row;
}
